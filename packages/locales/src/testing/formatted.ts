import type { Language } from '@samleng/contract';
import type { Money } from '@samleng/contract/money';
import { formatMoney } from '../format-money.ts';
import { type Digits, formatCount, formatDay } from '../format.ts';

type Formatted = { what: string; shown: string; expected: string };

const counts: ReadonlyArray<readonly [number, Language, Digits, string]> = [
  [0, 'en', 'latn', '0'],
  [999, 'en', 'latn', '999'],
  [1000, 'en', 'latn', '1,000'],
  [1_234_567, 'en', 'latn', '1,234,567'],
  [1_234_567, 'km', 'latn', '1,234,567'],
  [1_234_567, 'fr', 'latn', '1\u202f234\u202f567'],
  [1_234_567, 'fr', 'khmr', '១.២៣៤.៥៦៧'],
  [1_234_567, 'km', 'khmr', '១.២៣៤.៥៦៧'],
];

// The day of the campaign, whatever the reader's time zone.
const days: ReadonlyArray<readonly [string, Language, string]> = [
  ['2016-03-09T23:59:59+07:00', 'en', '9 March 2016'],
  ['2016-03-09', 'km', '9 មីនា 2016'],
  ['2016-12-01', 'km', '1 ធ្នូ 2016'],
  ['2016-12-01', 'fr', '1er décembre 2016'],
  ['2016-12-11', 'fr', '11 décembre 2016'],
];

const amounts: ReadonlyArray<readonly [Money, en: string, km: string, fr: string]> = [
  [{ minor: 40_000, currency: 'USD' }, '$400', '400$', '400\u00a0$'],
  [{ minor: 7550, currency: 'CAD' }, 'CA$75.50', '75.50\u00a0ដុល្លារកាណាដា', '75,50\u00a0CA$'],
  [{ minor: 350_000, currency: 'KRW' }, '₩350,000', '350,000\u00a0វ៉ុន', '350\u202f000\u00a0₩'],
  [{ minor: 20_000_000, currency: 'KHR' }, '200,000៛', '200,000៛', '200\u202f000\u00a0៛'],
  [{ minor: 10_000, currency: 'CHF' }, '100\u00a0CHF', '100\u00a0CHF', '100\u00a0CHF'],
];

/** Expected formats of numbers, days and money, on the server and in every browser. */
export function formatted(): Formatted[] {
  return [
    ...counts.map(([count, language, digits, expected]) => ({
      what: `${count} in ${language} with ${digits} digits`,
      shown: formatCount(count, language, digits),
      expected,
    })),
    ...days.map(([day, language, expected]) => ({
      what: `${day} in ${language}`,
      shown: formatDay(day, language),
      expected,
    })),
    ...amounts.flatMap(([money, ...expected]) =>
      (['en', 'km', 'fr'] as const).map((language, at) => ({
        what: `${money.minor} minor units in ${money.currency} in ${language}`,
        shown: formatMoney(money, language),
        expected: expected[at]!,
      })),
    ),
  ];
}
