const heldHere = new Set<string>();

/**
 * Does `work` while no other tab of this origin holds the lock; undefined, at once, when one does.
 * Where Web Locks are missing or denied (plain http, sandboxed frames), alone in this page at least.
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

/** Where only this page can be told to wait. */
export async function tryLockHere<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  if (heldHere.has(name)) return undefined;
  heldHere.add(name);
  try {
    return await work();
  } finally {
    heldHere.delete(name);
  }
}
