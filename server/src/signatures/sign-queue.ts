import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Added, addSignatures, type Entry } from './add.ts';
import { isCollision, isOneRowsFault } from '../database/faults.ts';
import type { Db } from '../database/db.ts';

/** As many as a server at its limit stores in well under the time that a browser waits. */
const WAITING_MAX = 2000;
const BATCH_MAX = 500;
// A telephone that heard no answer sends again a few times; whoever sends more keeps everybody waiting, since
// two of one person never share a transaction.
const SAME_WAITING_MAX = 20;

/** Too many signatures wait for the disk: those who come now are better told to come again. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** Signatures on their way to the disk: those that come together share one transaction. */
export type SignQueue = {
  /**
   * @returns After it is on the disk.
   * @throws {QueueFullError} At once, when too many wait.
   * @throws When the database fails; whether it was stored is not known then, and the same may be sent again.
   */
  add: (entry: Entry) => Promise<Added>;
  /** How many wait. */
  readonly length: number;
  readonly lengthMax: number;
  /** Ends after those that wait. */
  close: () => Promise<void>;
};

/** What the queue tells of each transaction. */
export type Commit = { signatures: number; seconds: number };

/** `keys` are what no two of one transaction may share. */
type Waiting = { entry: Entry; keys: string[]; answered: PromiseWithResolvers<Added> };

/** @param lengthMax Tests have a shorter one. */
export function createSignQueue(
  { db, onCommit = () => undefined }: { db: Db; onCommit?: ((commit: Commit) => void) | undefined },
  lengthMax = WAITING_MAX,
): SignQueue {
  let waiting: Waiting[] = [];
  const same = createCounter();
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    // What this turn of the loop still brings goes with the first.
    await nextTurn();
    while (waiting.length > 0) {
      const { batch, others } = takeBatch(waiting);
      waiting = others;
      for (const { keys } of batch) same.add(keys, -1);
      await writeBatch(db, batch, onCommit);
    }
    writing = undefined;
  }

  return {
    add: (entry) => {
      const keys = keysOf(entry);
      const isFull = waiting.length >= lengthMax || same.most(keys) >= SAME_WAITING_MAX;
      if (isFull) return Promise.reject(new QueueFullError('Too many signatures wait'));
      const answered = Promise.withResolvers<Added>();
      same.add(keys, 1);
      waiting.push({ entry, keys, answered });
      writing ??= writeAll();
      return answered.promise;
    },
    get length() {
      return waiting.length;
    },
    lengthMax,
    close: async () => writing,
  };
}

/** The first that wait, except those that one of them decides about. */
function takeBatch(waiting: readonly Waiting[]): { batch: Waiting[]; others: Waiting[] } {
  const batch: Waiting[] = [];
  const others: Waiting[] = [];
  const taken = new Set<string>();
  for (const one of waiting) {
    const { keys } = one;
    const goesNow = batch.length < BATCH_MAX && keys.every((key) => !taken.has(key));
    // Also the keys of those that stay: whoever came later must not overtake them.
    for (const key of keys) taken.add(key);
    (goesNow ? batch : others).push(one);
  }
  return { batch, others };
}

function keysOf({ signature, spent }: Entry): string[] {
  const { id, petition, signerKey } = signature;
  return [`id ${id}`, `signer ${petition} ${signerKey}`, ...(spent ? [`challenge ${spent.challenge}`] : [])];
}

/** How often each key waits. */
function createCounter() {
  const counts = new Map<string, number>();
  return {
    most: (keys: string[]) => Math.max(...keys.map((key) => counts.get(key) ?? 0)),
    add: (keys: string[], by: 1 | -1) => {
      for (const key of keys) {
        const count = (counts.get(key) ?? 0) + by;
        if (count === 0) counts.delete(key);
        else counts.set(key, count);
      }
    },
  };
}

/** @returns What would fail everybody else as well; undefined when nothing does. */
async function writeBatch(
  db: Db,
  batch: Waiting[],
  onCommit: (commit: Commit) => void,
  isAgain = false,
): Promise<unknown> {
  const startedAt = performance.now();
  try {
    const added = await addSignatures(
      db,
      batch.map(({ entry }) => entry),
    );
    onCommit({ signatures: batch.length, seconds: (performance.now() - startedAt) / 1000 });
    for (const [at, { answered }] of batch.entries()) answered.resolve(added[at]!);
    return undefined;
  } catch (error) {
    const isRowsFault = isOneRowsFault(error);
    if (isRowsFault && batch.length > 1) return writeEach(db, batch, onCommit);
    if (isCollision(error) && !isAgain) return writeBatch(db, batch, onCommit, true);
    for (const { answered } of batch) answered.reject(error);
    return isRowsFault ? undefined : error;
  }
}

// One of them cannot be stored, and the others must not suffer for it.
async function writeEach(db: Db, batch: Waiting[], onCommit: (commit: Commit) => void): Promise<unknown> {
  let fault: unknown;
  for (const one of batch) {
    // The database is away by now: nobody is to wait for it once for each of them.
    if (fault !== undefined) one.answered.reject(fault);
    else fault = await writeBatch(db, [one], onCommit);
  }
  return fault;
}
