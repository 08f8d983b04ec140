import type { RecentSigner } from '@samleng/contract';
import { readShown } from './row.ts';
import type { Db } from '../database/db.ts';

/** Signers who may be listed, newest first. */
export async function recentSigners(
  db: Db,
  petition: string,
  page: { notFrom: string[]; offset: number; limit: number },
): Promise<RecentSigner[]> {
  const query = db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .where('show_name', '=', 1)
    .where('state', '=', 'validated')
    .where('country', 'not in', page.notFrom)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit);
  return readShown(query);
}

export async function hasSignatures(db: Db): Promise<boolean> {
  return (await db.selectFrom('signatures').select('id').limit(1).executeTakeFirst()) !== undefined;
}
