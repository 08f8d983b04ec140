import type { Tally } from '../domain/summary.ts';
import type { Db } from './open.ts';

/** The `partner` of the row that counts the whole petition. */
export const WHOLE_PETITION = '';

/** @returns undefined when nothing was ever counted. */
export async function findTally(db: Db, petition: string, partner: string): Promise<Tally | undefined> {
  const row = await db
    .selectFrom('counts')
    .selectAll()
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { online, paper, carried_over, updated_at } = row;
  return { online, paper, carriedOver: carried_over, updatedAt: updated_at };
}

/**
 * Takes the write lock and changes nothing: what is read afterwards in the same transaction nobody else
 * changes. Call it first, since a transaction that has read cannot wait for the lock any more.
 */
export async function lockCounts(trx: Db, petition: string): Promise<void> {
  await trx
    .updateTable('counts')
    .set((eb) => ({ online: eb.ref('online') }))
    .where('petition', '=', petition)
    .where('partner', '=', WHOLE_PETITION)
    .execute();
}

/** The instant for a tally that changes, from the one it had; undefined when nothing was counted yet. */
export type NextInstant = (tallyUpdatedAt: string | undefined) => string;

/**
 * Counts one signature more, one less, or none, for the petition and for its partner; runs inside the
 * transaction that stores it. Written even where nothing changes: to be quicker then would tell who has signed.
 * But no row is made for nothing: a new signature is credited to the partner it came from and a repeat to its
 * first one, so a partner's first row, and the instant in it, would tell the two apart.
 */
export async function countSigned(
  trx: Db,
  { petition, partner, added }: { petition: string; partner: string | null; added: -1 | 0 | 1 },
  nextInstant: NextInstant,
): Promise<void> {
  for (const counted of partner === null ? [WHOLE_PETITION] : [WHOLE_PETITION, partner]) {
    const before = (await findTally(trx, petition, counted))?.updatedAt;
    if (added === 0 && before === undefined) continue;
    const updatedAt = added === 0 && before !== undefined ? before : nextInstant(before);
    await countOnline(trx, { petition, partner: counted, added, updatedAt });
  }
}

/** Adds to the signatures counted online; runs inside the transaction that stores them. */
export async function countOnline(
  trx: Db,
  change: { petition: string; partner: string; added: number; updatedAt: string },
): Promise<void> {
  const { petition, partner, added, updatedAt: updated_at } = change;
  await trx
    .insertInto('counts')
    .values({ petition, partner, online: added, paper: 0, carried_over: 0, updated_at })
    .onConflict((conflict) =>
      conflict.columns(['petition', 'partner']).doUpdateSet((eb) => ({
        online: eb('counts.online', '+', added),
        updated_at,
      })),
    )
    .execute();
}
