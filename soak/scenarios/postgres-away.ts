import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openStore } from '@samleng/server/database';
import { createLedger } from '../ledger/ledger.ts';
import { backAfter } from '../clients/load.ts';
import { type Place, postgresPlace } from '../stage/place.ts';
import { faultsOfWaiting, roundUnderLoad } from '../round.ts';
import type { Scenario } from '../scenario.ts';
import { serve } from '../stage/serve.ts';

const LOAD_MS = 1000;
const AWAY_MS = 2000;

/** How PostgreSQL is stopped. `fast` ends transactions; `immediate` is a crash, after which it repairs itself. */
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

export const postgresAway: Scenario = {
  name: 'postgres-away',
  tries: 'PostgreSQL stopped (fast, immediate) and started again under load',
  rounds: 6,
  run: async (rounds, report) => {
    const place = await postgresPlace();
    const server = await serve(place.settings);
    const stage = { place, ledger: createLedger(), target: { port: server.port } };
    try {
      for (let round = 0; round < rounds; round += 1) {
        const mode = round % 2 === 0 ? 'fast' : 'immediate';
        const found = await roundUnderLoad(stage, async (load) => {
          await pause(LOAD_MS);
          await stopPostgres(place, mode);
          await pause(AWAY_MS);
          const refused = load.answers.get('503') ?? 0;
          await place.postgres.start();
          const backAfterMs = await backAfter(load);
          const did = `stopped (${mode}), ${refused} answers of 503`;
          return { did, backAfterMs, faults: faultsOfWaiting(server, load) };
        });
        report(found);
      }
      await server.stop();
    } finally {
      await server.kill();
      await place.remove();
    }
  },
};

/** Signals the process named in PostgreSQL's data folder: `postgresServer` can stop it in one way only. */
async function stopPostgres({ database }: Place, mode: keyof typeof SIGNALS): Promise<void> {
  const store = await openStore(database);
  const { rows } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`.execute(
    store.db,
  );
  await store.close();
  const pid = Number(readFileSync(join(rows[0]?.folder ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, SIGNALS[mode]);
  while (isRunning(pid)) await pause(20);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    return false;
  }
}
