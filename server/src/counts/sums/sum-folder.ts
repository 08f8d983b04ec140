import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE_MS, SECOND_MS } from '../../domain/time/durations.ts';
import type { Db } from '../../database/db.ts';
import { foldChanges } from './fold-changes.ts';

// Who reads the sums adds up what is noted since: at 5,000 signatures a second that takes some milliseconds.
const PAUSE_MS = SECOND_MS;
const RETRY_MS = MINUTE_MS;

type FolderDeps = {
  db: Db;
  /** Called when the database fails. */
  onError: (error: unknown) => void;
};

/** `close` folds what is noted until then. */
export type SumFolder = { close(): Promise<void> };

/** Keeps folding the changes of counts into the sums, those of other processes too. */
export function startFolding(deps: FolderDeps): SumFolder {
  const stopping = new AbortController();
  const running = foldUntil(deps, stopping.signal);
  return {
    close: () => {
      stopping.abort();
      return running;
    },
  };
}

async function foldUntil({ db, onError }: FolderDeps, signal: AbortSignal): Promise<void> {
  let pauseMs = PAUSE_MS;
  do {
    await pause(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    pauseMs = await foldChanges(db).then(
      () => PAUSE_MS,
      (error: unknown) => {
        onError(error);
        return RETRY_MS;
      },
    );
  } while (!signal.aborted);
}
