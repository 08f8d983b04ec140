import { sql } from 'kysely';
import { SLOTS } from '../domain/signature/places.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { isPostgres } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { SIGNATURE_COLUMNS, type StoredRow } from './row.ts';

const COLUMNS = sql.join(SIGNATURE_COLUMNS.map((column) => sql.ref(`signatures.${column}`)));

type Sought = Pick<NewSignature, 'id' | 'petition' | 'signerKey'>;

/** Finds the stored signatures with these ids or signer keys, lowest slot first. */
export async function findKnown(trx: Db, sought: readonly Sought[]): Promise<StoredRow[]> {
  const { rows } = await (isPostgres(trx) ? onPostgres(sought) : onSqlite(sought)).execute(trx);
  const known = new Map(rows.map((row) => [row.id, row]));
  return [...known.values()].toSorted((one, other) => one.slot - other.slot);
}

// Lateral lookups instead of a join: until PostgreSQL has statistics of the table, it would plan to read all
// signatures of a petition. Ordered by slot, because only the index of petition, token and slot gives that order.
function onPostgres(sought: readonly Sought[]) {
  const ids = sought.map(({ id }) => id);
  const petitions = sought.map(({ petition }) => petition);
  const signerKeys = sought.map(({ signerKey }) => signerKey);
  return sql<StoredRow>`
    select named.* from unnest(${ids}::text[]) as sought (id),
      lateral (select ${COLUMNS} from signatures where signatures.id = sought.id limit 1) as named
    union all
    select known.* from unnest(${petitions}::text[], ${signerKeys}::text[]) as sought (petition, token),
      lateral (
        select ${COLUMNS} from signatures
        where signatures.petition = sought.petition and signatures.token = sought.token
        order by signatures.slot
        limit ${sql.lit(SLOTS)}
      ) as known`;
}

// One statement for all, because one for each takes three times as long. `cross join` makes SQLite loop over the
// short list, not over the table.
function onSqlite(sought: readonly Sought[]) {
  const list = JSON.stringify(sought.map(({ id, petition, signerKey }) => [id, petition, signerKey]));
  return sql<StoredRow>`
    select ${COLUMNS} from json_each(${list}) as sought cross join signatures
      on signatures.id = sought.value ->> 0
    union all
    select ${COLUMNS} from json_each(${list}) as sought cross join signatures
      on signatures.petition = sought.value ->> 1 and signatures.token = sought.value ->> 2`;
}
