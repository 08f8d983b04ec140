import type { Petition, Summary } from '@samleng/contract';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { LanguageController } from '../controllers/language.ts';
import { loadMessages } from '@samleng/locales/load';
import { SamlengElement } from '../samleng-element.ts';
import { scriptServer, SERVER_PROPERTY } from '../script-server.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { buttonStyles } from '../styles/button.styles.ts';
import { paletteStyles } from '../styles/palette.styles.ts';
import { progressStyles } from '../styles/progress.styles.ts';
import { action } from './action-view.ts';
import { AheadController } from './prefetch.ts';
import { AskedPetitionController } from './petition/petition-controller.ts';
import { isOver } from './outcome-view.ts';
import { EXTRAS, type Field, type FieldErrors } from './fields/fields.ts';
import { fieldsStyles } from './fields/fields.styles.ts';
import { FollowingFocus } from './focus.ts';
import { LanguageSwitch } from './petition/language-switch.ts';
import { failed, waiting } from './petition/placeholder.ts';
import { formStyles } from './petition-form.styles.ts';
import { petitionStory } from './petition/story.ts';
import type { SigningController, Step } from './signing/signing-controller.ts';

/** In event mode, how long what became of a signature stands there before it is the next one's turn. */
const LINGERS_MS = 30_000;

/**
 * A petition that can be signed where it stands.
 *
 * @tag samleng-petition-form
 * @slot - Shown until the petition is there, and when it cannot be had: a link to sign elsewhere.
 * @fires samleng-before-sign - Before a signature is sent; cancel it to stop the sending.
 * @fires samleng-signed - A signature reached the server; its `next` tells whether it is still to be confirmed.
 * @fires samleng-queued - A signature waits on this device until there is a connection.
 * @fires samleng-error - Something could not be loaded or sent.
 * @csspart sheet - The box around everything.
 * @csspart title - The petition's title.
 * @csspart targets - Whom it is addressed to.
 * @csspart text - What is asked.
 * @csspart fold - What unfolds the rest of the text, or of the fields.
 * @csspart languages - The choice of language, where the petition has several.
 * @csspart progress - The way to the goal.
 * @csspart field - One field, with its label, hint and error.
 * @csspart label - The label of a field.
 * @csspart input - What is typed into or chosen from.
 * @csspart hint - What helps with a field.
 * @csspart error - What is wrong with a field, or why the signature was refused.
 * @csspart consent - A consent, with its box.
 * @csspart privacy - What becomes of the data.
 * @csspart sign - The button; in event mode also the one for the next person.
 * @csspart outcome - What became of the signature.
 * @csspart share - The ways to share.
 * @csspart unsent - What waits on this device to be sent, or waited.
 * @cssproperty --samleng-font - Typeface; the page's own by default.
 * @cssproperty --samleng-font-size - Size of body text, in px.
 * @cssproperty --samleng-radius - Roundness of box and button.
 */
export class PetitionFormElement extends SamlengElement {
  static override get styles() {
    return [paletteStyles, baseStyles, buttonStyles, progressStyles, formStyles, fieldsStyles];
  }
  // Not by decorators: they cost every page half a kilobyte.
  static override get properties() {
    return {
      petition: {},
      partner: {},
      server: SERVER_PROPERTY,
      textUnfolded: { state: true },
      fieldsUnfolded: { state: true },
      pressed: { state: true },
      unready: { state: true },
    };
  }

  /** The petition to sign. */
  petition = '';
  /** The partner whose page this is; the signature is credited to it. */
  partner?: string;
  /** Where signatures go; the server that the script came from by default. */
  server = scriptServer;

  private textUnfolded = false;
  private fieldsUnfolded = false;
  /** The button was pressed and has not been answered: pressing it again changes nothing. */
  private pressed = false;
  /** The button was pressed, and the code that signs could not be fetched. */
  private unready = false;

  readonly #language = new LanguageController(this, loadMessages);
  readonly #asked = new AskedPetitionController(this);
  /** Of a partner's staff link; it stays in the address, since the staff reload the page all day. */
  readonly #eventToken = new URLSearchParams(location.hash.slice(1)).get('event');
  /** The next one to sign here is somebody else. */
  readonly #shared = this.#eventToken !== null;
  readonly #switch = new LanguageSwitch(this, this.#shared);
  readonly #ahead = new AheadController(this, this.#shared, (chunk) => {
    this.#signing = new chunk.SigningController(this, this.#eventToken, () => this.#asked.recount());
    this.requestUpdate();
  });
  #signing: SigningController | undefined;
  readonly #focus = new FollowingFocus(
    this,
    () => this.#signing,
    (step) => this.#linger(step),
  );
  #lingering: ReturnType<typeof setTimeout> | undefined;

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('petition') || changed.has('server')) {
      this.#signing?.reset();
      void this.#asked.load();
    }
    this.#ahead.speak(this.#language.language);
    if (this.#asked.petition) {
      this.#switch.petitionCame(this.#asked.petition);
      this.#ahead.begin();
    }
    // What waits may be another petition's.
    if (this.#asked.failure) this.#ahead.begin();
    if (EXTRAS.some((field) => this.#errors[field])) this.fieldsUnfolded = true;
  }

  override render(): TemplateResult {
    const { language, failed } = this.#language;
    return html`<div class="root" lang=${language}>
      ${failed ? html`<slot></slot>` : html`<div class="sheet" part="sheet">${this.#sheet()}</div>`}
    </div>`;
  }

  #sheet() {
    const { petition, summary, failure } = this.#asked;
    if (!this.#language.messages) return waiting();
    if (failure) return failed(failure, this.#messages, this.#unsent(), () => void this.#asked.load());
    if (!petition || !summary) return waiting();
    return html`${this.#switch.render(petition, this.#language.language, this.#messages.form.language)}
      <div class="petition">
        ${this.#story(petition, summary)}
        <div class="action">
          ${this.#action(petition, summary)} ${this.#unsent()}
          <p class="address">${this.server}/p/${this.petition}</p>
        </div>
      </div>`;
  }

  #story(petition: Petition, summary: Summary) {
    return petitionStory({
      petition,
      summary,
      language: this.#language.language,
      form: this.#messages.form,
      unfolded: this.textUnfolded,
      onFold: () => (this.textUnfolded = !this.textUnfolded),
    });
  }

  #action(petition: Petition, summary: Summary) {
    return action({
      server: this.server,
      slug: this.petition,
      partner: this.partner,
      petition,
      summary,
      language: this.#language.language,
      words: this.#messages,
      ahead: this.#ahead,
      signing: this.#signing,
      step: this.#step,
      shared: this.#shared,
      unfolded: this.fieldsUnfolded,
      pressed: this.pressed,
      onUnfold: this.#unfoldFields,
      onTouch: this.#touch,
      onType: (event) => this.#type(event, petition),
      onTakeEmail: this.#takeEmail,
      onSubmit: this.#submit,
      onNextPerson: this.#nextPerson,
      onOtherAddress: this.#otherAddress,
      onWithdraw: this.#withdraw,
    });
  }

  /** What waits on this device, or waited. */
  #unsent() {
    return this.#signing?.unsent?.render(this.#language.language);
  }

  get #messages() {
    return this.#language.messages!;
  }

  get #step(): Step {
    const isUnready = this.unready && !this.pressed;
    return this.#signing?.step ?? { kind: 'filling', ...(isUnready && { problem: 'unready' }) };
  }

  get #errors(): FieldErrors {
    return this.#signing?.errors ?? {};
  }

  #touch = async (): Promise<void> => {
    this.#ahead.touch();
    await this.#ahead.fetchChunk();
    const { petition } = this.#asked;
    if (petition) this.#signing?.touch(petition);
  };

  #type(event: Event, petition: Petition): void {
    if (event.target instanceof HTMLSelectElement) this.#ahead.chosen();
    this.#signing?.inline.typed(event, petition);
  }

  #takeEmail = (email: string): void => {
    const input = this.renderRoot.querySelector<HTMLInputElement>('#email')!;
    input.value = email;
    // What follows from typing follows from this.
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    input.focus();
  };

  #linger(step: Step): void {
    clearTimeout(this.#lingering);
    if (this.#shared && isOver(step)) this.#lingering = setTimeout(this.#nextPerson, LINGERS_MS);
  }

  /** Whoever comes next finds nothing of the last one. */
  #nextPerson = async (): Promise<void> => {
    this.textUnfolded = this.fieldsUnfolded = false;
    this.#signing?.reset();
    this.#signing?.inline.forget();
    await this.updateComplete;
    this.#focus.to('#name');
  };

  /** The button that was pressed is gone afterwards, so the focus goes to what it has shown. */
  #unfoldFields = async (first: Field): Promise<void> => {
    this.fieldsUnfolded = true;
    await this.updateComplete;
    this.#focus.to(`#${first}`);
  };

  #withdraw = async (): Promise<void> => {
    await this.#signing?.withdraw();
    await this.updateComplete;
    if (this.#step.kind === 'filling') this.#focus.to('#name');
  };

  #otherAddress = async (): Promise<void> => {
    this.#signing?.reset();
    await this.updateComplete;
    this.#focus.to('#email');
  };

  #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pressed) return;
    this.pressed = true;
    // Before anything is awaited: afterwards the event has no target any more.
    const form = event.target as HTMLFormElement;
    const { petition } = this.#asked;
    try {
      await this.#ahead.fetchChunk();
      this.unready = this.#signing === undefined;
      await this.#signing?.submit(form, petition!, this.#language.language);
    } finally {
      this.pressed = false;
    }
  };
}

export type { SamlengErrorEvent } from '../events/events.ts';
export type { SignedEvent } from '../events/signed-event.ts';
export type { BeforeSignEvent, QueuedEvent } from './signing/sign-events.ts';

declare global {
  interface HTMLElementTagNameMap {
    'samleng-petition-form': PetitionFormElement;
  }
}
