import { serverNow } from '@samleng/client';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../controllers/language.ts';
import { StatesController } from '../controllers/states.ts';
import { SummaryController } from '../controllers/summary.ts';
import { counterMessages } from '@samleng/locales/counter';
import { type Digits, formatCount } from '@samleng/locales/format';
import { SamlengElement, SERVER_PROPERTY } from '../samleng-element.ts';
import { scriptServer } from '../script-server.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { paletteStyles } from '../styles/palette.styles.ts';
import type { CountChanges, Told } from './count-changes.ts';
import type { CounterExtras } from './counter-extras.ts';
import { type Counted, FEW, standingOf, wayOf } from './counter-words.ts';
import { progressBar } from './progress.ts';
import { counterStyles } from './signature-counter.styles.ts';

/**
 * A petition's count, rising as people sign.
 *
 * @tag samleng-signature-counter
 * @slot - Shown until the count is there, and when it cannot be had.
 * @fires samleng-ready - The count is there: the first time, and after the counter was given another petition.
 * @fires samleng-error - The count could not be loaded.
 * @cssstate closed - The petition is closed.
 * @csspart sheet - The box around everything.
 * @csspart count - The number.
 * @csspart progress - The way to the next step.
 * @csspart today - The words that tell today's signatures.
 * @csspart milestone - The words that tell which step or milestone was just reached.
 * @csspart partner - The line that tells how many the partner brought.
 * @csspart signers - The latest signers.
 * @cssproperty --samleng-font - Typeface; the page's own by default.
 * @cssproperty --samleng-font-size - Size of body text, in px.
 * @cssproperty --samleng-radius - Roundness of the box.
 */
export class SignatureCounterElement extends SamlengElement {
  static override get styles() {
    return [baseStyles, paletteStyles, counterStyles];
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
  /** `bar` shows the way to the next step, `plain` one line for the middle of a text. */
  layout: 'bar' | 'plain' = 'bar';
  /** `khmr` for Khmer digits. */
  digits: Digits = 'latn';
  /** Follows the count by an open stream, not only when the page is looked at again. */
  live = false;
  /** With `partner`: counts everybody, and tells below how many of them the partner brought. Not with `plain`. */
  total = false;
  /** Tells how many have signed online today, by the campaign's clocks, from ten on. Not with `plain`. */
  today = false;
  /**
   * Says when one of the petition's steps is reached while somebody looks. `1000,5000` marks these counts on the
   * bar, and says when they are reached too. Not with `plain`.
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

  constructor() {
    super();
    this.addController(new StatesController(this, () => ({ closed: this.shownStatus === 'closed' })));
  }

  override willUpdate(changed: PropertyValues): void {
    const { server, petition, live, total } = this;
    const watched = { server, petition, partner: total ? '' : this.partner, live, total };
    if (server && Object.keys(watched).some((name) => changed.has(name))) this.#summary.watch(watched);
    const { summary } = this.#summary;
    const wantsExtras =
      this.today ||
      total ||
      this.ticker ||
      typeof this.milestones === 'string' ||
      summary?.status === 'closed';
    if (wantsExtras && !this.#asked && !this.#isPlain) {
      // After a failure the next count tries again.
      this.#asked = import('./counter-extras.ts').then(
        ({ CounterExtras }) => void (this.#extras = new CounterExtras(this)),
        () => (this.#asked = undefined),
      );
    }
    if (summary === undefined) return;
    if (!this.#isPlain) this.#extras?.hear(summary);
    const { count } = summary;
    this.#tell({ count, text: `${this.#format(count)} ${this.#label(summary)}`, at: performance.now() });
  }

  /** @internal */
  override get shownStatus(): string | undefined {
    return this.#summary.summary?.status;
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
    const isWaiting = summary === undefined && failure === undefined;
    return html`<div class="root" lang=${this.#language.language}>
      <div
        class=${this.#isPlain ? 'plain' : `sheet counter ${summary ? '' : 'bare'}`}
        part="sheet"
        aria-busy=${isWaiting}
      >
        ${summary ? this.#shown(summary) : isWaiting ? this.#waiting() : this.#failed(failure!)}
      </div>
    </div>`;
  }

  /** Empty lines where extras will stand, so that nothing moves when they come. */
  #room() {
    return html`${this.total && this.partner ? html`<p class="soft">&nbsp;</p>` : ''}
    ${this.ticker ? html`<p class="soft ticker"></p>` : ''}`;
  }

  #shown(summary: Counted) {
    return html`${this.#total(summary)} ${this.#isPlain ? '' : this.#bar(summary)}
      <span class="unseen" role="status">${this.#changes?.read}</span>`;
  }

  #bar(summary: Counted) {
    const { status, count } = summary;
    const { language } = this.#language;
    const messages = this.#language.messages!;
    const way = wayOf(summary, messages, this.#format);
    const closed = status === 'closed' && this.#extras?.closed(summary.closesAt!, language);
    const standing = closed || standingOf(summary, messages, this.#format, serverNow(this.server));
    return html`${
      way &&
      html`<div class="way">
        ${progressBar(summary, way, this.#format(count))} ${this.#extras?.marks(summary)}
      </div>`
    }
    ${
      (way || standing) &&
      html`<div class="facts soft">
        ${way && html`<span>${this.#extras?.reached(language)} ${way}</span>`}
        <span class=${status === 'open' ? '' : 'state'}>${standing}</span>
      </div>`
    }
    ${this.#extras?.lines(summary, language) ?? this.#room()}`;
  }

  get #isPlain(): boolean {
    return this.layout === 'plain';
  }

  #total(summary: Counted) {
    const { messages, language } = this.#language;
    const { count, status, partner } = summary;
    const isFew = !this.#isPlain && status !== 'closed' && count < (partner ? 1 : FEW);
    return html`<div class="total ${isFew ? 'few' : ''}">
      ${isFew ? html`<span class="first">${messages!.first}</span>` : ''}
      ${
        isFew && count === 0
          ? ''
          : html`<span class="count ${this.digits}" part="count" translate="no"
                >${this.#format(this.#changes?.shown ?? this.#first!.count)}</span
              >
              <span
                >${this.#label(summary)}${this.#isPlain ? '' : this.#extras?.today(summary, language)}</span
              >`
      }
    </div>`;
  }

  #label({ status, count }: Counted): string {
    const messages = this.#language.messages!;
    return (status === 'closed' ? messages.signedFinal : messages.signed)(count);
  }

  #waiting() {
    return html`<div class="total" aria-hidden="true">
        <span class="count waiting ${this.digits}">00,000</span> <span>&nbsp;</span>
      </div>
      ${
        this.#isPlain
          ? html`<slot></slot>`
          : html`${this.partner && !this.total ? '' : html`<div class="progress"></div>`}
              <div class="facts soft"><slot>&nbsp;</slot></div>
              ${this.#room()}`
      }`;
  }

  #failed(failure: string) {
    const messages = this.#language.messages!;
    // Codes that have no words of their own: the server is away.
    const why = messages[failure as 'petition-not-found'] ?? messages.away;
    return html`${why}${' '}<slot></slot>`;
  }

  #format = (count: number): string => formatCount(count, this.#language.language, this.digits);
}

export type { SamlengErrorEvent } from '../events/events.ts';
export type { ReadyEvent } from '../events/ready-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'samleng-signature-counter': SignatureCounterElement;
  }
}
