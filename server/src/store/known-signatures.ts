import { sql } from 'kysely';
import type { NewSignature } from '../domain/sign.ts';
import { runEach } from './bulk.ts';
import { isPostgres } from './lock.ts';
import type { Db } from './open.ts';
import type { SignatureRow } from './tables.ts';

type Sought = Pick<NewSignature, 'id' | 'petition' | 'token'>;

/** What is stored under the ids and the tokens of these signatures, lowest slot first. */
export async function findKnown(trx: Db, sought: readonly Sought[]): Promise<SignatureRow[]> {
  const rows = isPostgres(trx) ? await findOnPostgres(trx, sought) : await findOnSqlite(trx, sought);
  return rows.toSorted((one, other) => one.slot - other.slot);
}

async function findOnPostgres(trx: Db, sought: readonly Sought[]): Promise<SignatureRow[]> {
  const ids = sought.map(({ id }) => id);
  const petitions = sought.map(({ petition }) => petition);
  const tokens = sought.map(({ token }) => token);
  const { rows } = await sql<SignatureRow>`
    select signatures.* from signatures where id = any(${ids}::text[])
    union
    select signatures.* from unnest(${petitions}::text[], ${tokens}::text[]) as sought (petition, token)
    join signatures on signatures.petition = sought.petition and signatures.token = sought.token`.execute(
    trx,
  );
  return rows;
}

function findOnSqlite(trx: Db, sought: readonly Sought[]): Promise<SignatureRow[]> {
  const statement = sql<SignatureRow>`
    select * from signatures where id = ${''} or (petition = ${''} and token = ${''})`;
  return runEach(
    trx,
    statement,
    sought.map(({ id, petition, token }) => [id, petition, token]),
  );
}
