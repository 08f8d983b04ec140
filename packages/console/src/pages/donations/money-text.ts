import { latinDigits } from '@samleng/contract/digits';
import { type Currency, decimalAmount, MINOR_DIGITS, type Money } from '@samleng/contract/money';

export const CURRENCIES = Object.keys(MINOR_DIGITS) as Currency[];

/** As somebody would type it: `12.50`. */
export const moneyText = (money: Money | undefined): string =>
  money === undefined ? '' : decimalAmount(money);

/**
 * What was typed, in minor units: `12,5` euros are 1250. A comma is read as a point where three digits do not follow it.
 *
 * @returns undefined when it is no amount above zero of this currency.
 */
export function minorUnits(typed: string, currency: Currency): number | undefined {
  const digits = MINOR_DIGITS[currency];
  const plain = latinDigits(typed).replace(/[\s\u200b\u00a0\u202f']/g, '');
  const [, whole = '', decimals = ''] = /^(\d{1,3}(?:[,.]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === '' || decimals.length > digits) return undefined;
  const minor = Number(whole.replace(/[,.]/g, '') + decimals.padEnd(digits, '0'));
  return minor > 0 && Number.isSafeInteger(minor) ? minor : undefined;
}
