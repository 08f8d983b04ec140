import { tryLockHere } from './try-lock.ts';

// Longer than one request may take.
const TURN_PATIENCE_MS = 20_000;

/**
 * Does `work` as soon as no other tab of this origin holds the lock; undefined when one holds it too long, for
 * example a tab that its browser has put to sleep.
 */
export async function lock<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), TURN_PATIENCE_MS);
  let granted = false;
  try {
    return await navigator.locks.request(name, { signal: patience.signal }, () => {
      granted = true;
      return work();
    });
  } catch (error) {
    if (granted) throw error;
    return patience.signal.aborted ? undefined : tryLockHere(name, work);
  } finally {
    clearTimeout(timer);
  }
}
