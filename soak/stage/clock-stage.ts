import { pino } from 'pino';
import { readConfig } from '@samleng/server/config';
import { startServer } from '@samleng/server';
import { openStore } from '@samleng/server/database';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import { type Place, sqlitePlace } from './place.ts';
import type { Target } from '../clients/post.ts';

/** A running clock that can be set. */
export type Clock = {
  now: () => Date;
  /** @param afterClosingMs Negative for a time before the closing. */
  set(afterClosingMs: number): void;
  /** How often it was set. */
  turns: number;
};

/** A server in this process that uses our clock. */
export type ClockStage = {
  place: Place;
  ledger: Ledger;
  target: Target;
  clock: Clock;
  closesAt: Date;
  remove(): Promise<void>;
};

const CLOSES_AT = new Date('2030-06-01T00:00:00.000Z');

export async function openClockStage(): Promise<ClockStage> {
  const place = await sqlitePlace();
  const store = await openStore(place.database);
  await store.db.updateTable('petitions').set({ closes_at: CLOSES_AT.toISOString() }).execute();
  await store.close();
  const clock = clockAround(CLOSES_AT);
  const config = readConfig({ ...place.settings, PORT: '0' });
  const server = await startServer(config, { now: clock.now, log: pino({ level: 'silent' }), embed: null });
  return {
    place,
    ledger: createLedger(),
    target: { port: server.port },
    clock,
    closesAt: CLOSES_AT,
    remove: async () => {
      await server.close();
      await place.remove();
    },
  };
}

function clockAround(closesAt: Date): Clock {
  let setAt = performance.now();
  let setTo = closesAt.getTime() - 60_000;
  const clock: Clock = {
    now: () => new Date(setTo + performance.now() - setAt),
    set: (afterClosingMs) => {
      setAt = performance.now();
      setTo = closesAt.getTime() + afterClosingMs;
      clock.turns += 1;
    },
    turns: 0,
  };
  return clock;
}
