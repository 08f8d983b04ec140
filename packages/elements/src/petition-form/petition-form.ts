import type { Petition, Summary } from '@samleng/contract';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { LanguageController } from '../controllers/language.ts';
import { takePageFace } from '../controllers/page-face.ts';
import { localized } from '../locales/language.ts';
import { loadMessages } from '../locales/load.ts';
import { scriptServer, SERVER_PROPERTY } from '../script-server.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { paletteStyles } from '../styles/palette.styles.ts';
import { progressStyles } from '../styles/progress.styles.ts';
import { AheadController } from './ahead.ts';
import { AskedPetitionController } from './asked-petition.ts';
import { done, queued, refusal, standing } from './outcome.ts';
import { type Field, type FieldErrors, FIELDS } from './fields.ts';
import { petitionFields } from './petition-fields.ts';
import { formStyles } from './petition-form.styles.ts';
import { petitionStory } from './petition-story.ts';
import type { SigningController, Step } from './signing.ts';

/**
 * A petition that can be signed where it stands.
 *
 * @tag samleng-petition-form
 * @slot - Shown until the petition is there, and when it cannot be had: a link to sign elsewhere.
 * @fires samleng-before-sign - Before a signature is sent; cancel it to stop the sending.
 * @fires samleng-signed - A signature reached the server.
 * @fires samleng-queued - A signature waits on this device until there is a connection.
 * @fires samleng-error - Something could not be loaded or sent.
 * @csspart sheet - The box around everything.
 * @csspart title - The petition's title.
 * @csspart progress - The way to the goal.
 * @csspart sign - The button.
 * @csspart outcome - What became of the signature.
 * @csspart share - The ways to share.
 * @cssproperty --samleng-font - Typeface; the page's own by default.
 * @cssproperty --samleng-font-size - Size of body text, in px.
 * @cssproperty --samleng-radius - Roundness of box and button.
 * @cssproperty --samleng-action - Colour of the button; every colour role can be set so.
 */
export class PetitionFormElement extends LitElement {
  static override styles = [paletteStyles, baseStyles, progressStyles, formStyles];
  // Not by decorators: they cost every page half a kilobyte.
  static override properties = {
    petition: {},
    partner: {},
    server: SERVER_PROPERTY,
    textUnfolded: { state: true },
    fieldsUnfolded: { state: true },
    pressed: { state: true },
    unready: { state: true },
  };

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
  readonly #ahead = new AheadController(this, (chunk) => {
    this.#signing = new chunk.SigningController(this, () => this.#asked.recount());
  });
  #signing: SigningController | undefined;
  #shownStep: Step | undefined;
  #hadFocus = false;

  constructor() {
    super();
    takePageFace(this);
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('petition') || changed.has('server')) {
      this.#signing?.reset();
      void this.#asked.load();
    }
    this.#hadFocus = this.matches(':focus-within');
    this.#ahead.speak(this.#language.language);
    if (this.#asked.petition) this.#ahead.begin();
    if (this.#errors.city || this.#errors.comment) this.fieldsUnfolded = true;
  }

  /** The focus follows what the signer did: to the first error, or to what became of the signature. */
  override updated(): void {
    const step = this.#signing?.step;
    const before = this.#shownStep;
    if (step === undefined || step === before) return;
    this.#shownStep = step;
    // What had waited is answered at any time: then nobody is called back from elsewhere on the page.
    if (before?.kind === 'queued' && !this.#hadFocus) return;
    const first = FIELDS.find((field) => this.#errors[field]);
    if (first) this.#focus(`#${first}`);
    else if (step.kind !== 'filling' || step.problem) this.#focus('.outcome h3, .sign');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  override render() {
    const { language, failed } = this.#language;
    return html`<div class="root" lang=${language}>
      ${failed ? html`<slot></slot>` : html`<div class="sheet" part="sheet">${this.#sheet()}</div>`}
    </div>`;
  }

  #sheet() {
    const { petition, summary, failure } = this.#asked;
    if (!this.#language.messages) return this.#waiting();
    if (failure) return this.#failed(failure);
    if (!petition || !summary) return this.#waiting();
    return html`<div class="petition">
      ${this.#story(petition, summary)}${this.#action(petition, summary)}
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
    const step = this.#step;
    const messages = this.#messages;
    if (step.kind === 'done') return done(messages, step.next, summary, this.#share(petition));
    const isQueued = step.kind === 'queued';
    const problem = (step.kind === 'filling' && step.problem) || this.#signing?.refusedLater;
    const notice = problem ? refusal(problem, messages) : '';
    if (summary.status !== 'open' && !isQueued)
      return standing(petition, summary, messages, this.#language.language, notice);
    // The form stays while the signature waits: if it is refused later, nothing that was typed is lost.
    return html`${isQueued ? queued(messages, this.#share(petition)) : nothing}
      <div ?hidden=${isQueued}>${this.#form(petition, notice)}</div>`;
  }

  #form(petition: Petition, notice: string) {
    const messages = this.#messages;
    const sending = this.#step.kind === 'sending';
    return html`<form
      novalidate
      @focusin=${this.#ahead.touch}
      @submit=${this.#submit}
      aria-busy=${this.pressed}
    >
      <fieldset ?disabled=${sending}>
        ${petitionFields({
          petition,
          messages,
          countries: this.#ahead.countries,
          errors: this.#errors,
          unfolded: this.fieldsUnfolded,
          onUnfold: this.#unfoldFields,
        })}
      </fieldset>
      <p class="error" role="alert">${notice}</p>
      <button class="sign" part="sign" aria-disabled=${this.pressed}>
        ${this.pressed ? messages.form.sending : messages.form.sign}
      </button>
      <p class="soft">${messages.form.privacy}</p>
    </form>`;
  }

  #share(petition: Petition) {
    const { title } = petition;
    return this.#ahead.chunk?.shareBox({
      server: this.server,
      petition: this.petition,
      partner: this.partner,
      title: localized(title, this.#language.language).text,
      share: this.#messages.share,
    });
  }

  #waiting() {
    return html`<div class="petition loading" aria-busy="true">
      <div class="bone title"></div>
      <slot></slot>
      <div class="bone text"></div>
      ${[1, 2, 3].map(() => html`<div class="bone"></div>`)}
    </div>`;
  }

  #failed(failure: 'not-found' | 'away') {
    const { failed } = this.#messages;
    const retry = html`<div>
      <button class="quiet" @click=${() => this.#asked.load()}>${failed.retry}</button>
    </div>`;
    return html`<div class="story">
      <p>${failure === 'away' ? failed.away : failed.notFound}</p>
      ${failure === 'away' ? retry : nothing}
      <slot></slot>
    </div>`;
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

  /** The button that was pressed is gone afterwards, so the focus goes to what it has shown. */
  #unfoldFields = async (first: Field): Promise<void> => {
    this.fieldsUnfolded = true;
    await this.updateComplete;
    this.#focus(`#${first}`);
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
      await this.#signing?.submit(form, petition!.fields, this.#language.language);
    } finally {
      this.pressed = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'samleng-petition-form': PetitionFormElement;
  }
}
