import { PostgresAdapter, sql } from 'kysely';
import type { Db } from './db.ts';

export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Locks the signatures and counts of these petitions against other writers until the transaction ends, so
 * that what it reads from here on stays true. On SQLite every write transaction is exclusive anyway.
 */
export async function lockPetitions(trx: Db, petitions: readonly string[]): Promise<void> {
  // Always in the same order, against deadlocks.
  await lock(trx, [...new Set(petitions)].toSorted());
}

/**
 * Until the transaction ends, no other may decide whether this mailbox gets another email, nor, for one that is
 * counted, its mail domain or anybody.
 */
export async function lockEmails(
  trx: Db,
  addressKeys: readonly string[],
  domainCode: string | null,
): Promise<void> {
  // Cannot collide with a petition's lock: slugs have no colon. From the narrow to the wide, against deadlocks.
  const counted = domainCode === null ? [] : [`mail-domain:${domainCode}`, 'emails:all'];
  await lock(trx, [...addressKeys.toSorted().map((key) => `mailbox:${key}`), ...counted]);
}

/** Until the transaction ends, no other may record its pepper. */
export async function lockPepperCheck(trx: Db): Promise<void> {
  await lock(trx, ['pepper:check']);
}

/** Until the transaction ends, no other may change who has which role. */
export async function lockAccounts(trx: Db): Promise<void> {
  await lock(trx, ['accounts:roles']);
}

/** Until the transaction ends, no other may add to the sums of signatures. To be locked after petitions. */
export async function lockSums(trx: Db): Promise<void> {
  await lock(trx, ['counts:sums']);
}

/** Until the transaction ends, no other may add to where tags were seen. */
export async function lockPlacements(trx: Db): Promise<void> {
  await lock(trx, ['placements:pages']);
}

async function lock(trx: Db, names: string[]): Promise<void> {
  if (!isPostgres(trx)) return;
  const list = sql`unnest(${names}::text[])`;
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from ${list} as name`.execute(trx);
}
