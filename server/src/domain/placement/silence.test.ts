import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayBefore, silentDays } from './silence.ts';

const TODAY = '2026-03-20';
const before = (days: number) => dayBefore(TODAY, days);

/** Of a page that was seen so many days ago, the earliest first; `first` where that was before the last weeks. */
function silence(ago: number[], first = ago[0]!): number | undefined {
  const days = ago.map(before);
  return silentDays({ firstDay: before(first), lastDay: days.at(-1)!, recentDays: days }, TODAY);
}

describe('a page that was seen', () => {
  const CASES: [what: string, silent: number | undefined, ago: number[], first?: number][] = [
    ['today is not silent', undefined, [9, 8, 3, 0]],
    ['every day is silent on the fourth day', 4, [7, 6, 5, 4]],
    ['every day is not silent before', undefined, [6, 5, 4, 3]],
    ['once a week may miss a week', undefined, [27, 20, 13]],
    ['once a week is silent after two', 14, [28, 21, 14]],
    ['on two days is not known well enough', undefined, [12, 11]],
    ['for months is silent, though lately on one day alone', 10, [10], 90],
  ];
  for (const [what, silent, ago, first] of CASES) it(what, () => assert.equal(silence(ago, first), silent));

  it('for long, and not for the last weeks, is silent', () => {
    const seen = { firstDay: before(400), lastDay: before(60), recentDays: [] };
    assert.equal(silentDays(seen, TODAY), 60);
  });

  it('by signatures alone is not', () => {
    assert.equal(silentDays({ firstDay: '', lastDay: '', recentDays: [] }, TODAY), undefined);
  });
});
