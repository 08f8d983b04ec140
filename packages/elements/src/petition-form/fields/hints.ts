import { COMMENT_GRAPHEMES_MAX } from '@samleng/contract/limits';
import { html } from 'lit';
import { formatCount } from '@samleng/locales/format';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';
import type { Field } from './fields.ts';

/** What helps with a field while it is filled in. */
export function hints(
  { hints: words }: SigningMessages,
  language: InterfaceLanguage,
  { commentLength, countryGuessed }: { commentLength: number; countryGuessed: boolean },
): Partial<Record<Field, string>> {
  const [length, max] = [commentLength, COMMENT_GRAPHEMES_MAX].map((count) => formatCount(count, language));
  return {
    phone: words.phone,
    comment: words.commentLength(length!, max!),
    ...(countryGuessed && { country: words.countryGuessed }),
  };
}

/** Offers the address that was meant; the signer's own stays until they take it. */
export function meantEmail(
  email: string,
  { hints: words }: SigningMessages,
  onTake: (email: string) => void,
) {
  return html`<button class="fold" part="fold" type="button" @click=${() => onTake(email)}>
    ${words.emailMeant(email)}
  </button>`;
}
