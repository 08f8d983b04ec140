import { setTimeout as pause } from 'node:timers/promises';
import { createLedger } from '../ledger/ledger.ts';
import { backAfter } from '../clients/load.ts';
import { type Place, postgresPlace, sqlitePlace } from '../stage/place.ts';
import { roundUnderLoad, type Stage } from '../round.ts';
import type { Scenario } from '../scenario.ts';
import { serve } from '../stage/serve.ts';

const RANDOM_MS_MAX = 1500;

/** The server is killed at a random moment under load and restarted, as by a service manager. */
function killed(name: string, on: string, open: () => Promise<Place>): Scenario {
  return {
    name,
    tries: `kill -9 of the server under load, on ${on}`,
    rounds: 20,
    run: async (rounds, report) => {
      const place = await open();
      let server = await serve(place.settings);
      const stage: Stage = { place, ledger: createLedger(), target: { port: server.port } };
      try {
        for (let round = 0; round < rounds; round += 1) {
          const found = await roundUnderLoad(stage, async (load) => {
            const afterMs = Math.round(Math.random() * RANDOM_MS_MAX);
            await pause(afterMs);
            await server.kill();
            server = await serve(place.settings);
            stage.target.port = server.port;
            return { did: `killed after ${afterMs} ms`, backAfterMs: await backAfter(load) };
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
}

export const killedOnSqlite = killed('kill-sqlite', 'SQLite', sqlitePlace);
export const killedOnPostgres = killed('kill-postgres', 'PostgreSQL', postgresPlace);
