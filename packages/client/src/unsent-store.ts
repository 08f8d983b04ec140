import type { SignRequest } from '@samleng/contract';
import { createStore, del, get, set, values, type UseStore } from 'idb-keyval';

/** A signature that its signer has given and the server has not yet acknowledged. */
export type Unsent = {
  server: string;
  petition: string;
  request: SignRequest;
  queuedAt: Date;
  /** Whether the petition wants a proof of work; missing in what earlier versions stored. */
  wantsProof?: boolean;
};

// Some browsers never answer when storage is forbidden or broken; a signer does not wait for them.
const STORAGE_PATIENCE_MS = 2000;

class SilenceError extends Error {
  override readonly name = 'SilenceError';
}

/** What storage would not take, or was not given; lost with the page, but sent as long as it stays open. */
const memory = new Map<string, Unsent>();
let store: UseStore | undefined;
let isUsable = true;

/** From now on this page stores nothing: many sign on this device, and nothing of one stays for the next. */
export function keepInMemory(): void {
  isUsable = false;
}

export async function keep(unsent: Unsent): Promise<void> {
  const { id } = unsent.request;
  const stored = await inStorage((store) => set(id, unsent, store).then(() => true));
  if (!stored) memory.set(id, unsent);
}

export async function find(id: string): Promise<Unsent | undefined> {
  return memory.get(id) ?? (await inStorage((store) => get<Unsent>(id, store)));
}

export async function forget(id: string): Promise<void> {
  memory.delete(id);
  await inStorage((store) => del(id, store));
}

/** Oldest first: ids begin with the time. */
export async function allUnsent(): Promise<Unsent[]> {
  const stored = (await inStorage((store) => values<Unsent>(store))) ?? [];
  // A store that was slow may have taken what memory took too.
  return stored.filter(({ request }) => !memory.has(request.id)).concat(...memory.values());
}

/** Undefined where IndexedDB is missing, throws, keeps silent, or is not to be used. */
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
