import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import { type Counted, nextTallyInstant } from '../domain/petition/summary.ts';
import { WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';

type Batched = { paper: number; carried_over: number };
const NOTHING: Batched = { paper: 0, carried_over: 0 };

/** Recounts the batches of each petition and partner; online counts are not touched. @returns Rows changed. */
export async function applyCounts(db: Db, file: CampaignFile, now: Date): Promise<number> {
  let rowsChanged = 0;
  for (const { slug } of file.petitions) {
    const petition = await findPetition(db, slug);
    if (petition === undefined) throw new Error(`The petition ${slug} was not applied`);
    rowsChanged += await applyPetitionCounts(db, petition, batchedByPartner(file, slug), now);
  }
  return rowsChanged;
}

function batchedByPartner(file: CampaignFile, petition: string): Map<string, Batched> {
  const sums = new Map([[WHOLE_PETITION, NOTHING]]);
  for (const batch of file.batches.filter((batch) => batch.petition === petition)) {
    const column = batch.kind === 'paper' ? 'paper' : 'carried_over';
    for (const partner of new Set([WHOLE_PETITION, batch.partner ?? WHOLE_PETITION])) {
      const sum = sums.get(partner) ?? NOTHING;
      sums.set(partner, { ...sum, [column]: sum[column] + batch.signatures });
    }
  }
  return sums;
}

async function applyPetitionCounts(
  db: Db,
  counted: Counted,
  sums: Map<string, Batched>,
  now: Date,
): Promise<number> {
  const { petition } = counted;
  const rows = await db.selectFrom('counts').selectAll().where('petition', '=', petition).execute();
  const before = new Map(rows.map((row) => [row.partner, row]));
  let rowsChanged = 0;
  // A partner whose batches are gone keeps its row, at zero: its `updated_at` must not go back.
  for (const partner of new Set([...sums.keys(), ...before.keys()])) {
    const sum = sums.get(partner) ?? NOTHING;
    const row = before.get(partner);
    if (row?.paper === sum.paper && row.carried_over === sum.carried_over) continue;
    const updated_at = nextTallyInstant(counted, row?.updated_at ?? counted.updatedAt, now);
    await db
      .insertInto('counts')
      .values({ petition, partner, online: 0, today: 0, today_on: '', ...sum, updated_at })
      .onConflict((conflict) => conflict.columns(['petition', 'partner']).doUpdateSet({ ...sum, updated_at }))
      .execute();
    rowsChanged += 1;
  }
  return rowsChanged;
}
