import { timingSafeEqual } from 'node:crypto';
import { HOUR_MS, MINUTE_MS } from '../time/durations.ts';
import { keyedCode, keyFor } from './keys.ts';

const VALID_MS = HOUR_MS;
// The clocks of several processes differ a little.
const AHEAD_MS_MAX = MINUTE_MS;
const RADIX = 36;

/** `purpose`: the button's action, such as `not-me`. `subject`: what it acts on, such as the link's token. */
export type PagePurpose = { purpose: string; subject: string };

/**
 * The value in the form of a page that asks once more. Only this server can make it, for one button and one
 * subject, so a program that posts what the first page holds presses nothing.
 */
export function makePageValue(pepper: Uint8Array, about: PagePurpose, shownAt: Date): string {
  const instant = shownAt.getTime().toString(RADIX);
  const { purpose, subject } = about;
  return `${instant}.${keyedCode(keyFor(pepper, 'page:value'), JSON.stringify([purpose, subject, instant]))}`;
}

/** @returns False for a value that is missing, forged, made for another button or subject, or an hour old. */
export function isPageValue(
  pepper: Uint8Array,
  about: PagePurpose,
  value: string | undefined,
  now: Date,
): boolean {
  const shownAt = new Date(Number.parseInt(value ?? '', RADIX));
  if (value === undefined || Number.isNaN(shownAt.getTime())) return false;
  const age = now.getTime() - shownAt.getTime();
  if (age < -AHEAD_MS_MAX || age >= VALID_MS) return false;
  return isSame(makePageValue(pepper, about, shownAt), value);
}

function isSame(one: string, other: string): boolean {
  const [bytes, others] = [Buffer.from(one), Buffer.from(other)];
  return bytes.length === others.length && timingSafeEqual(bytes, others);
}
