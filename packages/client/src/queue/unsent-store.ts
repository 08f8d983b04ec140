import { del, entries, get, set, type UseStore } from 'idb-keyval';
import { SILENCE } from '../tabs/silence.ts';
import { reopeningStore } from './storage.ts';
import { isExpired, isUnsent, type Unsent } from './unsent.ts';

/** Fallback where storage fails or is not to be used: lost with the page, but sent while it stays open. */
const memory = new Map<string, Unsent>();
/** Copies of the records that this page has stored, in case storage dies or is emptied under it. */
const copies = new Map<string, Unsent>();
/** Ids of signatures that are settled; storage may have died before it could delete their records. */
const settled = new Set<string>();
let store: UseStore | undefined;
let isUsable = true;

/** From now on this page stores nothing on the device, because many people sign on it. */
export function keepInMemory(): void {
  isUsable = false;
  store = undefined;
}

/** False for signatures that are only in this page's memory. */
export function isStored(id: string): boolean {
  return !memory.has(id);
}

export async function keep(unsent: Unsent): Promise<void> {
  const { id } = unsent.request;
  settled.delete(id);
  const stored = await inStorage((store) => set(id, unsent, store));
  (stored ? copies : memory).set(id, unsent);
}

export async function find(id: string): Promise<Unsent | undefined> {
  if (settled.has(id)) return undefined;
  const stored = await inStorage((store) => get<unknown>(id, store));
  const unsent = memory.get(id) ?? (stored ? stored.value : copies.get(id));
  return isUnsent(unsent) ? unsent : undefined;
}

export async function forget(id: string): Promise<void> {
  memory.delete(id);
  copies.delete(id);
  settled.add(id);
  if (isUsable) await inStorage((store) => del(id, store));
  // A storage that kept silent may have saved it all the same, and the next page would send it.
  else if (store) void del(id, store).catch(() => {});
}

/** Oldest first: ids begin with the time. */
export async function allUnsent(): Promise<Unsent[]> {
  const stored = await inStorage((store) => entries<string, unknown>(store));
  const known: Unsent[] = [];
  for (const [id, record] of stored?.value ?? copies) {
    if (settled.has(id)) await forget(id);
    // A slow store may have saved a signature that memory holds too.
    else if (isUnsent(record)) known.push(...(memory.has(id) ? [] : [record]));
    else if (isExpired((record ?? {}) as Unsent)) await forget(id);
  }
  return known.concat(...memory.values());
}

/** Undefined where IndexedDB is missing, throws, never answers, or is not to be used. */
async function inStorage<T>(work: (store: UseStore) => Promise<T>): Promise<{ value: T } | undefined> {
  if (!isUsable) return undefined;
  try {
    store ??= reopeningStore('samleng', 'unsent-signatures', onEmptied);
    return { value: await work(store) };
  } catch (error) {
    if (error === SILENCE) isUsable = false;
    // Storage fails in a dozen ways (private windows, sandboxes, quotas): each means memory.
    return undefined;
  }
}

function onEmptied(): void {
  for (const [id, unsent] of copies) memory.set(id, unsent);
}
