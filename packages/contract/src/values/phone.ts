import { latinDigits } from './digits.ts';
import { PHONE_DIGITS_MAX, PHONE_DIGITS_MIN } from '../limits.ts';

/** Signs printed between digits, and the zero-width space of Khmer keyboards. */
const BETWEEN = /[\s\p{Cf}\p{Pd}\u2212()./·]/gu;
/** The trunk zero, which is not dialled from abroad: `+33 (0)6`. */
const NOUGHT_AT_HOME = /^(\+|00)([\d\s]+)\(0\)/;
const PHONE = new RegExp(`^\\+?\\d{${PHONE_DIGITS_MIN},${PHONE_DIGITS_MAX}}$`);

/**
 * A telephone number as it is stored: Latin digits, after a `+` where its country stands before it.
 *
 * @param typed Digits may be Khmer, Thai or full-width, with anything between them that people write.
 * @returns undefined when it cannot be a number. Whether it is in use is not checked.
 */
export function cleanPhone(typed: string): string | undefined {
  const cleaned = latinDigits(typed)
    .trim()
    .replace(NOUGHT_AT_HOME, '$1$2')
    .replace(BETWEEN, '')
    .replace(/^00/, '+');
  return PHONE.test(cleaned) ? cleaned : undefined;
}
