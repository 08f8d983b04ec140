import { sql } from 'kysely';
import { insertMany } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';
import type { NetworkCodeRow } from '../../database/tables.ts';

/** Stores which networks signatures came from. Runs in the transaction that stores the signatures. */
export async function putNetworkCodes(trx: Db, rows: readonly NetworkCodeRow[]): Promise<void> {
  await insertMany(trx, 'network_codes', rows, sql`on conflict (signature) do nothing`);
}

/** Deletes which network these signatures came from. Runs inside a transaction. */
export async function forgetNetworks(trx: Db, signatures: readonly string[]): Promise<void> {
  await trx.deleteFrom('network_codes').where('signature', 'in', signatures).execute();
}
