import type { FieldErrorCode } from '@samleng/contract';
import { type Field, FIELD_KEYS } from '@samleng/contract/fields';
import type { Words } from './en/words.ts';

/** Errors that a page can show beside a field; those of the proof of work belong to no field. */
type ShownErrorCode = Exclude<FieldErrorCode, `proof-${string}`>;

/** The petition page's texts, with the form's words where both ask the same: one question has one name everywhere. */
export function petitionPageWords({ form: { form }, signing, petitionPage }: Words) {
  const { errors, hints } = signing;
  return {
    ...petitionPage,
    ...fieldNames(form),
    done: signing.done,
    addressedTo: form.to,
    way: form.way,
    readAll: form.readAll,
    sign: form.sign,
    emailUse: form.emailHint,
    emailUseToConfirm: form.emailHintLetter,
    chooseCountry: form.chooseCountry,
    phoneUse: hints.phone,
    optional: form.optional,
    privacy: form.privacyNotice,
    errors: {
      required: errors.required,
      'wrong-type': errors.invalid,
      'too-long': errors.tooLong,
      invalid: errors.invalid,
      unknown: errors.invalid,
      'email-unreachable': errors.emailUnreachable,
      'name-broken': petitionPage.nameBroken,
      'name-misleading': errors.nameMisleading,
      'name-not-a-name': errors.nameNotAName,
    } satisfies Record<ShownErrorCode, string> as Partial<Record<FieldErrorCode, string>>,
    /** The same, where the letter or sign at fault is known. */
    signErrors: {
      'name-broken': errors.nameBroken,
      'name-misleading': errors.nameSign,
      'name-not-a-name': errors.nameSign,
    } as Partial<Record<FieldErrorCode, (sign: string) => string>>,
  };
}

/** The signer page's texts, with the form's words. */
export function signerPageWords({ form, signing, signerPage }: Words) {
  const { done, share } = signing;
  return {
    ...signerPage,
    counted: { ...signerPage.counted, first: done.first, count: done.count },
    share,
    stored: { ...signerPage.stored, ...fieldNames(form.form), language: form.form.language },
    privacy: form.form.privacyNotice,
  };
}

function fieldNames(form: Words['form']['form']): Record<Field, string> {
  return Object.fromEntries(FIELD_KEYS.map((field) => [field, form[field]])) as Record<Field, string>;
}
