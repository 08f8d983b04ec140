import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../console-element.ts';
import { kramaStyles } from '../../look/krama.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { loading } from '../../views/loading.ts';
import { failedNotice, notFoundNotice } from '../../views/notice.ts';
import { Countries } from '../../words/countries.ts';
import { stateBadgeStyles } from '../petition/parts/state-badge.ts';
import { attentionList, attentionStyles } from './attention/attention-list.ts';
import type { Step } from './curve/periods.ts';
import './curve/today-curve.ts';
import { countHead } from './head/count-head.ts';
import { headStyles } from './head/head.styles.ts';
import { KeepCurrent } from './model/keep-current.ts';
import type { TodaySource } from './model/today-source.ts';
import { type Part, type PartRow, partnersOf, type TodayFigures } from './model/today-types.ts';
import './tables/country-part.ts';
import type { PartNames } from './tables/part-names.ts';
import './tables/part-table.ts';
import { todayStyles } from './today.styles.ts';

const BEFORE_COUNTRIES: readonly Part[] = ['partner', 'page'];
const AFTER_COUNTRIES: readonly Part[] = ['language', 'way'];

/** The figures of a petition, or of one partner there, kept current while they are looked at. */
@customElement('today-figures')
export class TodayFiguresElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, kramaStyles, stateBadgeStyles, headStyles, attentionStyles, todayStyles];
  }

  @property({ attribute: false }) source!: TodaySource;
  readonly #countries = new Countries(this);
  readonly #current = new KeepCurrent(this, () => this.source);

  override render(): TemplateResult {
    const { figures, problem } = this.#current;
    if (isProblem(problem) && problem.status === 404)
      return html`<div class="sheet">${notFoundNotice()}</div>`;
    if (figures) return this.#figures(figures);
    return html`<div class="sheet">${problem ? failedNotice(this.#current.ask, 2) : loading()}</div>`;
  }

  #figures(figures: TodayFigures): TemplateResult {
    const { summary, line, problem } = this.#current;
    return html`${countHead({ figures, summary, line: line.state, isCutOff: problem !== undefined })}
      ${'attention' in figures ? attentionList(figures) : nothing}
      <section class="sheet">
        <today-curve .figures=${figures} .csv=${(step: Step) => this.source.csv(step)}></today-curve>
      </section>
      <div class="parts">${BEFORE_COUNTRIES.map((part) => this.#part(part, figures))}</div>
      ${this.#countryPart(figures)}
      <div class="parts">${AFTER_COUNTRIES.map((part) => this.#part(part, figures))}</div>`;
  }

  #part(part: Part, figures: TodayFigures): unknown {
    const rows = (figures.parts as Partial<Record<Part, PartRow[]>>)[part];
    if (!rows) return nothing;
    return html`<section class="sheet">
      <part-table
        .of=${part}
        .rows=${rows}
        .names=${this.#names(figures)}
        csv=${this.source.csv(part)}
      ></part-table>
    </section>`;
  }

  #countryPart(figures: TodayFigures): TemplateResult {
    return html`<section class="sheet">
      <country-part
        .rows=${figures.parts.country}
        .names=${this.#names(figures)}
        csv=${this.source.csv('country')}
      ></country-part>
    </section>`;
  }

  #names(figures: TodayFigures): PartNames {
    return { partners: partnersOf(figures), country: this.#countries.nameOf };
  }
}
