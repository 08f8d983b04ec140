import type { Petition } from '@samleng/contract';
import { cleanEmail } from '@samleng/contract/email';
import { inputOf } from '@samleng/contract/fields';
import { type Field, type FieldErrors, FIELDS } from './fields.ts';
import { graphemes } from './graphemes.ts';
import { likelyEmail } from './likely-email.ts';
import { nameRefusal, valuesOf } from '../signing/sign-request.ts';
import { errorsOf } from './validation.ts';

/** Checks a field a moment after it was left: an error shown at once would move a button being pressed. */
const AFTER_MS = 250;
/** Time to read the error out; if it stayed, screen readers would find it twice. */
const ANNOUNCED_MS = 5000;

type Signing = { errors: FieldErrors; readonly step: { kind: string } };

/**
 * Shows a field's error once it has been left, and removes it as soon as it is right. Empty fields are left
 * to the button.
 */
export class InlineValidation {
  /** Lengths of long texts in graphemes. */
  lengths: Partial<Record<Field, number>> = {};
  /** The field that was left with an error just now: the focus is elsewhere, so it has to be read out. */
  announced: Field | undefined;
  /** The address that the signer may have meant. */
  likelyEmail: string | undefined;

  readonly #signing: Signing;
  readonly #onChange: () => void;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(signing: Signing, onChange: () => void) {
    this.#signing = signing;
    this.#onChange = onChange;
  }

  /** The next person fills the form in. */
  forget(): void {
    this.lengths = {};
    this.announced = this.likelyEmail = undefined;
  }

  /** Stops reading the error out. */
  stopAnnouncing(): void {
    this.announced = undefined;
    this.#onChange();
  }

  left({ target, relatedTarget }: FocusEvent, petition: Petition): void {
    const field = fieldOf(target);
    // On the way to the button, which checks every field itself.
    if (!field || (relatedTarget instanceof Element && relatedTarget.matches('.sign'))) return;
    const { form, value } = target as HTMLInputElement;
    if (!form || value.trim() === '') return;
    setTimeout(() => {
      // The server may refuse what looks right here; its error stays until the field is changed.
      // A form that is gone was the last signer's: locked while it was sent, it reads as empty.
      if (form.isConnected && !this.#signing.errors[field]) void this.#announce(form, field, petition);
    }, AFTER_MS);
  }

  typed({ target }: Event, petition: Petition): void {
    const field = fieldOf(target);
    const { form, value } = target as HTMLInputElement;
    if (!field) return;
    const { type, lettersMax = Infinity } = inputOf(field);
    const length = type === 'textarea' ? graphemes(value.trim()) : 0;
    if (type === 'textarea') this.lengths = { ...this.lengths, [field]: length };
    if (type === 'email') this.likelyEmail = undefined;
    if (type === 'textarea' || type === 'email') this.#onChange();
    const isTooLong = length > lettersMax;
    if (form && (isTooLong || this.#signing.errors[field])) void this.#check(form, field, petition);
  }

  async #announce(form: HTMLFormElement, field: Field, petition: Petition): Promise<void> {
    await this.#check(form, field, petition);
    this.announced = field;
    this.#onChange();
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => this.stopAnnouncing(), ANNOUNCED_MS);
  }

  async #check(form: HTMLFormElement, field: Field, petition: Petition): Promise<void> {
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
