import { sql } from 'kysely';
import { SLOTS } from '../../domain/signature/places.ts';
import type { NewSignature } from '../../domain/signature/state.ts';
import { isPostgres } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { SIGNATURE_COLUMNS, type StoredRow } from '../row.ts';

const COLUMNS = sql.join(SIGNATURE_COLUMNS.map((column) => sql.ref(`signatures.${column}`)));

type Sought = Pick<NewSignature, 'id' | 'petition' | 'signerKey' | 'former'>;

/**
 * Finds the stored signatures with these ids or signer keys, former ones too, lowest slot first. Where the two keys are
 * the same, one look-up is enough: that follows from the address that was typed, not from what is stored.
 */
export async function findKnown(trx: Db, sought: readonly Sought[]): Promise<StoredRow[]> {
  const { rows } = await (isPostgres(trx) ? onPostgres(sought) : onSqlite(sought)).execute(trx);
  const known = new Map(rows.map((row) => [row.id, row]));
  return [...known.values()].toSorted((one, other) => one.slot - other.slot);
}

// Lateral lookups instead of a join: until PostgreSQL has statistics of the table, it would plan to read all
// signatures of a petition. Ordered by slot, because only the index of petition, token and slot gives that order.
function onPostgres(sought: readonly Sought[]) {
  const ids = sought.map(({ id }) => id);
  const mailboxes = sought.flatMap(mailboxesOf);
  const petitions = mailboxes.map(([petition]) => petition);
  const signerKeys = mailboxes.map(([, signerKey]) => signerKey);
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
  const ids = JSON.stringify(sought.map(({ id }) => id));
  const mailboxes = JSON.stringify(sought.flatMap(mailboxesOf));
  return sql<StoredRow>`
    select ${COLUMNS} from json_each(${ids}) as sought cross join signatures
      on signatures.id = sought.value
    union all
    select ${COLUMNS} from json_each(${mailboxes}) as sought cross join signatures
      on signatures.petition = sought.value ->> 0 and signatures.token = sought.value ->> 1`;
}

function mailboxesOf({ petition, signerKey, former }: Sought): [petition: string, signerKey: string][] {
  const mailbox: [string, string] = [petition, signerKey];
  return former.signerKey === signerKey ? [mailbox] : [mailbox, [petition, former.signerKey]];
}
