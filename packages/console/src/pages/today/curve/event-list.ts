import { css, html, nothing, type TemplateResult } from 'lit';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import type { Happened } from './events.ts';

/** What happened, in words, with the numbers that stand in the curve. Styled by `eventListStyles`. */
export function eventList(happened: readonly Happened[]): unknown {
  if (happened.length === 0) return nothing;
  return html`<h3>${words().today.marks.title}</h3>
    <ul class="events">
      ${happened.map(entry)}
    </ul>`;
}

function entry({ number, events }: Happened): TemplateResult {
  return html`<li>
    ${number === undefined ? html`<span></span>` : numberOf(number)}
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

export const eventListStyles = css`
  .events {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr));
    gap: 8px 24px;
    max-height: 340px;
    overflow-y: auto;
    list-style: none;
  }
  .events li {
    display: grid;
    grid-template-columns: 26px minmax(0, 1fr);
    gap: 10px;
    align-items: start;
  }
  .events .soft {
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
`;
