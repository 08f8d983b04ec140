import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import { countBatches } from '../counts/batch-sums.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';

/** Counts the batches of each petition anew, once they are stored. @returns Rows changed. */
export async function applyCounts(db: Db, file: CampaignFile, now: Date): Promise<number> {
  let rowsChanged = 0;
  for (const { slug } of file.petitions) {
    const petition = await findPetition(db, slug);
    if (petition === undefined) throw new Error(`The petition ${slug} was not applied`);
    rowsChanged += await countBatches(db, petition, now);
  }
  return rowsChanged;
}
