import { existsSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { leave, type Leaving } from '../clients/leave.ts';
import { createLedger, type Ledger } from '../ledger/ledger.ts';
import { sqlitePlace } from '../stage/place.ts';
import { roundUnderLoad } from '../round.ts';
import type { Scenario } from '../scenario.ts';
import { serve } from '../stage/serve.ts';

const LEAVE_MS = 4000;
const LEAVERS = 100;
const SETTLE_MS_MAX = 20_000;
// Connections of the load itself may still be open for its next request.
const FILES_MORE_MAX = 40;

export const clientsThatLeave: Scenario = {
  name: 'disconnect',
  tries: 'clients that leave before, in and after the body, in masses',
  rounds: 4,
  run: async (rounds, report) => {
    const place = await sqlitePlace();
    const server = await serve(place.settings);
    const stage = { place, ledger: createLedger(), target: { port: server.port } };
    try {
      const filesBefore = openFiles(server.pid);
      for (let round = 0; round < rounds; round += 1) {
        const found = await roundUnderLoad(stage, async () => {
          const left = await leaveInMasses(server.port, stage.ledger);
          const faults = server.hasEnded() ? ['the server ended'] : await leftOpen(server.pid, filesBefore);
          return { did: `${left} left`, backAfterMs: null, faults };
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

/** Leave in the headers, anywhere in the request, right after it, and while the answer is made. */
const LEAVINGS: (() => Leaving)[] = [
  () => ({ part: 0.2, afterMs: 0 }),
  () => ({ part: Math.random(), afterMs: 0 }),
  () => ({ part: 1, afterMs: 0 }),
  () => ({ part: 1, afterMs: Math.random() * 30 }),
];

async function leaveInMasses(port: number, ledger: Ledger): Promise<number> {
  const until = performance.now() + LEAVE_MS;
  let left = 0;
  const leaver = async (): Promise<void> => {
    while (performance.now() < until) {
      const signature = ledger.next();
      const leaving = LEAVINGS[left % LEAVINGS.length];
      left += 1;
      if (leaving !== undefined) await leave(port, signature, leaving());
      // The client keeps it in its queue, and sends it again under the same id.
      ledger.waiting.push(signature);
    }
  };
  await Promise.all(Array.from({ length: LEAVERS }, leaver));
  return left;
}

/** Connections left open after their clients are gone. Finds none where the system does not list open files. */
async function leftOpen(pid: number, filesBefore: number): Promise<string[]> {
  const giveUpAt = performance.now() + SETTLE_MS_MAX;
  while (openFiles(pid) > filesBefore + FILES_MORE_MAX) {
    if (performance.now() > giveUpAt) return [`${openFiles(pid) - filesBefore} more open files than before`];
    await pause(100);
  }
  return [];
}

function openFiles(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return existsSync(folder) ? readdirSync(folder).length : 0;
}
