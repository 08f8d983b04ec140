import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcedTimes, isAnnounced } from './announced-times.ts';
import { HOUR_LEAST, oddHours } from './odd-hours.ts';
import { FIRST_DAYS_LEAST, MINUTE_LEAST, oddMinutes } from './odd-minutes.ts';
import { oddPages, PAGE_LEAST, QUIET_LEAST } from './odd-pages.ts';
import { usualIn } from './usual-hours.ts';

const hour = (day: number, of: number) => new Date(Date.UTC(2026, 1, day, of)).toISOString().slice(0, 13);
/** The same in every hour of the days from one to another. */
const everyHour = (from: number, to: number, count: (of: number) => number) =>
  Array.from({ length: (to - from + 1) * 24 }, (_, at): [string, number] => {
    const of = hour(from, at);
    return [of, count(Number(of.slice(-2)))];
  });

const BEGIN = hour(1, 0);
const CALM = new Map(everyHour(1, 20, () => 12));
const NIGHT = `${hour(20, 3)}:10`;
const minute = (count: number, at = NIGHT) => ({ minute: at, count });
const bursts = (asked: Partial<Parameters<typeof oddMinutes>[0]>) =>
  oddMinutes({ minutes: [], hours: CALM, begin: BEGIN, actions: [], ...asked });
const sizes = (found: readonly { size: number }[]) => found.map(({ size }) => size);

const hoursWith = (count: number, before: Map<string, number> = CALM) =>
  oddHours({
    hours: new Map([...before, [hour(20, 3), count]]),
    from: hour(14, 0),
    begin: BEGIN,
    actions: [],
    bursts: [],
  });
const evening = (day: number) => [hour(day, 13), 300] as const;

describe('what is usual in an hour', () => {
  it('is the middle one of the days before, so that one flood changes nothing', () => {
    const flooded = new Map([...CALM, [hour(19, 3), 5000]]);
    assert.equal(usualIn(flooded, hour(20, 3), BEGIN), 12);
  });

  it('is what the same day of the week brings, where that is more', () => {
    const weekly = new Map([
      ...everyHour(1, 28, () => 5),
      ...[7, 14, 21].map((day) => [hour(day, 13), 400] as const),
    ]);
    assert.equal(usualIn(weekly, hour(28, 13), BEGIN), 400);
  });

  it('is unknown in the first three days', () => {
    assert.equal(usualIn(CALM, hour(20, 3), hour(17, 4)), undefined);
    assert.equal(usualIn(CALM, hour(20, 3), hour(17, 3)), 12);
  });
});

describe('a minute', () => {
  it('is odd from thirty signatures on, where an hour like this has few', () => {
    assert.deepEqual(sizes(bursts({ minutes: [minute(MINUTE_LEAST - 1)] })), []);
    assert.deepEqual(sizes(bursts({ minutes: [minute(MINUTE_LEAST)] })), [30]);
  });

  it('is odd from ten times the usual on', () => {
    const hours = new Map(everyHour(1, 20, () => 600));
    assert.deepEqual(sizes(bursts({ hours, minutes: [minute(99)] })), []);
    assert.deepEqual(sizes(bursts({ hours, minutes: [minute(100)] })), [100]);
  });

  it('of a petition in its first days is odd from 120 on', () => {
    const begin = hour(20, 0);
    assert.deepEqual(sizes(bursts({ begin, minutes: [minute(FIRST_DAYS_LEAST - 1)] })), []);
    assert.equal(bursts({ begin, minutes: [minute(FIRST_DAYS_LEAST)] })[0]?.usual, null);
  });

  it('belongs to the burst within half an hour, with the minutes between', () => {
    const at = (of: string) => `${hour(20, 3)}:${of}`;
    const minutes = [
      minute(40, at('10')),
      minute(5, at('20')),
      minute(50, at('40')),
      minute(60, `${hour(20, 4)}:11`),
    ];
    const [first, second] = bursts({ minutes });
    assert.deepEqual([first?.size, first?.last, first?.peak, first?.most], [95, at('40'), at('40'), 50]);
    assert.equal(second?.size, 60);
    assert.deepEqual([first?.chart.counts.length, first?.chart.counts[30]], [91, 40]);
  });

  it('is not odd in an action that was announced, up to one and a half times what was expected', () => {
    const action = {
      startsAt: `${hour(20, 3)}:00:00.000Z`,
      endsAt: `${hour(20, 4)}:00:00.000Z`,
      expected: 100,
    };
    assert.deepEqual(sizes(bursts({ actions: [action], minutes: [minute(150)] })), []);
    assert.deepEqual(sizes(bursts({ actions: [action], minutes: [minute(151)] })), [151]);
  });
});

describe('an announced action', () => {
  const told = { at: '1', partner: 'a', kind: 'announced', startsAt: '2', endsAt: '9', expected: 5 } as const;
  it('ends when it is taken back', () => {
    assert.equal(announcedTimes([{ at: '4', partner: 'a', kind: 'withdrawn' }, told])[0]?.endsAt, '4');
    assert.equal(announcedTimes([{ at: '4', partner: 'b', kind: 'withdrawn' }, told])[0]?.endsAt, '9');
  });
  it('explains nothing after its end', () => {
    assert.equal(isAnnounced([told], { first: '3', last: '91', size: 1 }), false);
  });
});

describe('an hour', () => {
  it('is odd from 200 signatures on, where others have few', () => {
    assert.deepEqual(sizes(hoursWith(HOUR_LEAST - 1)), []);
    assert.deepEqual(sizes(hoursWith(HOUR_LEAST)), [200]);
  });

  it('is not odd on a petition that has such evenings', () => {
    const evenings = new Map(everyHour(1, 20, (of) => (of === 13 ? 900 : 10)));
    assert.deepEqual(sizes(hoursWith(900, evenings)), []);
    // An evening peak itself, each day anew.
    assert.deepEqual(
      oddHours({ hours: evenings, from: hour(14, 0), begin: BEGIN, actions: [], bursts: [] }),
      [],
    );
  });

  it('is not told twice where minutes hold half of it', () => {
    const minutes = [minute(150)];
    const found = bursts({ minutes });
    const seen = { from: hour(14, 0), begin: BEGIN, actions: [] };
    const flooded = (count: number) => new Map([...CALM, [hour(20, 3), count]]);
    assert.deepEqual(sizes(oddHours({ ...seen, hours: flooded(300), bursts: found })), []);
    assert.deepEqual(sizes(oddHours({ ...seen, hours: flooded(302), bursts: found })), [302]);
  });
});

describe('a page', () => {
  const window = { from: hour(14, 0), to: hour(20, 23) };
  const page = (hours: readonly (readonly [string, number])[]) =>
    oddPages(
      hours.map(([of, count]) => ({ page: 'https://a.example/', hour: of, count })),
      window,
    );

  it('is odd from a hundred an hour on, if it is ten times what it brings', () => {
    assert.deepEqual(sizes(page([[hour(20, 3), PAGE_LEAST - 1]])), []);
    assert.deepEqual(sizes(page([[hour(20, 3), PAGE_LEAST]])), [100]);
    const usual = everyHour(14, 19, () => 20);
    assert.deepEqual(sizes(page([...usual, [hour(20, 3), 140]])), []);
    assert.deepEqual(sizes(page([...usual, [hour(20, 3), 180]])), [180]);
  });

  it('is odd from fifty an hour on, at hours in which it otherwise brings nobody', () => {
    const days = everyHour(14, 20, (of) => (of >= 8 ? 4 : 0)).filter(([, count]) => count > 0);
    assert.deepEqual(sizes(page([...days, [hour(18, 2), QUIET_LEAST - 1]])), []);
    const [found] = page([...days, [hour(18, 2), QUIET_LEAST]]);
    assert.deepEqual([found?.size, found?.isQuietTime], [50, true]);
  });

  it('is not odd in an evening like those of three other days', () => {
    assert.deepEqual(page([16, 17, 18, 19].map(evening)), []);
    assert.equal(page([17, 18, 19].map(evening)).length, 1);
  });
});
