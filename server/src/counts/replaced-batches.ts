import type { Db } from '../database/db.ts';
import { countedBatches } from './batch-sums.ts';

/** A number whose place imported people take; `counts`: how many of it count still. */
export type ReplacedBatch = { petition: string; batch: string; import: string; counts: number };

export async function replacedBatches(db: Db, petitions: readonly string[]): Promise<ReplacedBatch[]> {
  const rows = await countedBatches(db)
    .select('imports.import')
    .where('batches.petition', 'in', petitions)
    .where('imports.import', 'is not', null)
    .orderBy('batches.petition')
    .orderBy('batches.batch')
    .execute();
  return rows.map(({ petition, batch, import: slug, number }) => ({
    petition,
    batch,
    import: slug!,
    counts: number,
  }));
}
