import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger, Signature } from '../ledger/ledger.ts';
import { type Outcome, post, type Target } from './post.ts';

const CLIENTS = 32;
// Shorter than the real client's pause: it only keeps this load from spinning.
const AGAIN_MS = 50;
const DRAIN_MS_MAX = 30_000;

/** Many clients that sign at once until stopped. */
export type Load = {
  /** Number of answers by kind: `202`, `503`, `lost`. */
  answers: Map<string, number>;
  /** Answers that break a promise, described in words. */
  faults: Set<string>;
  /** Time of the latest acknowledgement, by `performance.now()`. */
  lastAcknowledgedAt: number;
  /** Stops once every waiting signature is acknowledged. @throws When that takes too long. */
  stop(): Promise<void>;
};

export function startLoad(target: Target, ledger: Ledger): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const stopping = new AbortController();
  const load: Load = {
    answers: new Map(),
    faults: new Set(),
    lastAcknowledgedAt: 0,
    stop: async () => {
      stopping.abort();
      await drained(clients, ledger);
      agent.destroy();
    },
  };
  const client = async (): Promise<void> => {
    while (!stopping.signal.aborted || ledger.waiting.length > 0) {
      const signature = ledger.next();
      const outcome = await post(target, signature, agent);
      note(load, ledger, signature, outcome);
      if (outcome === 'lost' || outcome.status !== 202) await pause(AGAIN_MS);
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, client));
  return load;
}

async function drained(clients: Promise<unknown>, { waiting }: Ledger): Promise<void> {
  const late = new AbortController();
  const tooLate = pause(DRAIN_MS_MAX, undefined, { signal: late.signal }).then(() => {
    throw new Error(`${waiting.length} signatures still wait after ${DRAIN_MS_MAX / 1000} s`);
  });
  try {
    await Promise.race([clients, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    late.abort();
  }
}

function note(load: Load, ledger: Ledger, signature: Signature, outcome: Outcome): void {
  const kind = outcome === 'lost' ? 'lost' : String(outcome.status);
  load.answers.set(kind, (load.answers.get(kind) ?? 0) + 1);
  if (kind === '202') {
    ledger.acknowledged.set(signature.body.id, signature);
    load.lastAcknowledgedAt = performance.now();
    return;
  }
  ledger.waiting.push(signature);
  if (outcome === 'lost') return;
  if (outcome.status !== 503) load.faults.add(`a good signature got a ${outcome.status}`);
  else if (outcome.retryAfter === undefined) load.faults.add('a 503 without Retry-After');
}

/**
 * Waits for the next acknowledgement.
 *
 * @returns The milliseconds it took.
 * @throws When it takes too long.
 */
export async function backAfter(load: Load, msMax = 20_000): Promise<number> {
  const since = performance.now();
  while (load.lastAcknowledgedAt <= since) {
    if (performance.now() - since > msMax) throw new Error(`nobody could sign for ${msMax / 1000} s`);
    await pause(5);
  }
  return Math.round(load.lastAcknowledgedAt - since);
}
