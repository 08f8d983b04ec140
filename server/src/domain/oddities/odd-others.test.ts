import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isExplained } from './explained.ts';
import { oddBacklog, oddJumps, oddPartners } from './odd-count.ts';
import { oddCountries } from './odd-countries.ts';
import { expectedOfName, isOddName } from './odd-names.ts';
import { oddRemovals, removalDays } from './odd-removals.ts';
import { oddDomains, oddNetworks } from './odd-sources.ts';

const kinds = (found: readonly { kind: string; weight: number }[]) =>
  found.map(({ kind, weight }) => `${kind} ${weight}`);

const odd = (count: number, total: number, isSingle = false) =>
  isOddName({ count, isSingle, days: 9 }, total);
const onOneDay = (count: number) => isOddName({ count, isSingle: false, days: 1 }, 100_000);
const one = (counted: number, batch = 'a', undone = 0) => ({
  batch,
  day: '2026-02-15',
  reason: 'not-genuine',
  counted,
  undone,
  undoneAt: undone === 0 ? null : 'now',
});
const networks = (count: number, signatures = 1000) =>
  kinds(oddNetworks([{ network: 'x', day: '2026-02-15', count, signatures }]));
const jumps = (signatures: number, count: number) =>
  kinds(oddJumps([{ by: 'batch', name: 'a', day: '2026-02-15', signatures }], count));
const partners = (count: number, all: { count: number; partners: number }) =>
  kinds(oddPartners([{ partner: 'a', count }], all));

describe('a country', () => {
  const people = { US: 100_000, FR: 10_000, NZ: 50 };
  const found = (counts: Record<string, number>, table: object = people) =>
    kinds(
      oddCountries(
        Object.entries(counts).map(([country, count]) => ({ country, count })),
        table,
      ),
    );

  it('is compared with the other communities, ten times as keen', () => {
    // 100 of 100,050 people elsewhere: one in a thousand.
    assert.deepEqual(found({ US: 100, FR: 99 }), []);
    assert.deepEqual(found({ US: 101, FR: 100 }), []);
    assert.deepEqual(found({ US: 100, FR: 100 }), ['country-share 2']);
  });

  it('cannot be compared with fewer than fifty signatures elsewhere', () => {
    assert.deepEqual(found({ US: 49, FR: 900 }), []);
  });

  it('has no more signatures than people', () => {
    assert.deepEqual(found({ NZ: 50 }), []);
    assert.deepEqual(found({ NZ: 51 }), ['country-share 3']);
  });

  it('without a community is told of from fifty signatures and two in a hundred on', () => {
    assert.deepEqual(found({ IT: 49 }), []);
    assert.deepEqual(found({ IT: 50 }), ['country-unlisted 1']);
    assert.deepEqual(found({ IT: 50, US: 4000 }), []);
  });

  it('is compared with nothing while the table is empty', () => {
    assert.deepEqual(found({ IT: 900 }, {}), []);
  });
});

describe('a name', () => {
  it('is odd where more have it than chance brings, even of the most common one', () => {
    assert.equal(expectedOfName(2_000_000, false), 2179);
    assert.deepEqual([odd(2179, 2_000_000), odd(2180, 2_000_000)], [false, true]);
    assert.deepEqual([odd(5, 100), odd(6, 100)], [false, true]);
    assert.deepEqual([odd(50, 2000, true), odd(6, 2000, true)], [true, false]);
  });

  it('is odd too where a dozen of one name signed on one day', () => {
    assert.deepEqual([onOneDay(11), onOneDay(12)], [false, true]);
  });
});

describe('a mail domain', () => {
  const week = { from: '2026-02-14T00:00:00.000Z', signatures: 1000, isFirst: false };
  const found = (count: number, first = '2026-02-15T10:00', asked = {}) =>
    kinds(oddDomains([{ domain: 'x', count, first }], { ...week, ...asked }));

  it('is odd if it is new and brings forty, and three in a hundred', () => {
    assert.deepEqual([found(39), found(40), found(100)], [[], ['domain 2'], ['domain 3']]);
    assert.deepEqual(found(40, '2026-02-15T10:00', { signatures: 2000 }), []);
  });

  it('is not new if anybody signed with it before the week', () => {
    assert.deepEqual(found(900, '2026-02-13T23:59'), []);
  });

  it('of a petition in its first week has to bring a fifth', () => {
    assert.deepEqual(
      [found(190, undefined, { isFirst: true }), found(200, undefined, { isFirst: true })],
      [[], ['domain 3']],
    );
  });
});

it('a network is odd from a hundred on a day and a tenth of it on', () => {
  assert.deepEqual([networks(99), networks(100), networks(100, 1100)], [[], ['network 2'], []]);
});

describe('a removal', () => {
  it('is large if it is five times the others, or two in a hundred of the count', () => {
    const others = [one(4, 'b'), one(4, 'c')];
    assert.deepEqual(kinds(oddRemovals([one(19), ...others], 10_000)), []);
    assert.deepEqual(kinds(oddRemovals([one(20), ...others], 10_000)), ['removal 2']);
    assert.deepEqual(
      [oddRemovals([one(199)], 10_000), kinds(oddRemovals([one(200)], 10_000))],
      [[], ['removal 2']],
    );
  });

  it('that was undone is told of from five on', () => {
    assert.deepEqual(oddRemovals([one(0, 'a', 4)], 100), []);
    assert.deepEqual(kinds(oddRemovals([one(0, 'a', 5)], 100)), ['removal-undone 1']);
  });

  it('is summed with those of its day and reason', () => {
    const [day] = removalDays([one(4), one(0, 'b', 6)]);
    assert.deepEqual([day?.counted, day?.undone], [10, 6]);
  });
});

it('signatures counted at once are a jump from 200 and a fifth of the count on', () => {
  assert.deepEqual([jumps(199, 200), jumps(200, 1000), jumps(200, 1100)], [[], ['jump 2'], []]);
});

it('a partner may bring four in five, or all while it is alone', () => {
  assert.deepEqual(partners(790, { count: 1000, partners: 2 }), []);
  assert.deepEqual(partners(800, { count: 1000, partners: 2 }), ['partner 1']);
  assert.deepEqual(partners(1000, { count: 1000, partners: 1 }), []);
  assert.deepEqual(partners(199, { count: 199, partners: 2 }), []);
});

it('held signatures may wait for three days', () => {
  const now = new Date('2026-02-15T00:00:00.000Z');
  const found = (oldest: string | null, count = 9) =>
    kinds(oddBacklog({ oldest, count, isMore: false }, now));
  assert.deepEqual(found(null), []);
  assert.deepEqual(found('2026-02-12T00:00:00.001Z'), []);
  assert.deepEqual(found('2026-02-12T00:00:00.000Z'), ['held 2']);
  assert.deepEqual(found('2026-02-08T00:00:00.000Z'), ['held 3']);
  assert.deepEqual(found('2026-02-12T00:00:00.000Z', 500), ['held 3']);
});

it('what was explained is new again once it has grown by half', () => {
  const explanation = { size: 100, because: 'A broadcast.', by: 'command', at: '' };
  assert.deepEqual([isExplained(149, explanation), isExplained(150, explanation)], [true, false]);
  assert.equal(isExplained(1, undefined), false);
});
