import type { NextInstant } from '../counts/tally.ts';
import type { Actor } from '../domain/accounts/actor.ts';
import type { Db } from '../database/db.ts';
import type { ImportRefused, ImportWork, Progress, RefusedBecause } from './import-work.ts';

/** `import`: its slug. The caller tells of the changed petition, in `onProgress` and afterwards. */
export type ImportRun = ImportWork & { import: string; by: Actor; nextInstant: NextInstant };

/** All its rows, also those of runs before this one; `refusedBecause` is of this one. */
export type Imported = Progress & {
  ok: true;
  /** False when it was stopped: the same call goes on with it. */
  complete: boolean;
  /** Rows that runs before this one were done with. */
  doneBefore: number;
  refusedBecause: RefusedBecause;
};

/**
 * Imports the people of a file, some hundred a transaction. What was interrupted is gone on with by the same call; one that
 * has ended changes nothing any more.
 */
export async function runImport(
  _db: Db,
  _run: ImportRun,
): Promise<Imported | { ok: false; refused: ImportRefused }> {
  throw new Error('Not written yet');
}
