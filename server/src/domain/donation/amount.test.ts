import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Currency } from '@samleng/contract';
import { parseAmount } from './amount.ts';

describe('an amount typed as a decimal', () => {
  const good: [string, Currency, number][] = [
    ['400', 'USD', 40_000],
    ['12.5', 'EUR', 1_250],
    ['0.29', 'USD', 29],
    ['1.15', 'USD', 115],
    ['4.35', 'CAD', 435],
    ['350000', 'KRW', 350_000],
    ['999999999999.99', 'USD', 99_999_999_999_999],
  ];
  for (const [typed, currency, minor] of good) {
    it(`is exact: ${typed} ${currency}`, () => assert.equal(parseAmount(typed, currency), minor));
  }

  const bad: [string, Currency][] = [
    ['12.345', 'USD'],
    ['100.5', 'JPY'],
    ['0', 'USD'],
    ['0.00', 'USD'],
    ['-5', 'USD'],
    ['1e3', 'USD'],
    ['1,000', 'USD'],
    ['12.', 'USD'],
    ['.5', 'USD'],
    ['', 'USD'],
    ['9999999999999', 'USD'],
  ];
  for (const [typed, currency] of bad) {
    it(`is refused: "${typed}" ${currency}`, () => assert.equal(parseAmount(typed, currency), undefined));
  }
});
