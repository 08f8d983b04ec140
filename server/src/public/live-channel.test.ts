import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import type { Snapshot } from '../counts/current-summary.ts';
import { fakeLive, settled, snapshot } from '../testing/fake-live.ts';

describe('the streams of a petition', () => {
  let fake: ReturnType<typeof fakeLive>;
  const start = (...given: Parameters<typeof fakeLive>) => (fake = fakeLive(...given));
  afterEach(() => fake.end());

  it('keeps a quiet stream alive with a comment every 15 seconds', async () => {
    const { open } = start(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    for (let second = 0; second < 31; second += 1) mock.timers.tick(1000);
    assert.equal(outgoing.count(/^:\n\n$/), 2);
    assert.equal(outgoing.count(/^event/), 1);
  });

  it('drops a client that reads nothing', async () => {
    const { open } = start(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    outgoing.writableLength = 100_000;
    mock.timers.tick(15_000);
    assert.equal(outgoing.destroyed, true);
  });

  it('sends two messages a second apart also when the first took long to read', async () => {
    const slow = Promise.withResolvers<Snapshot>();
    const reads = [
      Promise.resolve(snapshot(1, '2026-01-01T00:00:00.001Z')),
      slow.promise,
      Promise.resolve(snapshot(3, '2026-01-01T00:00:00.003Z')),
    ];
    // Whole milliseconds, because timers may fire a fraction early.
    const startedAt = 1000;
    const clock = mock.method(performance, 'now', () => startedAt);
    const { live, open } = start(() => reads.shift() ?? Promise.resolve(undefined));
    const outgoing = open();
    await settled();
    const pass = async (ms: number) => {
      const at = performance.now() + ms;
      clock.mock.mockImplementation(() => at);
      mock.timers.tick(ms);
      await settled();
    };
    live.changed('clean-river');
    await pass(1);
    await pass(900);
    live.changed('clean-river');
    slow.resolve(snapshot(2, '2026-01-01T00:00:00.002Z'));
    await settled();
    assert.equal(outgoing.count(/^event/), 2);
    await pass(990);
    assert.equal(outgoing.count(/^event/), 2, 'the second is not over');
    await pass(10);
    assert.equal(outgoing.count(/^event/), 3, 'what changed during the read is told');
    clock.mock.restore();
  });

  it('sends within some seconds what another process has counted', async () => {
    const counts = [snapshot(1, '2026-01-01T00:00:00.001Z'), snapshot(2, '2026-01-01T00:00:00.002Z')];
    const { open } = start(() => Promise.resolve(counts.shift()));
    const outgoing = open();
    await settled();
    const readAt = performance.now();
    const clock = mock.method(performance, 'now', () => readAt + 5000);
    mock.timers.tick(1000);
    await settled();
    mock.timers.tick(1);
    await settled();
    clock.mock.restore();
    assert.equal(outgoing.count(/"count":2/), 1);
  });

  it('sends the new status within a second of the closing, without waiting for a signature', async () => {
    const until = { goodUntil: new Date(1500) };
    const statuses = [snapshot(1, '2026-01-01T00:00:00.001Z'), snapshot(1, '2026-01-01T00:00:00.002Z')];
    const { open } = start(() => Promise.resolve(statuses.map((one) => ({ ...one, ...until })).shift()));
    const outgoing = open();
    await settled();
    statuses.shift();
    mock.timers.tick(1000);
    mock.timers.tick(1);
    await settled();
    assert.equal(outgoing.count(/^event/), 1, 'it is still open');
    mock.timers.tick(1000);
    mock.timers.tick(1);
    await settled();
    assert.equal(outgoing.count(/^event/), 2);
  });

  it('ends a stream after a quarter of an hour, so that nothing is held for ever', async () => {
    const { open } = start(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    const openedAt = performance.now();
    const clock = mock.method(performance, 'now', () => openedAt + 899_000);
    mock.timers.tick(1000);
    assert.equal(outgoing.writableEnded, false);
    clock.mock.mockImplementation(() => openedAt + 900_001);
    mock.timers.tick(1000);
    assert.equal(outgoing.writableEnded, true);
    assert.equal(outgoing.destroyed, false);
    mock.timers.tick(1000);
    assert.equal(outgoing.destroyed, true, 'who does not even take the end');
    clock.mock.restore();
  });

  it('never lets an older count follow a newer one', async () => {
    const counts = [snapshot(2, '2026-01-01T00:00:00.002Z'), snapshot(1, '2026-01-01T00:00:00.001Z')];
    const { live, open } = start(() => Promise.resolve(counts.shift()));
    const outgoing = open();
    await settled();
    live.changed('clean-river');
    mock.timers.tick(1000);
    await settled();
    assert.equal(outgoing.count(/^event/), 1);
    assert.equal(counts.length, 0, 'it was read');
  });

  it('keeps its streams when the database is away, and goes on when it is back', async () => {
    const reads = [
      Promise.reject(new Error('away')),
      Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')),
    ];
    const { live, open, errors } = start(() => reads.shift() ?? Promise.resolve(undefined));
    const outgoing = open();
    await settled();
    assert.equal(errors.length, 1);
    live.changed('clean-river');
    mock.timers.tick(1000);
    await settled();
    assert.equal(outgoing.count(/^event/), 1);
  });
});
