import { css, html, nothing, type TemplateResult } from 'lit';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Sums } from './types.ts';

/** What the public count is made of, beside the list: its parts add up to it. */
export function sumsView({ parts, count: whole, difference, rows, uncounted }: Sums): TemplateResult {
  const { sums, parts: names } = words().exportPage;
  const shown = parts.filter(({ part, number }) => part === 'listed' || number > 0);
  return html`<table>
      <tbody>
        ${shown.map(({ part, number }) => line(names[part], number))}
        ${difference === 0 ? nothing : line(sums.difference, difference)}
      </tbody>
      <tfoot>
        ${line(sums.count, whole)}
      </tfoot>
    </table>
    ${difference === 0 ? nothing : html`<p class="alert">${sums.ask}</p>`}
    ${
      uncounted === 0
        ? nothing
        : html`<p class="soft">${sums.rows}: ${count(rows)}. ${sums.uncounted}: ${count(uncounted)}.</p>`
    }`;
}

function line(name: string, number: number): TemplateResult {
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${count(number)}</td>
  </tr>`;
}

export const sumsStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  :is(th, td) {
    padding: 6px 0;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  td {
    padding-inline-start: 16px;
    text-align: end;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  tfoot :is(th, td) {
    border-bottom: 0;
    font-weight: 700;
  }
`;
