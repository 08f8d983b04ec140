import { sql } from 'kysely';
import type { SignatureState } from '../domain/signature/state.ts';
import type { Db } from '../database/db.ts';
import type { Returning } from './returning.ts';

const BEFORE = (column: 'token' | 'state') =>
  sql`select ${sql.ref(column)} from removed_signatures where signature = signatures.id`;

/** Gives removed signatures their keys, states and addresses for news back. The caller counts them. */
export async function bringBack(trx: Db, returning: readonly Returning[]): Promise<void> {
  if (returning.length === 0) return;
  // While their keys are their own, slots cannot collide.
  for (const one of returning)
    if (one.slot !== null && one.slot !== one.row.slot) await moveTo(trx, one, one.slot);
  const ids = returning.map(({ row }) => row.id);
  await trx
    .updateTable('news_addresses')
    .set({
      token: sql<string>`(
        select token from removed_signatures where 'removed:' || signature = news_addresses.token)`,
    })
    .where(
      'token',
      'in',
      ids.map((id) => `removed:${id}`),
    )
    .execute();
  await trx
    .updateTable('signatures')
    .set({
      token: sql<string>`(${BEFORE('token')})`,
      state: sql<SignatureState>`(${BEFORE('state')})`,
    })
    .where('id', 'in', ids)
    .execute();
  await trx.deleteFrom('removed_signatures').where('signature', 'in', ids).execute();
}

async function moveTo(trx: Db, { row }: Returning, slot: number): Promise<void> {
  await trx.updateTable('signatures').set({ slot }).where('id', '=', row.id).execute();
  await trx.updateTable('news_addresses').set({ slot }).where('token', '=', row.token).execute();
}
