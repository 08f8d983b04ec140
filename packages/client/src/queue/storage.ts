import { promisifyRequest, type UseStore } from 'idb-keyval';
import { withPatience } from '../tabs/silence.ts';

// A signer does not wait longer for a storage that keeps silent.
const PATIENCE_MS = 2000;

/**
 * Like `createStore` of idb-keyval, for one object store in a database of its own. A connection that died is replaced
 * once, and the work is done again, so it must be work that may be repeated: iOS closes connections without telling,
 * and storage may be deleted while a page is open.
 *
 * @param onEmptied The store had to be made anew: what this page had stored is gone.
 */
export function reopeningStore(name: string, storeName: string, onEmptied: () => void): UseStore {
  let opening: Promise<IDBDatabase> | undefined;
  let hasWorked = false;

  async function open(version?: number): Promise<IDBDatabase> {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore(storeName);
      if (hasWorked) onEmptied();
    });
    const database = await promisifyRequest(request);
    // Left without its store, by a deletion that stopped half-way.
    if (!database.objectStoreNames.contains(storeName)) {
      database.close();
      return open(database.version + 1);
    }
    // The second, so that this page never holds up a deletion.
    for (const ending of ['close', 'versionchange']) database.addEventListener(ending, drop);
    return database;
  }

  function drop(): void {
    void opening?.then((database) => database.close()).catch(() => {});
    opening = undefined;
  }

  function attempt<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => T | PromiseLike<T>,
  ): Promise<T> {
    opening ??= open();
    const done = opening.then((database) =>
      work(database.transaction(storeName, mode).objectStore(storeName)),
    );
    return withPatience(done, PATIENCE_MS);
  }

  return async (mode, work) => {
    const mayHaveDied = hasWorked && opening !== undefined;
    try {
      const result = await attempt(mode, work);
      hasWorked = true;
      return result;
    } catch (error) {
      drop();
      if (!mayHaveDied) throw error;
      return attempt(mode, work);
    }
  };
}
