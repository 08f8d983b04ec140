import { setTimeout as pause } from 'node:timers/promises';
import { createLedger } from '../ledger/ledger.ts';
import { backAfter, type Load } from '../clients/load.ts';
import { sqlitePlace } from '../stage/place.ts';
import { faultsOfWaiting, roundUnderLoad } from '../round.ts';
import type { Scenario } from '../scenario.ts';
import { serve } from '../stage/serve.ts';
import { smallDisk } from '../stage/small-disk.ts';

const LOAD_MS = 500;
const FULL_MS = 1500;
const FILL_MS_MAX = 60_000;

export const diskFull: Scenario = {
  name: 'disk-full',
  tries: 'the disk full under load, and then room again',
  rounds: 4,
  run: async (rounds, report) => {
    const disk = smallDisk();
    const place = await sqlitePlace(disk.folder);
    const server = await serve(place.settings);
    const stage = { place, ledger: createLedger(), target: { port: server.port } };
    try {
      for (let round = 0; round < rounds; round += 1) {
        const found = await roundUnderLoad(stage, async (load) => {
          await pause(LOAD_MS);
          disk.fill(server);
          await untilRefused(load);
          await pause(FULL_MS);
          const refused = load.answers.get('503') ?? 0;
          const unread = await readingFaults(server.port);
          disk.empty(server);
          const backAfterMs = await backAfter(load);
          const did = `full (${disk.by}), ${refused} answers of 503`;
          return { did, backAfterMs, faults: [...unread, ...faultsOfWaiting(server, load)] };
        });
        report(found);
      }
      await server.stop();
    } finally {
      await server.kill();
      disk.remove();
    }
  },
};

async function untilRefused({ answers }: Load): Promise<void> {
  const giveUpAt = performance.now() + FILL_MS_MAX;
  while (!answers.has('503')) {
    if (performance.now() > giveUpAt) throw new Error('the disk does not get full');
    await pause(10);
  }
}

/** Reading must work while nothing can be written. */
async function readingFaults(port: number): Promise<string[]> {
  const { status } = await fetch(`http://127.0.0.1:${port}/v1/petitions/counted/summary`);
  return status === 200 ? [] : [`the summary was a ${status}`];
}
