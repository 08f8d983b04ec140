// The store without HTTP: signatures pass through the server's queue.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readConfig } from '@samleng/server/config';
import { openStore } from '@samleng/server/database';
import { createSignQueue } from '@samleng/server/signatures/sign-queue';
import { newSignature } from '../data/signature-rows.ts';
import { finish } from './finish.ts';

/** As many signatures wait at any time as on a busy server. */
const AT_ONCE = 400;
const count = Number(process.env['SIGNATURES']);
const entries = Array.from({ length: count }, (_, index) => ({
  signature: newSignature(index, new Date()),
  source: { networkCodes: ['one'], domainKind: 'large', allowances: 'none' } as const,
  nextInstant: () => new Date().toISOString(),
  linkHash: () => '',
}));

const isOwn = process.env['THREAD'] === 'own';
const store = await openStore(readConfig(process.env).database, { isServer: isOwn });
const queue = createSignQueue({ db: store.db });
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

const startedAt = performance.now();
let next = 0;
const addOneByOne = async (): Promise<void> => {
  for (let entry = entries[next++]; entry !== undefined; entry = entries[next++]) {
    await queue.add(entry);
    // Requests from the network also arrive in another turn of the event loop.
    await nextTurn();
  }
};
await Promise.all(Array.from({ length: AT_ONCE }, addOneByOne));
const seconds = (performance.now() - startedAt) / 1000;
delay.disable();
await store.close();
finish({ 'a second': count / seconds, 'ms the main thread stood still': delay.percentile(99) / 1e6 });
