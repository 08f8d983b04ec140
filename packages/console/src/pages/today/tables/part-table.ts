import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { count } from '../../../words/shown.ts';
import { csvLink, csvLinkStyles } from '../csv-link.ts';
import { shareText } from '../head/share-text.ts';
import type { Part, PartRow } from '../model/today-types.ts';
import { type PartNames, rowName } from './part-names.ts';
import { tableStyles } from './table.styles.ts';

const FIRST = 10;

/** How the count falls into parts: largest first, with their sum. */
@customElement('part-table')
export class PartTableElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, csvLinkStyles, tableStyles];
  }

  @property({ attribute: false }) of!: Part;
  @property({ attribute: false }) rows: readonly PartRow[] = [];
  @property({ attribute: false }) names!: PartNames;
  /** Where the table is downloaded from. */
  @property() csv = '';
  @state() private isWhole = false;

  override render(): TemplateResult {
    const { titles, empty } = this.words.today.tables;
    const title = titles[this.of];
    return html`<div class="top">
        <h2 id="title">${title}</h2>
        ${csvLink(this.csv, title)}
      </div>
      ${this.rows.length === 0 ? html`<p class="soft">${empty}</p>` : this.#table()}`;
  }

  #table(): TemplateResult {
    const { columns, sum: inAll } = this.words.today.tables;
    const sum = this.rows.reduce((all, row) => all + row.count, 0);
    const shown = this.isWhole ? this.rows : this.rows.slice(0, FIRST);
    return html`<table aria-labelledby="title">
        <thead>
          <tr>
            <th scope="col">${columns[this.of]}</th>
            <th scope="col" class="number">${columns.count}</th>
            <th scope="col" class="share">${columns.share}</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((row) => this.#row(row, sum))} ${this.#rest(shown.length, sum)}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${inAll}</th>
            <td class="number">${count(sum)}</td>
            <td class="share">${shareText(sum, sum)}</td>
          </tr>
        </tfoot>
      </table>
      ${this.#more()}`;
  }

  #row(row: PartRow, sum: number): TemplateResult {
    const isNamed = row.kind === 'value' && row.value !== null;
    return html`<tr>
      <th scope="row" class=${isNamed ? '' : 'soft'}>
        <span class="text">${rowName(this.of, row, this.names)}</span>
        <span class="bar"><span style=${styleMap({ width: `${barOf(row.count, sum)}%` })}></span></span>
      </th>
      <td class="number">${count(row.count)}</td>
      <td class="share">${shareText(row.count, sum)}</td>
    </tr>`;
  }

  /** The rows that are not shown, so that those on the page add up too. */
  #rest(shown: number, sum: number): unknown {
    const hidden = this.rows.slice(shown);
    if (hidden.length === 0) return nothing;
    const number = hidden.reduce((all, row) => all + row.count, 0);
    return html`<tr>
      <th scope="row" class="soft">${this.words.today.tables.rest(count(hidden.length))}</th>
      <td class="number">${count(number)}</td>
      <td class="share">${shareText(number, sum)}</td>
    </tr>`;
  }

  #more(): unknown {
    const { all, fewer, otherPagesNote } = this.words.today.tables;
    const hasOthers = this.of === 'page' && this.rows.some(({ kind }) => kind === 'other');
    return html`${
      this.rows.length > FIRST
        ? html`<button
            type="button"
            class="link-button"
            aria-expanded=${this.isWhole ? 'true' : 'false'}
            @click=${() => (this.isWhole = !this.isWhole)}
          >
            ${this.isWhole ? fewer : all(count(this.rows.length))}
          </button>`
        : nothing
    }
    ${hasOthers ? html`<p class="soft small">${otherPagesNote}</p>` : nothing}`;
  }
}

/** In percent of all, so that bars of one table can be held against each other. */
const barOf = (part: number, sum: number): number => (sum === 0 ? 0 : Math.min((part / sum) * 100, 100));
