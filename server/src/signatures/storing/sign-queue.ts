import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Added, addSignatures } from './add.ts';
import type { Entry } from './outcome.ts';
import { isCollision, isOneRowsFault } from '../../database/faults.ts';
import type { Db } from '../../database/db.ts';

/** A server at its limit stores this many well before browsers time out. */
const WAITING_MAX = 2000;
const BATCH_MAX = 500;
// A phone that gets no answer tries again a few times. More than that would delay everybody, because two signatures
// of one person never share a transaction.
const SAME_WAITING_MAX = 20;

/** Too many signatures are waiting: new ones are better sent again later. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** Signatures waiting to be stored. Those that arrive together share one transaction. */
export type SignQueue = {
  /**
   * @returns Once it is on disk.
   * @throws {QueueFullError} At once, when too many are waiting.
   * @throws When the database fails. It may have been stored all the same; sending it again is safe.
   */
  add: (entry: Entry) => Promise<Added>;
  /** The number of waiting signatures. */
  readonly length: number;
  readonly lengthMax: number;
  /** Resolves once all waiting signatures are settled. */
  close: () => Promise<void>;
};

/** Reported for each transaction. */
export type Commit = { signatures: number; seconds: number };

/** No two signatures of one transaction may have a key in common. */
type Waiting = { entry: Entry; keys: string[]; answered: PromiseWithResolvers<Added> };

/** @param lengthMax Shorter in tests. */
export function createSignQueue(
  { db, onCommit = () => undefined }: { db: Db; onCommit?: ((commit: Commit) => void) | undefined },
  lengthMax = WAITING_MAX,
): SignQueue {
  let waiting: Waiting[] = [];
  const same = createCounter();
  let writing: Promise<void> | undefined;

  async function writeAll(): Promise<void> {
    // Signatures that arrive in the same turn of the event loop join the first batch.
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

/** The oldest ones, without those that share a key with an earlier one: they depend on its result. */
function takeBatch(waiting: readonly Waiting[]): { batch: Waiting[]; others: Waiting[] } {
  const batch: Waiting[] = [];
  const others: Waiting[] = [];
  const taken = new Set<string>();
  for (const one of waiting) {
    const { keys } = one;
    const goesNow = batch.length < BATCH_MAX && keys.every((key) => !taken.has(key));
    // Keys of those that stay count too, so that later ones do not overtake them.
    for (const key of keys) taken.add(key);
    (goesNow ? batch : others).push(one);
  }
  return { batch, others };
}

function keysOf({ signature, spent }: Entry): string[] {
  const { id, petition, signerKey, former } = signature;
  const signers = new Set([signerKey, former.signerKey].map((key) => `signer ${petition} ${key}`));
  return [`id ${id}`, ...signers, ...(spent ? [`challenge ${spent.challenge}`] : [])];
}

/** Counts the waiting signatures by key. */
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

/** @returns An error that every other signature would meet too; undefined when there is none. */
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

// One of them cannot be stored. One by one, the others can.
async function writeEach(db: Db, batch: Waiting[], onCommit: (commit: Commit) => void): Promise<unknown> {
  let fault: unknown;
  for (const one of batch) {
    // The database is unreachable by now: failing the rest at once saves them a wait for each.
    if (fault !== undefined) one.answered.reject(fault);
    else fault = await writeBatch(db, [one], onCommit);
  }
  return fault;
}
