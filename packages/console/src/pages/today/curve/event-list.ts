import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import type { Happened } from './events.ts';

const eventListStyles = css`
  :host {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  ul {
    justify-self: stretch;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 8px 24px;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
    gap: 10px;
    align-items: start;
  }
  .soft {
    display: block;
    font-size: 14px;
  }
  .mark {
    display: grid;
    place-items: center;
    width: 24px;
    height: 24px;
    border-radius: 50%;
    background: var(--turmeric);
    color: var(--paper);
    font-size: 13px;
    font-weight: 700;
    line-height: 1;
    font-variant-numeric: tabular-nums;
  }
  .outside {
    width: 10px;
    height: 10px;
    margin: 7px;
    border: 2px solid var(--turmeric);
    background: none;
  }
`;

const FIRST = 8;

/** What happened, in words, with the numbers that stand in the curve: the latest, and all when that is asked for. */
@customElement('event-list')
export class EventListElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, eventListStyles];
  }

  @property({ attribute: false }) happened: readonly Happened[] = [];
  @state() private isWhole = false;

  override render(): unknown {
    const { title, all } = this.words.today.marks;
    const { length } = this.happened;
    if (length === 0) return nothing;
    const shown = this.isWhole ? this.happened : this.happened.slice(0, FIRST);
    const more = html`<button type="button" class="link-button" @click=${() => (this.isWhole = true)}>
      ${all(count(length))}
    </button>`;
    return html`<h3>${title}</h3>
      <ul>
        ${shown.map(entry)}
      </ul>
      ${shown.length < length ? more : nothing}`;
  }
}

function entry({ number, events }: Happened): TemplateResult {
  return html`<li>
    ${number === undefined ? html`<span class="mark outside"></span>` : numberOf(number)}
    <div>${events.map(({ when, text }) => html`<p>${text} <span class="soft">${when}</span></p>`)}</div>
  </li>`;
}

function numberOf(number: number): TemplateResult {
  const shown = count(number);
  return html`<span class="mark"
    ><span class="unseen">${words().today.marks.number(shown)}</span
    ><span aria-hidden="true">${shown}</span></span
  >`;
}
