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
