import type { Db } from '../database/db.ts';
import type { ImportRefused, ImportWork, Progress, RefusedBecause } from './import-work.ts';

/**
 * What an import would do. `before`, `after`: the public count. `withdrawn`: how many signatures of this petition were
 * erased because their signers asked: nobody can tell whether they are in the file, so that they would count again.
 */
export type Checked = Progress & {
  ok: true;
  /** False when it was stopped. */
  complete: boolean;
  refusedBecause: RefusedBecause;
  before: number;
  after: number;
  withdrawn: number;
};

/** Reads a whole file as if to import it, and changes nothing. */
export async function checkImport(
  _db: Db,
  _work: ImportWork,
): Promise<Checked | { ok: false; refused: ImportRefused }> {
  throw new Error('Not written yet');
}
