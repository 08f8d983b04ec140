import type { Summary } from '@samleng/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../controllers/language.ts';
import { SummaryController } from '../controllers/summary.ts';
import { isNotFound } from '../events/failure.ts';
import { counterMessages } from '@samleng/locales/counter';
import { type Digits, formatCount, formatDay } from '@samleng/locales/format';
import { SamlengElement } from '../samleng-element.ts';
import { scriptServer, SERVER_PROPERTY } from '../script-server.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { paletteStyles } from '../styles/palette.styles.ts';
import { progressBar } from '../styles/progress.ts';
import { progressStyles } from '../styles/progress.styles.ts';
import type { CountChanges, Told } from './count-changes.ts';
import type { CounterExtras } from './counter-extras.ts';
import { counterStyles } from './signature-counter.styles.ts';

const DAY_MS = 86_400_000;

/**
 * A petition's count, rising as people sign.
 *
 * @tag samleng-signature-counter
 * @slot - Shown until the count is there, and when it cannot be had.
 * @fires samleng-error - The count could not be loaded.
 * @csspart sheet - The box around everything.
 * @csspart count - The number.
 * @csspart progress - The way to the goal.
 * @csspart today - The line that tells today's signatures.
 * @csspart milestone - The line that tells the next milestone.
 * @csspart partner - The line that tells how many the partner brought.
 * @csspart signers - The latest signers.
 * @cssproperty --samleng-font - Typeface; the page's own by default.
 * @cssproperty --samleng-font-size - Size of body text, in px.
 * @cssproperty --samleng-radius - Roundness of the box.
 */
export class SignatureCounterElement extends SamlengElement {
  static override get styles() {
    return [paletteStyles, baseStyles, progressStyles, counterStyles];
  }
  static override get properties() {
    return {
      petition: {},
      partner: {},
      server: SERVER_PROPERTY,
      layout: {},
      digits: {},
      live: { type: Boolean },
      total: { type: Boolean },
      today: { type: Boolean },
      milestones: {},
      ticker: { type: Boolean },
    };
  }

  /** The petition whose signatures are counted. */
  petition = '';
  /** Counts only what this partner brought; with `total`, everybody. */
  partner?: string;
  /** Where the count comes from; the server that the script came from by default. */
  server = scriptServer;
  /** `bar` shows the way to the goal, `plain` one line for the middle of a text. */
  layout: 'bar' | 'plain' = 'bar';
  /** `khmr` for Khmer digits. */
  digits: Digits = 'latn';
  /** Follows the count by an open stream, not only when the page is looked at again. */
  live = false;
  /** With `partner`: counts everybody, and tells below how many of them the partner brought. Not with `plain`. */
  total = false;
  /** Tells how many have signed online today, by the campaign's clocks. Not with `plain`. */
  today = false;
  /**
   * Marks milestones on the bar and tells the next one: `1000,5000` for these; empty for steps of 1, 2 and 5 up to
   * the goal. Not with `plain`.
   */
  milestones?: string | null;
  /** Lists the latest signers who chose to be seen, where the petition shows names. Not with `plain`. */
  ticker = false;

  readonly #language = new LanguageController(this, (language) => counterMessages[language]);
  readonly #summary = new SummaryController(this);
  /** The first count; shown until the code for changes has loaded. */
  #first: Told | undefined;
  #changes: CountChanges | undefined;
  #fetching: Promise<void> | undefined;
  #extras: CounterExtras | undefined;
  #asked: Promise<void> | undefined;

  override willUpdate(changed: PropertyValues): void {
    const { server, petition, live, total } = this;
    const watched = { server, petition, partner: total ? '' : this.partner, live, total };
    if (Object.keys(watched).some((name) => changed.has(name))) this.#summary.watch(watched);
    const { summary } = this.#summary;
    if (!this.#asked && this.#room().some(Boolean)) {
      // After a failure the next count tries again.
      this.#asked = import('./counter-extras.ts').then(
        ({ CounterExtras }) => void (this.#extras = new CounterExtras(this)),
        () => (this.#asked = undefined),
      );
    }
    if (summary === undefined) return;
    const { count } = summary;
    this.#tell({ count, text: `${this.#count(count)} ${this.#label(summary)}`, at: Date.now() });
  }

  #tell(told: Told): void {
    const first = (this.#first ??= told);
    if (this.#changes) this.#changes.tell(told);
    else if (told.text !== first.text && !this.#fetching) {
      this.#fetching = import('./count-changes.ts')
        .then(
          ({ CountChanges }) => void (this.#changes = new CountChanges(this, first)),
          // Then the count is shown as it is, and the next change tries again.
          () => (this.#first = this.#fetching = undefined),
        )
        .then(() => this.requestUpdate());
    }
  }

  override render(): TemplateResult {
    const { summary, failure } = this.#summary;
    const body =
      summary === undefined
        ? failure === undefined
          ? this.#waiting()
          : this.#failed(failure)
        : this.layout === 'plain'
          ? this.#plain(summary)
          : this.#bar(summary);
    return html`<div class="root" lang=${this.#language.language}>${body}</div>`;
  }

  /** Empty lines where extras will stand, so that nothing moves when they come. */
  #room() {
    const line = html`<p class="soft">&nbsp;</p>`;
    return this.layout === 'plain'
      ? []
      : [
          this.today ? line : '',
          typeof this.milestones === 'string' ? line : '',
          this.total && this.partner ? line : '',
          this.ticker ? html`<p class="soft ticker"></p>` : '',
        ];
  }

  #bar(summary: Summary) {
    const { messages, language } = this.#language;
    return html`<div class="sheet counter" part="sheet">
      ${this.#total(summary)} ${progressBar(summary, messages!.progress, this.#count(summary.count))}
      <div class="facts soft">
        ${this.#extras?.ticks(summary)}
        <span>${messages!.goal(this.#count(summary.goal))}</span>
        <span class=${summary.status === 'open' ? '' : 'state'}>${this.#standing(summary)}</span>
      </div>
      ${this.#extras?.lines(summary, language) ?? this.#room()} ${this.#region()}
    </div>`;
  }

  #plain(summary: Summary) {
    return html`<span class="plain" part="sheet">${this.#total(summary)}${this.#region()}</span>`;
  }

  #region() {
    return html`<span class="unseen" role="status">${this.#changes?.read}</span>`;
  }

  #total(summary: Summary) {
    return html`<div class="total">
      <span class="count ${this.digits}" part="count"
        >${this.#count(this.#changes?.shown ?? this.#first!.count)}</span
      >
      <span class="label">${this.#label(summary)}</span>
    </div>`;
  }

  /** Days left while it is open, else why nobody can sign. */
  #standing({ status, closesAt }: Summary) {
    const messages = this.#language.messages!;
    if (status === 'upcoming') return messages.opens;
    if (status === 'paused') return messages.paused;
    if (status === 'closed') {
      return closesAt ? messages.closed(formatDay(closesAt, this.#language.language)) : messages.closedNoDate;
    }
    if (!closesAt) return nothing;
    const days = Math.max(1, Math.ceil((Date.parse(closesAt) - Date.now()) / DAY_MS));
    return messages.daysLeft(this.#count(days), days);
  }

  #label({ status, count }: Summary): string {
    const messages = this.#language.messages!;
    return (status === 'closed' ? messages.signedFinal : messages.signed)(count);
  }

  #waiting() {
    const total = html`<div class="total" aria-hidden="true">
      <span class="count waiting ${this.digits}">00,000</span>
      <span class="label">&nbsp;</span>
    </div>`;
    if (this.layout === 'plain')
      return html`<span class="plain" part="sheet" aria-busy="true">${total}<slot></slot></span>`;
    return html`<div class="sheet counter" part="sheet" aria-busy="true">
      ${total}
      <div class="progress"></div>
      <div class="facts soft"><slot>&nbsp;</slot></div>
      ${this.#room()}
    </div>`;
  }

  #failed(failure: string) {
    const messages = this.#language.messages!;
    const text = isNotFound(failure) ? messages.notFound : messages.away;
    if (this.layout === 'plain') return html`<span part="sheet">${text} <slot></slot></span>`;
    return html`<div class="sheet counter" part="sheet">
      <p>${text}</p>
      <slot></slot>
    </div>`;
  }

  #count(count: number): string {
    return formatCount(count, this.#language.language, this.digits);
  }
}

export type { SamlengErrorEvent } from '../events/events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'samleng-signature-counter': SignatureCounterElement;
  }
}
