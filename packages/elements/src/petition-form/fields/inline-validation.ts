import type { Petition } from '@samleng/contract';
import { cleanEmail } from '@samleng/contract/email';
import { COMMENT_GRAPHEMES_MAX } from '@samleng/contract/limits';
import { type Field, type FieldErrors, FIELDS } from './fields.ts';
import { graphemes } from './graphemes.ts';
import { likelyEmail } from './likely-email.ts';
import { nameRefusal, valuesOf } from '../signing/sign-request.ts';
import { errorsOf } from './validation.ts';

/** A field is looked at a moment after it was left: an error that comes at once moves what is being pressed. */
const AFTER_MS = 250;
/** So long is left for reading it out; afterwards it would only be found a second time. */
const TOLD_MS = 5000;

type Signing = { errors: FieldErrors; readonly step: { kind: string } };

/**
 * Tells what is wrong with a field once it has been left, and takes it back as soon as it is right. What
 * was left empty is not complained of: that is for the button.
 */
export class InlineValidation {
  /** How long the comment is, as a person counts letters. */
  commentLength = 0;
  /** The field that was left with an error just now: the focus is elsewhere, so it has to be read out. */
  told: Field | undefined;
  /** What the signer may have meant by the address that stands there. */
  likelyEmail: string | undefined;

  readonly #signing: Signing;
  readonly #onChange: () => void;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(signing: Signing, onChange: () => void) {
    this.#signing = signing;
    this.#onChange = onChange;
  }

  /** Somebody else fills the form in. */
  forget(): void {
    this.commentLength = 0;
    this.told = this.likelyEmail = undefined;
  }

  /** Nothing is to be read out any more. */
  hush(): void {
    this.told = undefined;
    this.#onChange();
  }

  left({ target, relatedTarget }: FocusEvent, petition: Petition): void {
    const field = fieldOf(target);
    // On the way to the button, which looks at every field itself.
    if (!field || (relatedTarget instanceof Element && relatedTarget.matches('.sign'))) return;
    const { form, value } = target as HTMLInputElement;
    if (!form || value.trim() === '') return;
    setTimeout(() => {
      // What the server has refused may look right to us; it stands until something else is typed.
      // A form that is gone was the last signer's: locked while it was sent, it reads as empty.
      if (form.isConnected && !this.#signing.errors[field]) void this.#tell(form, field, petition);
    }, AFTER_MS);
  }

  typed({ target }: Event, petition: Petition): void {
    const field = fieldOf(target);
    const { form, value } = target as HTMLInputElement;
    if (field === 'comment') this.commentLength = graphemes(value.trim());
    if (field === 'email') this.likelyEmail = undefined;
    if (field === 'comment' || field === 'email') this.#onChange();
    const tooLong = this.commentLength > COMMENT_GRAPHEMES_MAX && field === 'comment';
    if (field && form && (tooLong || this.#signing.errors[field])) void this.#look(form, field, petition);
  }

  async #tell(form: HTMLFormElement, field: Field, petition: Petition): Promise<void> {
    await this.#look(form, field, petition);
    this.told = field;
    this.#onChange();
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => this.hush(), TOLD_MS);
  }

  async #look(form: HTMLFormElement, field: Field, petition: Petition): Promise<void> {
    // Fields that are being sent are locked, and would read as empty.
    if (this.#signing.step.kind !== 'filling') return;
    const values = valuesOf(form);
    const name = field === 'name' ? await nameRefusal(values.name) : undefined;
    if (this.#signing.step.kind !== 'filling') return;
    const { [field]: error } = errorsOf(values, petition.fields, name);
    const { [field]: _, ...others } = this.#signing.errors;
    this.#signing.errors = error ? { ...others, [field]: error } : others;
    if (field === 'email') this.likelyEmail = likelyEmail(cleanEmail(values.email));
    this.#onChange();
  }
}

function fieldOf(target: EventTarget | null): Field | undefined {
  return FIELDS.find((field) => field === (target as HTMLInputElement | null)?.name);
}
