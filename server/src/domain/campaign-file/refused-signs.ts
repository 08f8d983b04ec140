import { type FieldMessage, fieldPath } from './field-messages.ts';

/** Texts that are shown in paragraphs, and a donor's own words; everything else is one line. */
const MAY_BREAK = /^petitions\[\d+\]\.text\.|^(donations\[\d+\]\.)?message\.text$/;

// Khmer separates words by U+200B, and emoji are joined by U+200D and chosen by U+FE0F; U+2800 is a blank of Braille.
const REFUSED =
  /(?!\ufe0e|\ufe0f|[\u200b-\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufffe\uffff]/u;

/** Where else they belong: the flags of England, Scotland and Wales, and the forms of Chinese characters. */
const IN_PLACE = /\u{1f3f4}[\u{e0030}-\u{e007a}]+\u{e007f}|\p{Script=Han}[\u{e0100}-\u{e01ef}]/gu;

const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Control and direction signs, and signs that cannot be seen: with them a text reads otherwise than it is stored, or
 * moves a terminal's cursor. One error for each text, at its field.
 */
export function signChecks(value: unknown, path: PropertyKey[] = []): FieldMessage[] {
  if (typeof value === 'string') return textCheck(value, fieldPath(path));
  if (typeof value !== 'object' || value === null) return [];
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([key, part]) => signChecks(part, [...path, key]));
}

function textCheck(text: string, field: string): FieldMessage[] {
  const checked = MAY_BREAK.test(field) ? text.replace(/\r?\n/g, '') : text;
  const sign = REFUSED.exec(checked.replace(IN_PLACE, ''))?.[0];
  return sign === undefined
    ? []
    : [{ field, message: `must not hold ${numberOf(sign)}, ${kindOf(sign)}`, code: 'sign' }];
}

function numberOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function kindOf(sign: string): string {
  if (/[\n\r\u2028\u2029]/.test(sign)) return 'a line break';
  if (TURNS.test(sign)) return 'which turns the text around it';
  return /\p{Cc}/u.test(sign) ? 'a control character' : 'which cannot be seen';
}
