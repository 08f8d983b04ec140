import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { FakeOutgoing, fakeLive, settled, snapshot } from '../testing/fake-live.ts';

describe('the streams of a process', () => {
  let fake: ReturnType<typeof fakeLive>;
  const start = (...given: Parameters<typeof fakeLive>) => (fake = fakeLive(...given));
  afterEach(() => fake.end());

  it('says how many streams are open, were refused for want of a place, and were dropped', async () => {
    const { live, open, openFor } = start(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoings = Array.from({ length: 10 }, () => open());
    await settled();
    assert.equal(openFor(new FakeOutgoing()), 'too-many-requests');
    assert.deepEqual(live.counts(), { open: 10, refused: 1, dropped: 0 });
    outgoings[0]!.writableLength = 100_000;
    mock.timers.tick(15_000);
    outgoings[1]!.emit('close');
    assert.deepEqual(live.counts(), { open: 8, refused: 1, dropped: 1 });
  });

  it('counts a dropped reader once, however long the connection takes to close', async () => {
    const { live, open } = start(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    outgoing.destroy = () => Object.assign(outgoing, { destroyed: true });
    outgoing.writableLength = 100_000;
    mock.timers.tick(15_000);
    mock.timers.tick(15_000);
    assert.equal(live.counts().dropped, 1);
  });

  it('reads every petition again when changes may have gone unheard', async () => {
    const reads: string[] = [];
    let instant = 0;
    const { live, open } = start((petition) => {
      reads.push(petition);
      instant += 1;
      return Promise.resolve(snapshot(instant, `2026-01-01T00:00:00.00${instant}Z`));
    });
    const streams = ['clean-river', 'clean-air'].map((petition) => open(petition));
    await settled();
    live.changedAll();
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(reads, ['clean-river', 'clean-air', 'clean-river', 'clean-air']);
    assert.deepEqual(
      streams.map((stream) => stream.count(/^event/)),
      [2, 2],
    );
  });

  it('gives each reader a different time to reconnect', () => {
    const { open } = start(() => Promise.resolve(undefined));
    const waits = Array.from({ length: 10 }, () => Number(/\d+/.exec(open().written[0] ?? '')));
    assert.ok(new Set(waits).size > 5, String(waits));
    for (const wait of waits) assert.ok(wait >= 2000 && wait < 6000, String(wait));
  });

  it('gives an IPv6 household a tenth of what an IPv4 address gets', () => {
    const { openFor } = start(() => Promise.resolve(undefined));
    const opened = ['2001:db8::1', '2001:db8::2', '2001:db8:1::2'].map((address) =>
      openFor(new FakeOutgoing(), address),
    );
    assert.deepEqual(opened, ['opened', 'too-many-requests', 'opened']);
  });

  it('reserves nothing for a reader who left before the stream was opened', () => {
    const { openFor, errors } = start(() => Promise.resolve(undefined), {
      streamsPerAddress: 1,
      streamsMax: 1,
    });
    const [gone, here] = [new FakeOutgoing(), new FakeOutgoing()];
    gone.destroyed = true;
    assert.deepEqual([openFor(gone), openFor(here)], ['unavailable', 'opened']);
    assert.deepEqual([gone.written, errors], [[], []]);
  });

  it('ends all streams when it closes, and opens no other', () => {
    const { live, open, openFor } = start(() => Promise.resolve(undefined));
    const outgoing = open();
    live.close();
    assert.equal(outgoing.writableEnded, true);
    const late = openFor(new FakeOutgoing());
    assert.equal(late, 'unavailable');
  });
});
