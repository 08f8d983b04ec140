import { type Currency, MINOR_DIGITS } from '@samleng/contract';

/**
 * Converts a decimal amount to minor units, without rounding: `400` in USD is 40000.
 *
 * @returns undefined when it is not a plain decimal above zero, or has more decimals than the currency.
 */
export function parseAmount(decimal: string, currency: Currency): number | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = MINOR_DIGITS[currency];
  if (whole === '' || decimals.length > digits) return undefined;
  const minor = Number(whole + decimals.padEnd(digits, '0'));
  return minor > 0 ? minor : undefined;
}
