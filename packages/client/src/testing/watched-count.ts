import { waitUntil } from '@open-wc/testing';
import type { Summary } from '@samleng/contract';
// Loaded on demand, which takes time that a stopped clock does not give.
import '../live/keep-live.ts';
import { watchSummary, type WatchOptions } from '../live/watch.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';
import { fakeServer, type FakeServer } from './fake-server.ts';
import type { FakeStream } from './fake-stream.ts';
import { aSummary } from './samples.ts';
import { setVisible } from './second-tab.ts';

/** The count in that second. */
export const at = (second: number, online = second) =>
  aSummary({ online, updatedAt: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000Z` });

let serial = 0;

const open = (streams: readonly FakeStream[]) => streams.filter((stream) => stream.open);

/** Gives each test of a file a server with a petition of its own, so that no test hears the tabs of another. */
export function watchedCount() {
  let server: FakeServer;
  let petition: string;
  let clock: FakeClock | undefined;
  const heard: Summary[] = [];
  const errors: Error[] = [];
  const stops: Array<() => void> = [];

  const route = () => `GET /v1/petitions/${petition}/summary`;

  beforeEach(() => {
    petition = `petition-${(serial += 1)}`;
    server = fakeServer({ [route()]: at(1) });
    for (const list of [heard, errors, stops]) list.length = 0;
  });
  afterEach(() => {
    for (const stop of stops) stop();
    clock?.restore();
    clock = undefined;
    server.restore();
    setVisible(true);
  });

  return {
    get server() {
      return server;
    },
    get petition() {
      return petition;
    },
    heard,
    errors,
    /** Called after the test. */
    stops,
    route,
    open,
    stopClock: () => (clock = fakeClock()),
    asked: () => server.requestsTo(route()).length,
    counts: () => heard.map(({ online }) => online),
    watch: (options: Partial<WatchOptions> = {}) => {
      const watch = watchSummary(
        { server: server.origin, petition, live: true, ...options },
        (summary) => heard.push(summary),
        (error) => errors.push(error),
      );
      const stop = () => watch.stop();
      stops.push(stop);
      return stop;
    },
    streamOpen: async (of = server) => {
      await waitUntil(() => open(of.streams).length === 1, 'no stream');
      return open(of.streams)[0]!;
    },
  };
}
