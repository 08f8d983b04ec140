import type { Kysely } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { PersonalTables } from '../../database/tables.ts';

/** The same database with the personal columns, which outside tests only `signatures/row.ts` may use. */
export function personal(db: Db): Kysely<PersonalTables> {
  return db as unknown as Kysely<PersonalTables>;
}
