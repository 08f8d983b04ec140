import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '@samleng/server/database';
import { type Clock, openClockStage, type ClockStage } from '../stage/clock-stage.ts';
import { check } from '../ledger/check.ts';
import type { Scenario } from '../scenario.ts';
import { signAroundClosing } from '../clients/sign-around-closing.ts';
import { watchCount } from '../ledger/watch.ts';

const TURNS = 8;
const TURN_MS_MAX = 300;
const AROUND_MS_MAX = 5000;
// Longer than a server caches its reads.
const FRESH_MS = 1200;

export const clockTurned: Scenario = {
  name: 'clock',
  tries: 'the clock set across the closing time, forth and back, under load',
  rounds: 5,
  run: async (rounds, report) => {
    const stage = await openClockStage();
    try {
      for (let round = 0; round < rounds; round += 1) {
        const before = stage.ledger.acknowledged.size;
        const watch = watchCount(stage.target);
        await turn(stage.clock, 2, FRESH_MS);
        const signing = signAroundClosing(stage);
        await turn(stage.clock, TURNS, Math.random() * TURN_MS_MAX);
        const wrong = await signing.stop();
        const faults = [...wrong, ...(await watch.stop())];
        report({
          did: `turned ${TURNS} times, ${signing.refused()} told that it is closed`,
          acknowledged: stage.ledger.acknowledged.size - before,
          sentAgain: 0,
          backAfterMs: null,
          faults: [
            ...faults,
            ...(await lateRows(stage)),
            ...(await check(stage.place.database, stage.ledger)),
          ],
        });
      }
    } finally {
      await stage.remove();
    }
  },
};

/** @param times Even, so that the petition is open afterwards. */
async function turn(clock: Clock, times: number, everyMs: number): Promise<void> {
  for (let turned = 0; turned < times; turned += 1) {
    await pause(everyMs);
    const isForth = turned % 2 === 0;
    clock.set((isForth ? 1 : -1) * (1 + Math.random() * AROUND_MS_MAX));
  }
  await pause(everyMs);
}

async function lateRows({ place, closesAt }: ClockStage): Promise<string[]> {
  const store = await openStore(place.database);
  const late = await store.db
    .selectFrom('signatures')
    .select('id')
    .where('signed_at', '>=', closesAt.toISOString())
    .execute();
  await store.close();
  return late.length === 0 ? [] : [`${late.length} stored that came after the closing`];
}
