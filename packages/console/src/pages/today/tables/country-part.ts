import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../console-element.ts';
import type { PartRow } from '../model/today-types.ts';
import type { PartNames } from './part-names.ts';
import './part-table.ts';
import { countryPartStyles } from './country-part.styles.ts';

/** The table of countries with the map beside it, which comes when the page is there already. */
@customElement('country-part')
export class CountryPartElement extends ConsoleElement {
  static override get styles() {
    return countryPartStyles;
  }

  @property({ attribute: false }) rows: readonly PartRow[] = [];
  @property({ attribute: false }) names!: PartNames;
  @property() csv = '';
  @state() private hasMap = false;

  override async firstUpdated(): Promise<void> {
    // Without it, the table still says all.
    this.hasMap = await import('../map/world-map.ts').then(
      () => true,
      () => false,
    );
  }

  override render(): TemplateResult {
    return html`<part-table
        .of=${'country'}
        .rows=${this.rows}
        .names=${this.names}
        .csv=${this.csv}
      ></part-table>
      ${this.hasMap ? this.#map() : nothing}`;
  }

  #map(): unknown {
    const counts = this.rows.flatMap((row) =>
      row.kind === 'value' && row.value !== null ? [[row.value, row.count] as const] : [],
    );
    if (counts.length === 0) return nothing;
    return html`<world-map
      .counts=${new Map(counts)}
      .sum=${this.rows.reduce((sum, row) => sum + row.count, 0)}
      .nameOf=${this.names.country}
    ></world-map>`;
  }
}
