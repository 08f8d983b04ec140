import { fakeClock, type FakeClock } from './fake-clock.ts';
import { fakeServer, json, type FakeServer } from './fake-server.ts';
import { aSignRequest } from './samples.ts';
import { setVisible } from './second-tab.ts';
import { signOrQueue, unsentSignatures } from '../queue/queue.ts';
import { startQueue } from '../queue/resend.ts';
import type { Settled } from '../queue/settled.ts';
import { allUnsent, forget } from '../queue/unsent-store.ts';

export const SIGN = 'POST /v1/petitions/ceroc/signatures';
export const DONE = () => json({ next: 'done' }, 202);
export const DAY_MS = 24 * 60 * 60 * 1000;

/** Gives each test of a file a server that accepts signatures, and an empty queue. */
export function signingQueue() {
  let server: FakeServer;
  let clock: FakeClock | undefined;
  const settled: Settled[] = [];
  const stops: Array<() => void> = [];

  beforeEach(() => {
    server = fakeServer({ [SIGN]: DONE });
    settled.length = stops.length = 0;
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    clock?.restore();
    clock = undefined;
    server.restore();
    setVisible(true);
    for (const { request } of await allUnsent()) await forget(request.id);
  });

  const signOnce = (request = aSignRequest()) => signOrQueue(server.origin, 'ceroc', request);
  return {
    get server() {
      return server;
    },
    settled,
    signOnce,
    signOffline: async (request = aSignRequest()) => {
      server.answer(SIGN, 'offline');
      await signOnce(request);
      server.answer(SIGN, DONE);
      return request.id;
    },
    /** @returns A function that stops it; it also stops after the test. */
    start: (onTried?: () => void) => {
      const stop = startQueue((one) => settled.push(one), onTried);
      stops.push(stop);
      return stop;
    },
    stopClock: () => (clock = fakeClock()),
    /** Advances in small steps, because storage works in real time. */
    passUntil: async (reached: () => boolean): Promise<void> => {
      for (let second = 0; second < 600 && !reached(); second += 1) {
        await clock?.pass(1000);
        await unsentSignatures();
      }
    },
    sentIds: () => server.requestsTo(SIGN).map(({ body }) => (body as { id: string }).id),
    heardOf: () => settled.map(({ id, petition, outcome }) => ({ id, petition, outcome })),
    isEmpty: async () => (await unsentSignatures()).length === 0,
  };
}
