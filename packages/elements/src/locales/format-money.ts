import { decimalAmount, type Money } from '@samleng/contract/money';
import { group } from './format.ts';
import type { InterfaceLanguage } from './language.ts';

const SYMBOLS: Partial<Record<Money['currency'], string>> = {
  AUD: 'A$',
  CAD: 'CA$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  KHR: '៛',
  KRW: '₩',
  NZD: 'NZ$',
  THB: '฿',
  USD: '$',
  VND: '₫',
};

/** Money for reading: `$400`, `€12.50`, and in Khmer `400$`; with the ISO code where a symbol would mislead. */
export function formatMoney(money: Money, language: InterfaceLanguage): string {
  const [whole = '', decimals] = decimalAmount(money).split('.');
  const amount = decimals === undefined ? group(whole, ',') : `${group(whole, ',')}.${decimals}`;
  const symbol = SYMBOLS[money.currency];
  if (symbol === undefined) return `${amount} ${money.currency}`;
  return language === 'km' || money.currency === 'KHR' ? `${amount}${symbol}` : `${symbol}${amount}`;
}
