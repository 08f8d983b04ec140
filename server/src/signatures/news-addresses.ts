import { insertMany, wayAndBack } from '../database/insert-many.ts';
import type { Db } from '../database/db.ts';
import type { NewsAddressRow, SignatureRow } from '../database/tables.ts';

/** The row of a signature, as far as it says whose address it is. */
type Owner = Pick<SignatureRow, 'petition' | 'token' | 'slot'>;

export async function forgetNewsAddress(trx: Db, { petition, token, slot }: Owner): Promise<void> {
  await trx
    .deleteFrom('news_addresses')
    .where('petition', '=', petition)
    .where('token', '=', token)
    .where('slot', '=', slot)
    .execute();
}

/** Forgets addresses; takes a way to the database also where there is none to forget. */
export async function forgetNewsAddresses(trx: Db, owners: readonly Owner[]): Promise<void> {
  if (owners.length === 0) await wayAndBack(trx);
  // Few sign again, and fewer wanted news before.
  for (const owner of owners) await forgetNewsAddress(trx, owner);
}

/** Keeps the addresses of those who asked for news; of none of them there is one yet. */
export async function keepNewsAddresses(trx: Db, kept: readonly NewsAddressRow[]): Promise<void> {
  await insertMany(trx, 'news_addresses', kept);
}
