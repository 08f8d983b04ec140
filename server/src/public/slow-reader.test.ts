import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, it, mock } from 'node:test';
import { settled, snapshot } from '../testing/fake-live.ts';
import { createLive } from './live-hub.ts';

describe('a reader who never reads', () => {
  // Large enough to fill the system's socket buffer before the stream reaches its maximum age.
  const NAME = 'a'.repeat(50_000);
  const SECONDS_MAX = 800;

  it('is dropped with little unsent, while others get every message', async () => {
    let second = 0;
    const read = () => {
      const { summary } = snapshot(second, new Date(second).toISOString());
      return Promise.resolve({ summary: { ...summary, petition: NAME }, goodUntil: undefined });
    };
    const startedAt = performance.now();
    mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    const clock = mock.method(performance, 'now', () => startedAt + second * 1000);
    const live = createLive({
      read,
      now: () => new Date(),
      streamsPerAddress: 9,
      streamsMax: 9,
      onError: assert.ifError,
    });
    const responses: ServerResponse[] = [];
    const server = createServer((_, response) => {
      responses.push(response);
      live.open(NAME, '127.0.0.1', response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const silent = connect(port, '127.0.0.1').on('error', () => {});
    silent.pause().write(request);
    await once(server, 'request');
    const lively = connect(port, '127.0.0.1').on('error', () => {});
    let heard = '';
    lively.on('data', (chunk) => (heard = (heard + String(chunk)).slice(-100_000)));
    const untilHeard = async () => {
      while (!heard.includes(`"count":${second},`)) await settled();
    };
    lively.write(request);
    await untilHeard();

    let unsentMax = 0;
    while (live.counts().dropped === 0 && second < SECONDS_MAX) {
      second += 1;
      live.changed(NAME);
      mock.timers.tick(1000);
      await untilHeard();
      unsentMax = Math.max(unsentMax, responses[0]!.writableLength);
    }
    assert.deepEqual(live.counts(), { open: 1, refused: 0, dropped: 1 });
    assert.ok(unsentMax < 2 * NAME.length, `${unsentMax} bytes unsent`);
    live.close();
    for (const socket of [silent, lively]) socket.destroy();
    server.close();
    clock.mock.restore();
    mock.timers.reset();
  });
});
