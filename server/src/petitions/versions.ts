import type { LocalizedText } from '@samleng/contract';
import type { PetitionEntry } from '../domain/campaign-file/schema.ts';
import type { Db } from '../database/db.ts';
import type { PetitionVersionRow } from '../database/tables.ts';

/** A version whose JSON is parsed. */
export type PetitionVersion = Omit<PetitionVersionRow, 'content' | 'reason'> & {
  content: PetitionEntry;
  reason: LocalizedText | null;
};

/** All versions of a petition, the first one first. */
export async function findVersions(db: Db, petition: string): Promise<PetitionVersion[]> {
  const rows = await versionsOf(db, petition).orderBy('version').execute();
  return rows.map(parsed);
}

/** The latest versions, at most so many; the first of them first. */
export async function lastVersions(db: Db, petition: string, most: number): Promise<PetitionVersion[]> {
  const rows = await versionsOf(db, petition).orderBy('version', 'desc').limit(most).execute();
  return rows.map(parsed).toReversed();
}

export async function latestVersion(db: Db, petition: string): Promise<PetitionVersion | undefined> {
  const row = await versionsOf(db, petition).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row && parsed(row);
}

/** All versions since the one that was first corrected, the first one first; none when none was. */
export async function versionsSinceCorrected(db: Db, petition: string): Promise<PetitionVersion[]> {
  const first = await versionsOf(db, petition)
    .where('kind', '=', 'correction')
    .orderBy('version')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) return [];
  const rows = await versionsOf(db, petition)
    .where('version', '>=', first.version - 1)
    .orderBy('version')
    .execute();
  return rows.map(parsed);
}

function versionsOf(db: Db, petition: string) {
  return db.selectFrom('petition_versions').selectAll().where('petition', '=', petition);
}

/** @throws When the petition has that version already: the caller locks it first, see `lockPetitions`. */
export async function addVersion(trx: Db, version: PetitionVersion): Promise<void> {
  const reason = version.reason === null ? null : JSON.stringify(version.reason);
  await trx
    .insertInto('petition_versions')
    .values({ ...version, reason, content: JSON.stringify(version.content) })
    .execute();
}

function parsed(row: PetitionVersionRow): PetitionVersion {
  return {
    ...row,
    content: JSON.parse(row.content),
    reason: row.reason === null ? null : JSON.parse(row.reason),
  };
}
