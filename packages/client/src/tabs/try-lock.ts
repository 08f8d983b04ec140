import { withPatience } from './silence.ts';

// A lock is granted or refused at once, unless the browser's part for locks has died.
const PATIENCE_MS = 2000;

const heldHere = new Set<string>();

/**
 * Does `work` while no other tab of this origin holds the lock; undefined at once when one does.
 * Without Web Locks (plain http, sandboxed frames, or where they keep silent) it excludes only this page.
 */
export async function tryLock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  let granted = false;
  let isTooLate = false;
  try {
    let done: Promise<T | undefined> | undefined;
    const answer = new Promise<void>((resolve, reject) => {
      done = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
        if (isTooLate) return undefined;
        granted = true;
        resolve();
        return lock ? work() : undefined;
      });
      done.catch(reject);
    });
    await withPatience(answer, PATIENCE_MS);
    return await done;
  } catch (error) {
    if (granted) throw error;
    isTooLate = true;
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
