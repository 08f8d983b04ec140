import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { count } from '../../../words/shown.ts';
import { tableStyles } from '../tables/table.styles.ts';
import { whenText } from './period-text.ts';
import type { Period, Step } from './periods.ts';

const FIRST = 31;

/** The curve in figures, the latest first: every period in which something came. */
@customElement('curve-table')
export class CurveTableElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, tableStyles];
  }

  @property({ attribute: false }) periods: readonly Period[] = [];
  @property({ attribute: false }) step!: Step;
  @property() timeZone = 'UTC';
  @state() private isWhole = false;

  override render(): TemplateResult {
    const { table } = this.words.today.curve;
    const filled = this.periods.filter(({ each, others }) => each !== 0 || others !== 0).toReversed();
    if (filled.length === 0) return html`<p class="soft">${table.none}</p>`;
    const hasOthers = filled.some(({ others }) => others !== 0);
    const shown = this.isWhole ? filled : filled.slice(0, FIRST);
    return html`<table aria-label=${table.open}>
        <thead>
          <tr>
            <th scope="col">${this.step === 'days' ? table.day : table.hour}</th>
            <th scope="col" class="number">${table.each}</th>
            ${hasOthers ? html`<th scope="col" class="number">${table.others}</th>` : nothing}
            <th scope="col" class="number">${table.total}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((period) => this.#row(period, hasOthers))}
        </tbody>
      </table>
      ${filled.length > FIRST && !this.isWhole ? this.#more(filled.length) : nothing}`;
  }

  #row({ x, each, others, total }: Period, hasOthers: boolean): TemplateResult {
    return html`<tr>
      <th scope="row">${whenText(x, this.step, this.timeZone)}</th>
      <td class="number">${count(each)}</td>
      ${hasOthers ? html`<td class="number">${count(others)}</td>` : nothing}
      <td class="number">${count(total)}</td>
    </tr>`;
  }

  #more(number: number): TemplateResult {
    return html`<button type="button" class="link-button" @click=${() => (this.isWhole = true)}>
      ${this.words.today.tables.all(count(number))}
    </button>`;
  }
}
