import { wayAndBack } from '../database/insert-many.ts';
import type { Db } from '../database/db.ts';
import type { NewsOwner } from '../database/tables.ts';

type Owner = Pick<NewsOwner, 'petition' | 'token' | 'slot'>;

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
