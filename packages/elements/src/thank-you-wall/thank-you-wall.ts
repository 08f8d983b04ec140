import { getWall } from '@samleng/client';
import type { Donation, WallSort } from '@samleng/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LoadController } from '../controllers/load.ts';
import { LanguageController } from '../controllers/language.ts';
import { failureCode, isNotFound } from '../events/failure.ts';
import { formatCount } from '@samleng/locales/format';
import { wallMessages } from '@samleng/locales/wall';
import { SamlengElement, SERVER_PROPERTY } from '../samleng-element.ts';
import { scriptServer } from '../script-server.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { paletteStyles } from '../styles/palette.styles.ts';
import { donationCard } from './donation-card.ts';
import { VisibleCards } from './visible-cards.ts';
import { hasDialogs, type Letter, letterDialog, openInTab, ZOOM_FIT } from './letter-dialog.ts';
import { wallStyles } from './thank-you-wall.styles.ts';

/** Most placeholder cards while the wall is loading. */
const WAITING_MAX = 6;

type View = 'loading' | 'shown' | 'not-found' | 'away';

/**
 * Thanks to those who gave: people and organisations, with their words and the letters they were sent.
 *
 * @tag samleng-thank-you-wall
 * @slot - Shown until the wall is there, and when it cannot be had.
 * @fires samleng-ready - The donations are there: the first time, and after the wall was given another campaign.
 * @fires samleng-error - The wall could not be loaded.
 * @csspart title - The words above.
 * @csspart card - One donation.
 * @csspart donor - Who gave.
 * @csspart amount - What was given.
 * @csspart memory - In memory of whom.
 * @csspart message - The donor's words.
 * @csspart letter - The letter of thanks, small, to open it; or the link to its PDF.
 * @csspart dialog - The letter at large.
 * @csspart empty - What stands where nobody has given yet, or the wall cannot be shown.
 * @csspart more - The button for more.
 * @cssproperty --samleng-font - Typeface; the page's own by default.
 * @cssproperty --samleng-font-size - Size of body text, in px.
 * @cssproperty --samleng-radius - Roundness of cards.
 */
export class ThankYouWallElement extends SamlengElement {
  static override get styles() {
    return [baseStyles, paletteStyles, buttonStyles, wallStyles];
  }
  static override get properties() {
    return {
      campaign: {},
      server: SERVER_PROPERTY,
      layout: {},
      sort: {},
      limit: { type: Number },
      view: { state: true },
      donations: { state: true },
      next: { state: true },
      loadingMore: { state: true },
      moreFailed: { state: true },
      told: { state: true },
      letter: { state: true },
      zoom: { state: true },
    };
  }

  /** The campaign whose donors are thanked. */
  campaign = '';
  /** Where the wall comes from; the server that the script came from by default. */
  server = scriptServer;
  layout: 'grid' | 'list' = 'grid';
  /** `featured` is the campaigner's own order. */
  sort: WallSort = 'recent';
  /** How many donations are shown at first, and added each time: in whole rows, and on a phone three at first. */
  limit = 12;

  private view: View = 'loading';
  private donations: Donation[] = [];
  private next: string | undefined;
  private loadingMore = false;
  private moreFailed = false;
  private told = '';
  private letter: Letter | undefined;
  private zoom = ZOOM_FIT;

  readonly #language = new LanguageController(this, (language) => wallMessages[language]);
  readonly #visible = new VisibleCards(this);
  readonly #loader = new LoadController(this, () => this.#fetch());

  override willUpdate(changed: PropertyValues): void {
    if (this.server && ['campaign', 'server', 'sort', 'limit'].some((name) => changed.has(name)))
      this.#load();
  }

  /** @internal */
  override get shownStatus(): string | undefined {
    return this.view === 'shown' ? this.view : undefined;
  }

  override render(): TemplateResult {
    const { language } = this.#language;
    return html`<div class="root" lang=${language}>${this.#view()}</div>`;
  }

  #view() {
    if (!this.campaign) return html`<slot></slot>`;
    if (this.view === 'loading') return this.#waiting();
    if (this.view !== 'shown') return this.#failed();
    const wall = this.#messages;
    const shown = this.#shown;
    return html`<section class="wall" aria-label=${wall.title}>
      <h2 part="title">${wall.title}</h2>
      ${this.donations.length === 0 ? html`<p class="empty" part="empty">${wall.empty}</p>` : this.#cards(shown)}
      ${
        this.next === undefined && shown.length === this.donations.length
          ? nothing
          : html`<button
              class="quiet more"
              part="more"
              aria-disabled=${this.loadingMore}
              @click=${this.#showMore}
            >
              ${wall.more}
            </button>`
      }
      <p class=${this.moreFailed ? 'more' : 'unseen'} role="status">${this.told}</p>
      ${this.#dialog()}
    </section>`;
  }

  get #shown(): Donation[] {
    return this.donations.slice(0, this.#visible.count(this.donations.length, this.next === undefined));
  }

  // Without keys: while a wall is shown donations are only added to its end.
  #cards(shown: Donation[]) {
    const { language } = this.#language;
    return html`<ul class="cards ${this.layout}">
      ${shown.map((donation) => donationCard(donation, language, this.#messages, this.#openLetter))}
    </ul>`;
  }

  #dialog() {
    if (!hasDialogs()) return nothing;
    return letterDialog({
      letter: this.letter,
      zoom: this.zoom,
      language: this.#language.language,
      wall: this.#messages,
      onZoom: (zoom) => (this.zoom = zoom),
      onClosed: () => (this.letter = undefined),
    });
  }

  #waiting() {
    return html`<div class="wall" aria-busy="true">
      <h2 part="title">${this.#messages.title}</h2>
      <div class="cards ${this.layout}" aria-hidden="true">
        ${' '
          .repeat(this.#visible.count(WAITING_MAX, false))
          .split('')
          .map(() => html`<div class="card waiting"></div>`)}
      </div>
      <slot></slot>
    </div>`;
  }

  #failed() {
    const wall = this.#messages;
    return html`<div class="wall">
      <p class="empty" part="empty">${this.view === 'not-found' ? wall.notFound : wall.away}</p>
      ${
        this.view === 'away'
          ? html`<button class="quiet more" @click=${() => this.#load()}>${wall.retry}</button>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }

  get #messages() {
    return this.#language.messages!;
  }

  #load(): void {
    this.view = 'loading';
    this.donations = [];
    this.next = undefined;
    this.#visible.startAgain();
    void this.#fetch();
  }

  async #fetch(): Promise<void> {
    const { server, campaign, limit, sort, next: cursor } = this;
    // Frameworks may set it after the element is on the page.
    if (!campaign) return this.#loader.hostDisconnected();
    await this.#loader.load(
      (signal) => getWall(server, campaign, { limit, sort, cursor }, signal),
      (wall) => {
        this.donations = [...this.donations, ...wall.donations];
        this.next = wall.next;
        this.view = 'shown';
      },
      (error) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    const code = failureCode(error);
    if (this.donations.length === 0) this.view = isNotFound(code) ? 'not-found' : 'away';
    else {
      this.moreFailed = true;
      this.told = this.#messages.away;
    }
    this.fail(code);
  }

  #showMore = async (): Promise<void> => {
    if (this.loadingMore) return;
    const before = this.#shown.length;
    this.loadingMore = true;
    this.moreFailed = false;
    this.told = '';
    if (this.next !== undefined) await this.#fetch();
    if (!this.moreFailed) this.#visible.showMore();
    this.loadingMore = false;
    const added = this.#shown.length - before;
    if (added <= 0) return;
    this.told = this.#messages.shown(formatCount(added, this.#language.language));
    await this.updateComplete;
    // Focus the first new card: the button may be gone.
    this.renderRoot.querySelectorAll<HTMLElement>('.card')[before]?.focus();
  };

  #openLetter = async (letter: Letter): Promise<void> => {
    if (!hasDialogs()) return openInTab(letter);
    this.letter = letter;
    this.zoom = ZOOM_FIT;
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')!.showModal();
  };
}

export type { SamlengErrorEvent } from '../events/events.ts';
export type { ReadyEvent } from '../events/ready-event.ts';

declare global {
  interface HTMLElementTagNameMap {
    'samleng-thank-you-wall': ThankYouWallElement;
  }
}
