import type { Petition, Summary } from '@samleng/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../controllers/language.ts';
import { loadMessages } from '@samleng/locales/load';
import { SamlengElement, SERVER_PROPERTY } from '../samleng-element.ts';
import { scriptServer } from '../script-server.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { paletteStyles } from '../styles/palette.styles.ts';
import { action } from './action-view.ts';
import { fieldsStyles } from './fields/fields.styles.ts';
import { FocusController, focusOn } from './focus.ts';
import { FormController } from './form-controller.ts';
import { clothStyles } from './petition/cloth.styles.ts';
import { LanguageSwitch } from './petition/language-switch.ts';
import { PetitionController } from './petition/petition-controller.ts';
import { failed, waiting } from './petition/placeholder.ts';
import { petitionStory } from './petition/story.ts';
import { topRow } from './petition/top-row.ts';
import { formStyles } from './petition-form.styles.ts';
import { PrefetchController } from './prefetch.ts';
import { isOver, type Step } from './step.ts';

/** Event mode: how long the outcome stays before the form resets. */
const LINGERS_MS = 30_000;

/**
 * A petition that can be signed where it stands.
 *
 * @tag samleng-petition-form
 * @slot - Shown until the petition is there, and when it cannot be had: a link to sign elsewhere.
 * @slot title - Replaces the petition's title; a heading.
 * @slot before-fields - Words above the fields.
 * @slot thanks - Replaces the words below the thanks, once a signature counts.
 * @slot share - Replaces the ways to share.
 * @fires samleng-ready - The petition is there: the first time, and after the form was given another one.
 * @fires samleng-before-sign - Before a signature is sent; cancel it to stop the sending, or have it wait by `waitUntil`.
 * @fires samleng-signed - A signature reached the server; its `next` tells whether it is still to be confirmed.
 * @fires samleng-queued - A signature waits on this device until there is a connection.
 * @fires samleng-error - Something could not be loaded or sent.
 * @cssstate signed - A signature has reached the server; until the form begins anew.
 * @cssstate queued - The signature waits on this device until there is a connection.
 * @cssstate closed - The petition is closed.
 * @csspart sheet - The box around everything.
 * @csspart title - The petition's title.
 * @csspart organiser - Who answers for the petition.
 * @csspart targets - The recipients.
 * @csspart lead - What is asked, in a sentence or two.
 * @csspart text - The petition's text.
 * @csspart voice - Why somebody signed.
 * @csspart fold - The button that unfolds the rest of the text, or of the fields.
 * @csspart languages - The other languages that the petition has.
 * @csspart progress - The cloth that is woven on the way to the next step.
 * @csspart field - One field, with its label, hint and error.
 * @csspart label - The label of a field.
 * @csspart input - An input, select or text area.
 * @csspart hint - The hint of a field.
 * @csspart error - The error of a field, or why the signature was refused.
 * @csspart consent - A consent, with its box.
 * @csspart hand-over - Who gets the name, above the button.
 * @csspart privacy - The words on privacy.
 * @csspart sign - The button; in event mode also the one for the next person.
 * @csspart sticky - The button at the foot of the screen that leads to the fields, while they are further down.
 * @csspart outcome - The outcome of the signature.
 * @csspart next - The one thing to do after signing: opening the mailbox, or sharing.
 * @csspart share - The ways to share.
 * @csspart unsent - Signatures that wait on this device, or waited.
 * @cssproperty --samleng-font - Typeface; the page's own by default.
 * @cssproperty --samleng-font-size - Size of body text, in px.
 * @cssproperty --samleng-radius - Roundness of box and button.
 */
export class PetitionFormElement extends SamlengElement {
  static override get styles() {
    return [baseStyles, paletteStyles, buttonStyles, clothStyles, formStyles, fieldsStyles];
  }
  // Not by decorators: they cost every page half a kilobyte.
  static override get properties() {
    return {
      petition: {},
      partner: {},
      server: SERVER_PROPERTY,
      noSticky: { type: Boolean, attribute: 'no-sticky' },
      textUnfolded: { state: true },
    };
  }

  /** The petition to sign. */
  petition = '';
  /** The partner whose page this is; the signature is credited to it. */
  partner?: string;
  /** Where signatures go; the server that the script came from by default. */
  server = scriptServer;
  /** No button at the foot of the screen while the fields are further down. */
  noSticky = false;

  private textUnfolded = false;

  readonly #language = new LanguageController(this, loadMessages);
  readonly #petition = new PetitionController(this);
  /**
   * Of a partner's staff link; it stays in the address, since the staff reload the page all day. By its shape, because
   * pages have events of their own.
   */
  readonly #eventToken = /[#&]event=([\w-]{43})(&|$)/.exec(globalThis.location?.hash)?.[1];
  /** The device is shared: someone else signs next. */
  readonly #shared = this.#eventToken !== undefined;
  readonly #switch = new LanguageSwitch(this, this.#shared);
  readonly #prefetch = new PrefetchController(
    this,
    this.#shared,
    (chunk) => new chunk.SigningController(this, this.#eventToken, this.#petition),
  );
  readonly #form = new FormController(this, this.#prefetch, () => this.#petition.petition);
  #lingering: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController(
      new FocusController(
        this,
        () => this.#signing,
        (step) => this.#linger(step),
      ),
    );
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('petition') || changed.has('server')) {
      this.#form.reset();
      if (this.server) this.#petition.load();
    }
    this.#prefetch.setLanguage(this.#language.language);
    const { petition, failure } = this.#petition;
    if (petition) this.#switch.petitionCame(petition);
    // After a failure too: what waits unsent may be another petition's.
    if (petition || failure) this.#prefetch.begin();
  }

  override updated(): void {
    super.updated();
    // Room that the page has kept is for the petition to come; under anything shorter it would stay empty.
    this.style.setProperty('min-height', this.petition && this.#isComing ? '' : '0', 'important');
  }

  override render(): TemplateResult {
    const { language, failed } = this.#language;
    // On the hosted page somebody may be filling in the page's own form already: it stays as it is until ours is there.
    const isBare = failed || !this.petition || (this.#hosted && this.#isComing);
    const isFallback = isBare || (this.#petition.failure && !this.#isComing);
    return html`<div class="root" lang=${language}>
      ${isBare ? nothing : html`<div class="sheet ${this.#cloth()}" part="sheet">${this.#sheet()}</div>`}
      ${isFallback ? html`<slot></slot>` : nothing}
    </div>`;
  }

  /** @internal */
  override get shownStatus(): string | undefined {
    return this.#isComing ? undefined : this.#petition.summary?.status;
  }

  /** Focuses the first field, or what there is to do instead; once the petition is there. */
  override async focus(options?: FocusOptions): Promise<void> {
    // What was changed just now, such as by `reset`, is not drawn yet.
    await this.updateComplete;
    if (this.#isComing) this.addEventListener('samleng-ready', () => this.focus(options), { once: true });
    focusOn(this, 'p[tabindex], h3, #name', options);
  }

  /** Begins anew for another signer. Nothing that was typed stays; a signature that waits to be sent still is. */
  reset(): void {
    this.textUnfolded = this.#form.unfolded = false;
    this.#signing?.inline.forget();
    this.#form.reset();
    this.renderRoot.querySelector('form')?.reset();
  }

  get #isComing(): boolean {
    const { messages, failed } = this.#language;
    const { summary, failure } = this.#petition;
    // Why nobody can sign is said by code that comes later than the form.
    const isHere = failure || summary?.status === 'open' || (summary && this.#prefetch.ready);
    return !failed && !(messages && isHere);
  }

  /** Whether the sheet has a cloth along its top, and whether this signature's thread is in it. */
  #cloth(): string {
    const { summary, failure } = this.#petition;
    if (this.#isComing) return 'woven bare';
    if (failure || summary?.status === 'closed') return '';
    const { step } = this.#form;
    return step.kind === 'done' && step.next === 'done' ? 'woven signed' : 'woven';
  }

  #sheet() {
    const { petition, summary, failure } = this.#petition;
    if (this.#isComing) return waiting();
    if (failure) return failed(failure, this.#messages, this.#unsent(), () => this.#petition.load());
    const { language } = this.#language;
    return html`${this.#hosted ? nothing : topRow(petition!, language, this.#switch.render(petition!, language, this.#messages.form.language))}
      <div class="petition">
        ${this.#story(petition!, summary!)}
        <div class="action">
          ${this.#unsent()} ${this.#action(petition!, summary!)}
          <p class="address">${this.server}/p/${this.petition}</p>
        </div>
      </div>
      ${this.noSticky ? nothing : this.#signing?.farButton?.render(this.#messages.form.sign)}`;
  }

  #story(petition: Petition, summary: Summary) {
    return petitionStory({
      petition,
      summary,
      language: this.#language.language,
      form: this.#messages.form,
      hosted: this.#hosted,
      unfolded: this.textUnfolded,
      onFold: () => (this.textUnfolded = !this.textUnfolded),
    });
  }

  #action(petition: Petition, summary: Summary) {
    const { language } = this.#language;
    return action({
      petition,
      summary,
      language,
      words: this.#messages,
      form: this.#form,
      server: this.server,
      privacyNotice: `${this.server}/p/${encodeURIComponent(this.petition)}/privacy?lang=${language}`,
      after: this.#after,
    });
  }

  /** Signatures that wait on this device, or waited. */
  #unsent() {
    return this.#signing?.unsent?.render(this.#language.language);
  }

  get #messages() {
    return this.#language.messages!;
  }

  /** The petition's own page has organiser and languages itself, and no other heading than the title. */
  get #hosted(): boolean {
    return this.hasAttribute('hosted');
  }

  get #signing() {
    return this.#prefetch.ready?.signing;
  }

  #linger(step: Step): void {
    clearTimeout(this.#lingering);
    if (isOver(step)) this.textUnfolded = false;
    if (this.#shared && isOver(step)) this.#lingering = setTimeout(this.#nextPerson, LINGERS_MS);
  }

  /** Leaves nothing of this signer to the next. */
  #nextPerson = async (): Promise<void> => {
    this.reset();
    await this.focus();
  };

  #withdraw = async (): Promise<void> => {
    await this.#signing?.withdraw();
    await this.updateComplete;
    if (this.#form.step.kind === 'filling') focusOn(this, '#name');
  };

  readonly #after = {
    onNextPerson: this.#nextPerson,
    onOtherAddress: () => void this.#begin('#email'),
    onWithdraw: this.#withdraw,
  };

  /** @param focused Where the signer begins. */
  async #begin(focused: string): Promise<void> {
    this.#signing?.reset();
    await this.updateComplete;
    focusOn(this, focused);
  }
}

export type { SamlengErrorEvent } from '../events/events.ts';
export type { ReadyEvent } from '../events/ready-event.ts';
export type { SignedEvent } from '../events/signed-event.ts';
export type { BeforeSignEvent, QueuedEvent } from './signing/sign-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'samleng-petition-form': PetitionFormElement;
  }
}
