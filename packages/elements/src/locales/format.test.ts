import { expect } from '@open-wc/testing';
import type { Money } from '@samleng/contract/money';
import { formatMoney } from './format-money.ts';
import { formatCount, formatDay } from './format.ts';

describe('numbers', () => {
  it('are grouped in threes, and turn their separators with Khmer digits', () => {
    expect([0, 999, 1000, 1_234_567].map((count) => formatCount(count, 'en'))).to.deep.equal([
      '0',
      '999',
      '1,000',
      '1,234,567',
    ]);
    expect(formatCount(1_234_567, 'km')).to.equal('1,234,567');
    expect(formatCount(1_234_567, 'fr')).to.equal('1\u202f234\u202f567');
    expect(formatCount(1_234_567, 'fr', 'khmr')).to.equal('១.២៣៤.៥៦៧');
    expect(formatCount(1_234_567, 'km', 'khmr')).to.equal('១.២៣៤.៥៦៧');
  });
});

describe('days', () => {
  it('are those of the campaign, whatever the browser’s time zone and language', () => {
    expect(formatDay('2016-03-09T23:59:59+07:00', 'en')).to.equal('9 March 2016');
    expect(formatDay('2016-03-09', 'km')).to.equal('9 មីនា 2016');
    expect(formatDay('2016-03-01', 'fr')).to.equal('1er mars 2016');
  });
});

describe('money', () => {
  const cases: Array<[Money, en: string, km: string, fr: string]> = [
    [{ minor: 40_000, currency: 'USD' }, '$400', '400$', '400\u00a0$'],
    [{ minor: 7550, currency: 'CAD' }, 'CA$75.50', '75.50\u00a0ដុល្លារកាណាដា', '75,50\u00a0CA$'],
    [{ minor: 350_000, currency: 'KRW' }, '₩350,000', '350,000\u00a0វ៉ុន', '350\u202f000\u00a0₩'],
    [{ minor: 20_000_000, currency: 'KHR' }, '200,000៛', '200,000៛', '200\u202f000\u00a0៛'],
    [{ minor: 10_000, currency: 'CHF' }, '100\u00a0CHF', '100\u00a0CHF', '100\u00a0CHF'],
  ];
  for (const [money, en, km, fr] of cases) {
    it(`of ${money.minor} minor units in ${money.currency} is ${en}`, () => {
      expect(formatMoney(money, 'en')).to.equal(en);
      expect(formatMoney(money, 'km')).to.equal(km);
      expect(formatMoney(money, 'fr')).to.equal(fr);
    });
  }
});
