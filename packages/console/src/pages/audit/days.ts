import { html, type TemplateResult } from 'lit';
import { dayText, localDay, timeText } from '../../words/moment.ts';
import { detailLines } from './detail-lines.ts';
import { sentenceOf } from './sentence.ts';
import type { Entry, Known } from './types.ts';

/** The entries under the days on which they were made, where the reader is. */
export function days(entries: readonly Entry[], known: Known): TemplateResult[] {
  const byDay = Map.groupBy(entries, ({ at }) => localDay(at));
  return [...byDay.values()].map(
    (ofDay) =>
      html`<section class="day">
        <h2>${dayText(ofDay[0]!.at)}</h2>
        <ol>
          ${ofDay.map((entry) => drawn(entry, known))}
        </ol>
      </section>`,
  );
}

function drawn(entry: Entry, known: Known): TemplateResult {
  return html`<li>
    <time datetime=${entry.at}>${timeText(entry.at)}</time>
    <div>
      <p>${sentenceOf(entry, known)}</p>
      <p class="details">${detailLines(entry, known).map((line) => html`<span>${line}</span>`)}</p>
    </div>
  </li>`;
}
