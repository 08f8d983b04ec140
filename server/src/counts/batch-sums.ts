import { sql } from 'kysely';
import { type Counted, nextTallyInstant } from '../domain/petition/summary.ts';
import type { Db } from '../database/db.ts';
import type { BatchRow } from '../database/tables.ts';
import { WHOLE_PETITION } from './tally.ts';

/**
 * How many signatures of a batch count. Imported people take the place of a number given before: of the whole of it
 * when their import has ended, and until then of as many as were counted, so that nobody counts twice on the way.
 */
const COUNTED = sql<number>`case
  when imports.import is null then batches.signatures
  when imports.ended_at is not null or imports.counted >= batches.signatures then 0
  else batches.signatures - imports.counted
end`;

/** The batches, each with the `number` of its signatures that count. */
export function countedBatches(db: Db) {
  return db
    .selectFrom('batches')
    .leftJoin('imports', (join) =>
      join
        .onRef('imports.petition', '=', 'batches.petition')
        .onRef('imports.instead_of', '=', 'batches.batch'),
    )
    .select(['batches.petition', 'batches.batch', 'batches.partner', 'batches.kind', COUNTED.as('number')]);
}

type Sum = { paper: number; carried_over: number };
const NOTHING: Sum = { paper: 0, carried_over: 0 };

/**
 * Counts the batches of a petition anew, for itself and for each partner; what is counted one by one is not touched.
 * Runs in the transaction that changes batches or an import, which has locked the petition.
 *
 * @returns Rows changed.
 */
export async function countBatches(trx: Db, counted: Counted, now: Date): Promise<number> {
  const { petition } = counted;
  const sums = await sumsByPartner(trx, petition);
  const rows = await trx.selectFrom('counts').selectAll().where('petition', '=', petition).execute();
  const before = new Map(rows.map((row) => [row.partner, row]));
  let rowsChanged = 0;
  // A partner whose batches are gone keeps its row, at zero: its `updated_at` must not go back.
  for (const partner of new Set([...sums.keys(), ...before.keys()])) {
    const sum = sums.get(partner) ?? NOTHING;
    const row = before.get(partner);
    if (row?.paper === sum.paper && row.carried_over === sum.carried_over) continue;
    const updated_at = nextTallyInstant(counted, row?.updated_at ?? counted.updatedAt, now);
    const none = { online: 0, imported: 0, today: 0, today_on: '' };
    await trx
      .insertInto('counts')
      .values({ petition, partner, ...none, ...sum, updated_at })
      .onConflict((conflict) => conflict.columns(['petition', 'partner']).doUpdateSet({ ...sum, updated_at }))
      .execute();
    rowsChanged += 1;
  }
  return rowsChanged;
}

async function sumsByPartner(db: Db, petition: string): Promise<Map<string, Sum>> {
  const sums = new Map([[WHOLE_PETITION, NOTHING]]);
  for (const batch of await countedBatches(db).where('batches.petition', '=', petition).execute()) {
    const column = COLUMNS[batch.kind];
    for (const partner of new Set([WHOLE_PETITION, batch.partner ?? WHOLE_PETITION])) {
      const sum = sums.get(partner) ?? NOTHING;
      sums.set(partner, { ...sum, [column]: sum[column] + batch.number });
    }
  }
  return sums;
}

const COLUMNS = { paper: 'paper', 'carried-over': 'carried_over' } as const satisfies Record<
  BatchRow['kind'],
  keyof Sum
>;
