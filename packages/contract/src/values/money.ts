/**
 * Digits after the decimal point of each currency a donation can be in.
 *
 * Not from `Intl`: ICU may report 0 digits where ISO 4217 has 2, a hundredfold error.
 *
 * @see ISO 4217, column "minor unit".
 */
export const MINOR_DIGITS = {
  AUD: 2,
  CAD: 2,
  CHF: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  JPY: 0,
  KHR: 2,
  KRW: 0,
  MYR: 2,
  NOK: 2,
  NZD: 2,
  SEK: 2,
  SGD: 2,
  THB: 2,
  USD: 2,
  VND: 0,
} as const satisfies Record<string, number>;

/** An ISO 4217 code that Samleng knows. */
export type Currency = keyof typeof MINOR_DIGITS;

/** A whole number of minor units: 40000 in USD is $400.00, and ¥40,000 in JPY. */
export type Money = { minor: number; currency: Currency };

/**
 * The amount as a plain decimal, for people: `400`, `12.50`. A whole amount shows no decimals.
 *
 * @returns ASCII digits with a point; grouping and symbol are the reader's language's matter.
 */
export function decimalAmount({ minor, currency }: Money): string {
  const digits = MINOR_DIGITS[currency];
  const scale = 10 ** digits;
  return minor % scale === 0 ? String(minor / scale) : (minor / scale).toFixed(digits);
}
