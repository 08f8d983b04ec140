import { decimalAmount, type Money } from '@samleng/contract/money';
import type { Language } from '@samleng/contract';
import { formatCount } from './format.ts';

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

// Khmer newspapers write the currency as a word: nobody understands `75.50CA$`.
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

type Habit = {
  point: string;
  words?: typeof SYMBOLS;
  /** The position of the symbol; that of riels always follows the amount. */
  write: (amount: string, symbol: string) => string;
};

const HABITS: Record<Language, Habit> = {
  km: { point: '.', words: KHMER_WORDS, write: (amount, symbol) => amount + symbol },
  en: { point: '.', write: (amount, symbol) => (symbol === '៛' ? amount + symbol : symbol + amount) },
  fr: { point: ',', write: (amount, symbol) => `${amount}\u00a0${symbol}` },
};

/**
 * Money for reading: `$400`, `€12.50`, in Khmer `400$` or `75.50 ដុល្លារកាណាដា`, in French `12,50 €`; with
 * the ISO code where a symbol would mislead. Digits after the point are ISO 4217's, which `Intl` does not always follow.
 */
export function formatMoney(money: Money, language: Language): string {
  const habit: Habit | undefined = HABITS[language];
  // In a language that the page has added, as in English.
  const { point, words, write } = habit ?? HABITS.en;
  const { currency } = money;
  const [whole = '', decimals] = decimalAmount(money).split('.');
  const amount = formatCount(Number(whole), language) + (decimals === undefined ? '' : point + decimals);
  const symbol = SYMBOLS[currency] ?? '';
  const word = words?.[currency] ?? (symbol ? '' : currency);
  return word ? `${amount}\u00a0${word}` : write(amount, symbol);
}
