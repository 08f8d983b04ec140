import { html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { ConsoleElement } from '../../../console-element.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { segments, segmentsStyles } from '../../../views/segments.ts';
import { csvLink, csvLinkStyles } from '../csv-link.ts';
import type { TodayFigures } from '../model/today-types.ts';
import { curveStyles } from './curve.styles.ts';
import './curve-table.ts';
import type { Curve, Shown } from './draw-curve.ts';
import './event-list.ts';
import { type Happened, happenedIn } from './events.ts';
import { type Period, periodsOf, type Step } from './periods.ts';
import { periodText } from './period-text.ts';
import { Plot } from './plot.ts';

const LEAPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
  Home: -Infinity,
  End: Infinity,
};

/** The count over time, drawn, in words, and as a table; what happened is marked. */
@customElement('today-curve')
export class TodayCurveElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, segmentsStyles, csvLinkStyles, curveStyles];
  }

  @property({ attribute: false }) figures!: TodayFigures;
  /** Where a table is downloaded from. */
  @property({ attribute: false }) csv!: (step: Step) => string;
  @state() private step: Step = 'days';
  @state() private shown: Shown = 'each';
  /** The period that is pointed at; else the last one is told. */
  @state() private at: number | null = null;
  @query('.plot') private readonly box!: HTMLElement | null;
  #periods: readonly Period[] = [];
  #happened: readonly Happened[] = [];

  readonly #plot = new Plot(this, {
    box: () => this.box,
    curve: () => this.#curve,
    pointed: (at) => (this.at = at),
  });

  override willUpdate(): void {
    this.#periods = periodsOf(this.step, this.figures);
    this.#happened = happenedIn(this.step, this.figures, this.#periods);
  }

  override render(): TemplateResult {
    const { curve } = this.words.today;
    const title = this.step === 'days' ? curve.title : curve.titleHours;
    return html`<div class="top">
        <h2>${title}</h2>
        ${segments(curve.by, [['days', curve.days] as const, ['hours', curve.hours] as const], this.step, this.#take)}
        ${segments(curve.shown, [['each', curve.each] as const, ['total', curve.total] as const], this.shown, this.#draw)}
      </div>
      ${this.#periods.length === 0 ? this.#nothing() : this.#drawn()}
      <event-list .happened=${this.#happened}></event-list>
      <details>
        <summary>${curve.table.open}</summary>
        <div class="end">${csvLink(this.csv(this.step), title)}</div>
        <curve-table
          .periods=${this.#periods}
          .step=${this.step}
          .timeZone=${this.figures.timeZone}
        ></curve-table>
      </details>`;
  }

  get #curve(): Curve | undefined {
    if (this.#periods.length === 0) return undefined;
    const { step, shown } = this;
    const { timeZone } = this.figures;
    return { step, shown, timeZone, periods: this.#periods, happened: this.#happened };
  }

  #nothing(): TemplateResult {
    const { none, noneLately } = this.words.today.curve;
    return html`<p class="soft">${this.step === 'days' ? none : noneLately}</p>`;
  }

  #drawn(): TemplateResult {
    const { slider, notes, clocks, hint } = this.words.today.curve;
    const zone = this.figures.timeZone.replaceAll('_', ' ');
    const last = this.#periods.length - 1;
    const at = Math.min(this.at ?? last, last);
    const text = periodText(this.#periods[at]!, this.#curve!);
    return html`<p class="told"><strong>${text}</strong></p>
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${slider}
        aria-valuemin="0"
        aria-valuemax=${last}
        aria-valuenow=${at}
        aria-valuetext=${text}
        @keydown=${this.#leap}
        @pointerdown=${this.#touch}
        @pointermove=${this.#touch}
      ></div>
      <p class="soft small">${notes[this.step]} ${clocks(zone)} ${hint}</p>`;
  }

  readonly #take = (step: Step) => {
    this.step = step;
    this.at = null;
  };

  readonly #draw = (shown: Shown) => (this.shown = shown);

  readonly #leap = (event: KeyboardEvent) => {
    const leap = LEAPS[event.key];
    if (leap === undefined) return;
    event.preventDefault();
    const last = this.#periods.length - 1;
    const at = Math.min(Math.max((this.at ?? last) + leap, 0), last);
    this.#plot.point(this.#periods[at]!.x);
    this.at = at;
  };

  /** The mouse is followed by the drawing itself. */
  readonly #touch = ({ pointerType, clientX }: PointerEvent) => {
    if (pointerType !== 'mouse') this.#plot.pointAt(clientX);
  };
}
