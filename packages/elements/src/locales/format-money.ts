import { decimalAmount, type Money } from '@samleng/contract/money';
import { formatCount } from './format.ts';
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

// Khmer newspapers write the word: `75.50CA$` is read by nobody.
const KHMER_WORDS: Partial<Record<Money['currency'], string>> = {
  AUD: 'ដុល្លារអូស្ត្រាលី',
  CAD: 'ដុល្លារកាណាដា',
  GBP: 'ផោន',
  JPY: 'យ៉េន',
  KRW: 'វ៉ុន',
  NZD: 'ដុល្លារនូវែលសេឡង់',
  THB: 'បាត',
  VND: 'ដុង',
};

/**
 * Money for reading: `$400`, `€12.50`, in Khmer `400$` or `75.50 ដុល្លារកាណាដា`, in French `12,50 €`; with
 * the ISO code where a symbol would mislead. Digits after the point are ISO 4217's, which `Intl` does not always follow.
 */
export function formatMoney(money: Money, language: InterfaceLanguage): string {
  const [whole = '', decimals] = decimalAmount(money).split('.');
  const point = language === 'fr' ? ',' : '.';
  const amount = formatCount(Number(whole), language) + (decimals === undefined ? '' : point + decimals);
  const word = language === 'km' ? KHMER_WORDS[money.currency] : undefined;
  if (word !== undefined) return `${amount}\u00a0${word}`;
  const symbol = SYMBOLS[money.currency];
  if (symbol === undefined) return `${amount}\u00a0${money.currency}`;
  if (language === 'fr') return `${amount}\u00a0${symbol}`;
  return language === 'km' || money.currency === 'KHR' ? `${amount}${symbol}` : `${symbol}${amount}`;
}
