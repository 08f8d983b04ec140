import { CONSENT_WORDS, handOverOf } from '@samleng/locales/consents';
import type { RecentSigner } from '@samleng/contract';
import { sql } from 'kysely';
import { readShown } from './row.ts';
import type { Db } from '../database/db.ts';

// Not the column itself: SQLite would take the index in which the order is complete, and read all signers who are not
// shown.
const ID_UNINDEXED = sql`id || ''`;

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
    .orderBy(ID_UNINDEXED, 'desc')
    .offset(page.offset)
    .limit(page.limit);
  return readShown(query);
}

/** @param petition Of this one; of any when left out. */
export async function hasSignatures(db: Db, petition?: string): Promise<boolean> {
  const any = db.selectFrom('signatures').select('id').limit(1);
  const found = petition === undefined ? any : any.where('petition', '=', petition);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Whether somebody has signed a form that said to whom the name goes. */
export async function isAnyoneToldOfNames(db: Db, petition: string): Promise<boolean> {
  const found = await db
    .selectFrom('signatures')
    .select('id')
    .where('petition', '=', petition)
    .where('consents_version', 'in', NAMES_VERSIONS)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** The words of consent that said that the name is handed over. */
export const NAMES_VERSIONS = Object.keys(CONSENT_WORDS).filter((version) => handOverOf(version) === 'names');
