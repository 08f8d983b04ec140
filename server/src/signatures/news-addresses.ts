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

/** Makes a round trip to the database even without owners, so that response times do not reveal who has signed. */
export async function forgetNewsAddresses(trx: Db, owners: readonly Owner[]): Promise<void> {
  if (owners.length === 0) await wayAndBack(trx);
  // A statement for each is fine: few people sign again, and fewer of them asked for news.
  for (const owner of owners) await forgetNewsAddress(trx, owner);
}
