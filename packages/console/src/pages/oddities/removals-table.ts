import { html, type TemplateResult } from 'lit';
import { count, day } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Oddities } from './types.ts';

/** What was taken off the count by day, with the reasons. */
export function removalsTable({ removals, lookedAt }: Oddities): TemplateResult {
  const told = words().oddities.removals;
  return html`<section class="sheet">
    <h2>${told.title}</h2>
    <p class="soft small">${told.since(day(lookedAt.removalsFrom))}</p>
    ${
      removals.length === 0
        ? html`<p>${told.none}</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${told.day}</th>
                <th scope="col">${told.reason}</th>
                <th scope="col" class="number">${told.number}</th>
              </tr>
            </thead>
            <tbody>
              ${removals.map(
                (one) =>
                  html`<tr>
                    <td>${day(one.day)}</td>
                    <td>${told.reasons[one.reason] ?? one.reason}</td>
                    <td class="number">
                      ${count(one.counted)}
                      ${one.undone === 0 ? '' : html`<br /><span class="soft small">${told.undone(count(one.undone))}</span>`}
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}
