import type { Logger } from 'pino';
import { mendSums } from '../counts/mending/mend-sums.ts';
import { startFolding, type SumFolder } from '../counts/sums/sum-folder.ts';
import type { Store } from '../database/open.ts';
import { errorLine } from '../http/monitoring/error-line.ts';

type KeepingDeps = Pick<Store, 'db' | 'openSnapshot'> & {
  now: () => Date;
  log: Logger;
  /** Called after a database error was logged. */
  onDatabaseError: () => void;
};

const JOB = 'sums';

/** Folds the changes of counts until the server stops. */
export function foldSums({ db, log, onDatabaseError }: KeepingDeps): SumFolder {
  const onError = (error: unknown) => {
    log.error({ ...errorLine(error), job: JOB });
    onDatabaseError();
  };
  return startFolding({ db, onError });
}

/**
 * Mends parts of counts that do not add up to them: while a server is updated, a process of the version before may count
 * without its sums.
 */
export async function checkSums({ now, log, ...store }: KeepingDeps, signal: AbortSignal): Promise<void> {
  const wrong = await mendSums(store, now(), signal);
  if (wrong.length > 0) log.warn({ job: JOB, wrong: wrong.length }, 'parts of counts did not add up to them');
}
