import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { count } from '../../../words/shown.ts';
import { shareText } from '../head/share-text.ts';
import { levelOf, levelsFor } from './levels.ts';
import { colourOf, mapLegend } from './map-legend.ts';
import { mapStyles } from './map.styles.ts';
import { WORLD } from './world.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The world, darker where more have signed. The arrow keys go from the country with most to that with least. */
@customElement('world-map')
export class WorldMapElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, mapStyles];
  }

  /** By ISO 3166-1 alpha-2, largest first. */
  @property({ attribute: false }) counts: ReadonlyMap<string, number> = new Map();
  /** What shares are of: the count, also of those whose country is not known. */
  @property({ type: Number }) sum = 0;
  @property({ attribute: false }) nameOf!: (country: string) => string;
  /** The country that is pointed at. */
  @state() private at: string | undefined;

  override render(): TemplateResult {
    const { label, hint } = this.words.today.map;
    const levels = levelsFor(Math.max(...this.counts.values(), 1));
    return html`<svg
        viewBox="0 0 ${WORLD.width} ${WORLD.height}"
        role="group"
        aria-label=${label}
        @keydown=${this.#step}
      >
        ${Object.entries(WORLD.shapes).map(([country, path]) =>
          this.#place(country, svg`<path d=${path}></path>`, levels),
        )}
        ${Object.entries(WORLD.dots).map(([country, [x, y]]) =>
          // Dots that nobody needs would only hide the sea.
          this.counts.has(country)
            ? this.#place(country, svg`<circle cx=${x} cy=${y}></circle>`, levels)
            : nothing,
        )}
        ${this.#frame()}
      </svg>
      <p class="said">
        ${this.at === undefined ? html`<span class="soft">${hint}</span>` : this.#said(this.at)}
      </p>
      ${mapLegend(levels)}`;
  }

  #place(country: string, drawn: SVGTemplateResult, levels: readonly number[]): SVGTemplateResult {
    const level = levelOf(this.counts.get(country) ?? 0, levels);
    const show = () => (this.at = country);
    if (level === undefined) return svg`<g @pointerenter=${show}>${drawn}</g>`;
    return svg`<g
      class="some"
      role="img"
      aria-label=${this.#said(country)}
      tabindex=${country === this.#current ? 0 : -1}
      data-country=${country}
      style=${styleMap(colourOf(level, levels))}
      @pointerenter=${show}
      @focus=${show}
    >${drawn}</g>`;
  }

  /** Around the country that is pointed at, above its neighbours. */
  #frame(): unknown {
    if (this.at === undefined) return nothing;
    const path = WORLD.shapes[this.at];
    if (path) return svg`<path class="frame" d=${path}></path>`;
    const [x, y] = WORLD.dots[this.at]!;
    return svg`<circle class="frame" cx=${x} cy=${y}></circle>`;
  }

  #said(country: string): string {
    const { said, nobody } = this.words.today.map;
    const counted = this.counts.get(country);
    const name = this.nameOf(country);
    return counted ? said(name, count(counted), shareText(counted, this.sum)) : nobody(name);
  }

  get #drawn(): string[] {
    return [...this.counts.keys()].filter((country) => country in WORLD.shapes || country in WORLD.dots);
  }

  /** The one that the Tab key comes to. */
  get #current(): string | undefined {
    return this.at !== undefined && this.counts.has(this.at) ? this.at : this.#drawn[0];
  }

  readonly #step = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = this.#drawn;
    const next = all[(all.indexOf(this.#current!) + step + all.length) % all.length];
    this.renderRoot.querySelector<SVGGElement>(`[data-country="${next}"]`)?.focus();
  };
}
