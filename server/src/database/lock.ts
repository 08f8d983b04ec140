import { PostgresAdapter, sql } from 'kysely';
import type { Db } from './db.ts';

export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Keeps everybody else from changing the signatures and counts of these petitions until the transaction ends:
 * what is read after it, in the same transaction, nobody else changes. On SQLite every transaction does so.
 */
export async function lockPetitions(trx: Db, petitions: readonly string[]): Promise<void> {
  // Always in the same order: two that wait for each other would wait for ever.
  await lock(trx, [...new Set(petitions)].toSorted());
}

/** Keeps everybody else from deciding about letters to this mailbox until the transaction ends. */
export async function lockMailbox(trx: Db, addressKey: string): Promise<void> {
  // No petition's name holds a colon.
  await lock(trx, [`mailbox:${addressKey}`]);
}

/** Keeps everybody else from noting a pepper until the transaction ends. */
export async function lockPepperCheck(trx: Db): Promise<void> {
  await lock(trx, ['pepper:check']);
}

async function lock(trx: Db, names: string[]): Promise<void> {
  if (!isPostgres(trx)) return;
  const list = sql`unnest(${names}::text[])`;
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from ${list} as name`.execute(trx);
}
