import type { Db } from '../database/db.ts';

/** Deletes which network these signatures came from. Runs inside a transaction. */
export async function forgetNetworks(trx: Db, signatures: readonly string[]): Promise<void> {
  await trx.deleteFrom('network_codes').where('signature', 'in', signatures).execute();
}
