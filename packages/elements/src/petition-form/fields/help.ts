import { inputOf } from '@samleng/contract/fields';
import { html, nothing } from 'lit';
import { formatCount } from '@samleng/locales/format';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';
import type { SigningController } from '../signing/signing-controller.ts';
import { errorText } from './error-text.ts';
import { type Field, type FieldErrors, FIELDS } from './fields.ts';

type Texts = Partial<Record<Field, string>>;

/** Errors and hints of the fields, in the reader's language. */
export type Help = {
  errors: Texts;
  hints: Texts;
  /** Offers another address where the one that was typed may be a slip. */
  meantEmail?: unknown;
};

/** Messages about the form as a whole. */
export type Said = {
  /** The error of a field that was just left, to be read out. */
  announced: string | undefined;
  /** Why it takes so long, or that the signature was withdrawn. */
  patience: string | undefined;
};

export function help(
  { errors, inline, slow, withdrawn }: SigningController,
  messages: SigningMessages,
  language: InterfaceLanguage,
  countryGuessed: boolean,
  onTakeEmail: (email: string) => void,
): Help & Said {
  const texts = errorTexts(errors, messages);
  return {
    errors: texts,
    hints: hints(messages, language, inline.lengths, countryGuessed),
    meantEmail: inline.likelyEmail ? meantEmail(inline.likelyEmail, messages, onTakeEmail) : nothing,
    announced: inline.announced && texts[inline.announced],
    patience: slow ? messages.slow : withdrawn ? messages.queued.withdrawn : undefined,
  };
}

function errorTexts(errors: FieldErrors, messages: SigningMessages): Texts {
  const wrong = FIELDS.filter((field) => errors[field]);
  return Object.fromEntries(wrong.map((field) => [field, errorText(field, errors[field]!, messages.errors)]));
}

function hints(
  { hints: words }: SigningMessages,
  language: InterfaceLanguage,
  lengths: Partial<Record<Field, number>>,
  countryGuessed: boolean,
): Texts {
  const count = (letters: number) => formatCount(letters, language);
  const hintOf = (field: Field): string | undefined => {
    const { type, lettersMax } = inputOf(field);
    if (type === 'country') return countryGuessed ? words.countryGuessed : undefined;
    if (type === 'textarea') return words.commentLength(count(lengths[field] ?? 0), count(lettersMax!));
    // The words of a hint are named after its field.
    return (words as Texts)[field];
  };
  return Object.fromEntries(FIELDS.map((field) => [field, hintOf(field)]));
}

/** The signer's own address stays until they take this one. */
function meantEmail(email: string, { hints: words }: SigningMessages, onTake: (email: string) => void) {
  return html`<button class="fold" part="fold" type="button" @click=${() => onTake(email)}>
    ${words.emailMeant(email)}
  </button>`;
}
