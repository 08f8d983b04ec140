import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { ConsoleElement } from '../../../console-element.ts';
import { badgeStyles } from '../../../look/badge.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { href } from '../../../router/location.ts';
import { session } from '../../../session/current.ts';
import { dayText } from '../../../words/moment.ts';
import type { Known } from '../../signatures/model/known.ts';
import { burstChart, burstChartStyles } from './burst-chart.ts';
import './explain-form.ts';
import { explainOddity } from './explain-form.ts';
import { oddityCardStyles } from './oddity-card.styles.ts';
import { oddityText } from './oddity-text.ts';
import { openSignatures, signaturesPath } from '../open-signatures.ts';
import './published-sentences.ts';
import type { Oddity } from '../types.ts';

/** What the cards of a petition share; `names` of those who explained, by their keys. */
export type CardContext = { petition: string; campaign: string; known: Known; names: Record<string, string> };

/**
 * Something that looks odd: what was found, why it may be innocent, what to do, and what to publish.
 *
 * @fires done - It was explained, or that was taken back.
 */
@customElement('oddity-card')
export class OddityCardElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, badgeStyles, burstChartStyles, oddityCardStyles];
  }

  @property({ attribute: false }) oddity!: Oddity;
  @property({ attribute: false }) context!: CardContext;

  override render(): TemplateResult {
    const { weights, innocent, todo } = this.words.oddities;
    const { oddity } = this;
    const { known } = this.context;
    const text = oddityText(oddity, known);
    return html`<article class="sheet">
      <header>
        <h2>${text.title}</h2>
        ${oddity.explanation ? nothing : html`<span class="state weight-${oddity.weight}">${weights[oddity.weight]}</span>`}
      </header>
      <p class="found">${text.found}</p>
      ${oddity.kind === 'burst' ? burstChart(oddity, known.timeZone) : nothing}
      <dl>
        <div>
          <dt>${innocent}</dt>
          <dd>${text.innocent}</dd>
        </div>
        <div>
          <dt>${todo}</dt>
          <dd>${text.todo}</dd>
        </div>
      </dl>
      <div class="actions">${this.#links()} ${this.#explaining()}</div>
      ${this.#explanation()}
      <published-sentences .oddity=${oddity} .timeZone=${known.timeZone}></published-sentences>
    </article>`;
  }

  #links(): TemplateResult {
    const { show, showHeld, toTable } = this.words.oddities;
    const { petition, campaign } = this.context;
    const { where, kind } = this.oddity;
    const mayRead = session.value?.permissions.includes('signatures:read') === true;
    const isAboutTable = kind === 'country-share' || kind === 'country-unlisted';
    return html`${
      where !== undefined && mayRead
        ? html`<a class="button" href=${href(signaturesPath(petition))} @click=${this.#show}>
            ${kind === 'held' ? showHeld : show}
          </a>`
        : nothing
    }
    ${isAboutTable ? html`<a class="link" href=${href(`/campaigns/${campaign}`)}>${toTable}</a>` : nothing}`;
  }

  readonly #show = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openSignatures(this.context.petition, { where: this.oddity.where ?? [] });
  };

  #explaining(): TemplateResult | typeof nothing {
    const { oddity, context } = this;
    return mayExplain() && oddity.explanation === undefined
      ? html`<explain-form .petition=${context.petition} .oddity=${oddity.id}></explain-form>`
      : nothing;
  }

  #explanation(): TemplateResult | typeof nothing {
    const { explain } = this.words.oddities;
    const { oddity, context } = this;
    if (oddity.explanation === undefined) return nothing;
    const { because, by, at } = oddity.explanation;
    return html`<div class="explained">
      <p><b>${explain.label}</b> ${because}</p>
      <p class="soft small">${explain.by(context.names[by] ?? explain.somebody, dayText(at))}</p>
      ${mayExplain() ? html`<button type="button" class="link-button" @click=${this.#takeBack}>${explain.takeBack}</button>` : nothing}
    </div>`;
  }

  readonly #takeBack = async () => {
    await explainOddity(this.context.petition, this.oddity.id, null);
    this.dispatchEvent(new Event('done', { bubbles: true, composed: true }));
  };
}

const mayExplain = (): boolean => session.value?.permissions.includes('campaigns:write') === true;
