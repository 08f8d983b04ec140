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
import { isOver, outcome, type Over, standing } from './outcome.ts';
import { EXTRAS, type Field, type FieldErrors, FIELDS } from './fields.ts';
import { LanguageSwitch } from './language-switch.ts';
import { failed, waiting } from './placeholder.ts';
import { formStyles } from './petition-form.styles.ts';
import { petitionStory } from './petition-story.ts';
import { signForm } from './sign-form.ts';
import type { SigningController, Step } from './signing.ts';

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
  #shownStep: Step | undefined;
  #lingering: ReturnType<typeof setTimeout> | undefined;
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
    if (this.#asked.petition) {
      this.#switch.petitionCame(this.#asked.petition);
      this.#ahead.begin();
    }
    // What waits may be another petition's.
    if (this.#asked.failure) this.#ahead.begin();
    if (EXTRAS.some((field) => this.#errors[field])) this.fieldsUnfolded = true;
  }

  /** The focus follows what the signer did: to the first error, or to what became of the signature. */
  override updated(): void {
    const step = this.#signing?.step;
    const before = this.#shownStep;
    if (step === undefined || step === before) return;
    this.#shownStep = step;
    clearTimeout(this.#lingering);
    if (this.#eventToken && isOver(step)) this.#lingering = setTimeout(this.#nextPerson, LINGERS_MS);
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
    const step = this.#step;
    const shared = this.#shared;
    const isGiven = isOver(step);
    const notice = this.#notice(step);
    if (summary.status !== 'open' && !isGiven)
      return html`${this.#staffNotes()}
      ${standing(petition, summary, this.#messages, this.#language.language, notice)}`;
    // The form stays until the signature counts: if it is refused later, or the address was wrong, nothing
    // that was typed is lost. Not where the next one to see it is somebody else.
    const counts = step.kind === 'done' && step.next === 'done';
    const formStays = !isGiven || (!counts && !shared);
    return html`${this.#staffNotes()} ${isGiven ? this.#given(step, petition, summary, shared) : nothing}
    ${formStays ? html`<div ?hidden=${isGiven}>${this.#form(petition, notice)}</div>` : nothing}`;
  }

  /** Why the last attempt failed, where that belongs to no field. */
  #notice(step: Step): string {
    const problem = (step.kind === 'filling' && step.problem) || this.#signing?.refusedLater;
    if (!problem) return '';
    const { chunk, messages } = this.#ahead;
    return chunk && messages
      ? chunk.refusal(problem, messages, this.#messages)
      : this.#messages.form.unavailable;
  }

  #given(step: Over, petition: Petition, summary: Summary, shared: boolean) {
    const { chunk, messages } = this.#ahead;
    if (!chunk || !messages) return nothing;
    const { title, lines } = chunk.given(step, {
      messages,
      summary,
      language: this.#language.language,
      partnerCount: this.#signing?.partnerCount,
      shared,
      after: shared ? chunk.nextPerson(messages, this.#nextPerson) : this.#share(petition),
      onOtherAddress: this.#otherAddress,
      onWithdraw: this.#withdraw,
    });
    return outcome(title, lines);
  }

  #form(petition: Petition, notice: string) {
    const { language } = this.#language;
    const { chunk, messages } = this.#ahead;
    const { commentLength = 0, likelyEmail } = this.#signing?.inline ?? {};
    const countryGuessed = this.#ahead.guessed;
    return signForm({
      petition,
      messages: this.#messages,
      language,
      countries: this.#ahead.countries,
      errors: this.#errorTexts,
      unfolded: this.fieldsUnfolded,
      hints: messages && chunk ? chunk.hints(messages, language, { commentLength, countryGuessed }) : {},
      meantEmail:
        messages && chunk && likelyEmail ? chunk.meantEmail(likelyEmail, messages, this.#takeEmail) : nothing,
      shared: this.#shared,
      notice,
      patience:
        (this.#signing?.slow && messages?.slow) ||
        (this.#signing?.withdrawn && messages?.queued.withdrawn) ||
        '',
      pressed: this.pressed,
      sending: this.#step.kind === 'sending',
      privacyNotice: `${this.server}/p/${encodeURIComponent(this.petition)}/privacy?lang=${language}`,
      onUnfold: this.#unfoldFields,
      onTouch: this.#touch,
      onLeave: (event) => this.#signing?.inline.left(event, petition),
      onType: (event) => this.#type(event, petition),
      onSubmit: this.#submit,
    });
  }

  #staffNotes() {
    const event = this.#signing?.event;
    const { chunk, messages } = this.#ahead;
    return event && messages ? chunk?.staffNotes(event, messages, this.#language.language) : nothing;
  }

  /** What waits on this device, or waited. */
  #unsent() {
    return this.#signing?.unsent?.render(this.#language.language);
  }

  #share(petition: Petition) {
    const { chunk, messages } = this.#ahead;
    return chunk?.shareBox({
      server: this.server,
      petition: this.petition,
      partner: this.partner,
      title: localized(petition.title, this.#language.language).text,
      share: messages!.share,
      invited: this.#signing?.invited ?? 0,
      onInvite: () => this.#signing?.invite(),
    });
  }

  get #messages() {
    return this.#language.messages!;
  }

  get #step(): Step {
    const isUnready = this.unready && !this.pressed;
    return this.#signing?.step ?? { kind: 'filling', ...(isUnready && { problem: 'unready' }) };
  }

  get #errorTexts(): Partial<Record<Field, string>> {
    const { chunk, messages } = this.#ahead;
    const wrong = FIELDS.filter((field) => this.#errors[field]);
    return Object.fromEntries(
      wrong.map((field) => [field, chunk!.errorText(field, this.#errors[field]!, messages!.errors)]),
    );
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

  /** Whoever comes next finds nothing of the last one. */
  #nextPerson = async (): Promise<void> => {
    this.textUnfolded = this.fieldsUnfolded = false;
    this.#signing?.reset();
    this.#signing?.inline.forget();
    await this.updateComplete;
    this.#focus('#name');
  };

  /** The button that was pressed is gone afterwards, so the focus goes to what it has shown. */
  #unfoldFields = async (first: Field): Promise<void> => {
    this.fieldsUnfolded = true;
    await this.updateComplete;
    this.#focus(`#${first}`);
  };

  #withdraw = async (): Promise<void> => {
    await this.#signing?.withdraw();
    await this.updateComplete;
    if (this.#step.kind === 'filling') this.#focus('#name');
  };

  #otherAddress = async (): Promise<void> => {
    this.#signing?.reset();
    await this.updateComplete;
    this.#focus('#email');
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

declare global {
  interface HTMLElementTagNameMap {
    'samleng-petition-form': PetitionFormElement;
  }
}
