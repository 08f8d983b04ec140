import type { SignRequest } from '@samleng/contract';
import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';

/** A signature that its signer has given and the server has not yet acknowledged. */
export type Unsent = {
  server: string;
  petition: string;
  request: SignRequest;
  queuedAt: Date;
  /** Whether the petition wants a proof of work; missing in what earlier versions stored. */
  wantsProof?: boolean;
};

const DAY_MS = 24 * 60 * 60 * 1000;
// Personal data, readable by the page's own scripts: not kept for ever.
const KEPT_MS = 7 * DAY_MS;

// Some browsers never answer when storage is forbidden or broken; a signer does not wait for them.
const STORAGE_PATIENCE_MS = 2000;

class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/** Fallback where storage fails or is not to be used: lost with the page, but sent while it stays open. */
const memory = new Map<string, Unsent>();
let store: UseStore | undefined;
let isUsable = true;

/** From now on this page stores nothing on the device, because many people sign on it. */
export function keepInMemory(): void {
  isUsable = false;
}

/** When it is deleted from this device, even if unsent. */
export function keptUntil({ queuedAt }: Pick<Unsent, 'queuedAt'>): Date {
  return new Date(queuedAt.getTime() + KEPT_MS);
}

/** False for signatures that are only in this page's memory. */
export function isStored(id: string): boolean {
  return !memory.has(id);
}

export async function keep(unsent: Unsent): Promise<void> {
  const { id } = unsent.request;
  const stored = await inStorage((store) => set(id, unsent, store).then(() => true));
  if (!stored) memory.set(id, unsent);
}

export async function find(id: string): Promise<Unsent | undefined> {
  const stored = memory.get(id) ?? (await inStorage((store) => get<unknown>(id, store)));
  return isUnsent(stored) ? stored : undefined;
}

export async function forget(id: string): Promise<void> {
  memory.delete(id);
  await inStorage((store) => del(id, store));
}

/** Oldest first: ids begin with the time. */
export async function allUnsent(): Promise<Unsent[]> {
  const stored = (await inStorage((store) => entries<string, unknown>(store))) ?? [];
  const known: Unsent[] = [];
  for (const [id, record] of stored) {
    // A slow store may have saved a signature that memory holds too.
    if (isUnsent(record)) known.push(...(memory.has(id) ? [] : [record]));
    else if (isPast(record)) await forget(id);
  }
  return known.concat(...memory.values());
}

/** False for records written by a newer version, which are skipped. */
function isUnsent(record: unknown): record is Unsent {
  const { server, petition, request, queuedAt } = (record ?? {}) as Partial<Unsent>;
  const texts = [server, petition, (request as Partial<SignRequest> | undefined)?.id];
  return queuedAt instanceof Date && texts.every((text) => typeof text === 'string');
}

/** Records of a newer version expire like signatures. */
function isPast(record: unknown): boolean {
  const { queuedAt } = (record ?? {}) as Partial<Unsent>;
  return queuedAt instanceof Date && keptUntil({ queuedAt }) < new Date();
}

/** Undefined where IndexedDB is missing, throws, never answers, or is not to be used. */
async function inStorage<T>(work: (store: UseStore) => Promise<T>): Promise<T | undefined> {
  if (!isUsable) return undefined;
  try {
    store ??= createStore('samleng', 'unsent-signatures');
    return await withPatience(work(store));
  } catch (error) {
    isUsable = !(error instanceof SilenceError);
    // Storage fails in a dozen ways (private windows, sandboxes, quotas): each means memory.
    return undefined;
  }
}

function withPatience<T>(answer: Promise<T>): Promise<T> {
  const silence = new Promise<never>((_, reject) => {
    AbortSignal.timeout(STORAGE_PATIENCE_MS).addEventListener('abort', () => reject(new SilenceError()));
  });
  return Promise.race([answer, silence]);
}
