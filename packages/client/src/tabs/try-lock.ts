const heldHere = new Set<string>();

/**
 * Does `work` while no other tab of this origin holds the lock; undefined at once when one does.
 * Without Web Locks (plain http, sandboxed frames) it excludes only this page.
 */
export async function tryLock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  let granted = false;
  try {
    return await navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      granted = true;
      return lock ? work() : undefined;
    });
  } catch (error) {
    if (granted) throw error;
    return tryLockHere(name, work);
  }
}

/** The same without Web Locks: excludes callers in this page only. */
export async function tryLockHere<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (heldHere.has(name)) return undefined;
  heldHere.add(name);
  try {
    return await work();
  } finally {
    heldHere.delete(name);
  }
}
