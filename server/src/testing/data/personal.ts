import type { Kysely } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { PersonalTables } from '../../database/tables.ts';

/** The same database, where a test may look at what else `signatures/row.ts` alone reads and writes. */
export function personal(db: Db): Kysely<PersonalTables> {
  return db as unknown as Kysely<PersonalTables>;
}
