import type { Db } from './open.ts';
import type { SignatureRow } from './tables.ts';

/** The row of a signature, as far as it says whose address it is. */
type Owner = Pick<SignatureRow, 'petition' | 'token' | 'slot'>;

/** Keeps the address of somebody who asked for news; there must be none yet. */
export async function keepNewsAddress(
  trx: Db,
  { petition, token, slot, language }: Owner & Pick<SignatureRow, 'language'>,
  email: string,
): Promise<void> {
  await trx.insertInto('news_addresses').values({ petition, token, slot, email, language }).execute();
}

export async function forgetNewsAddress(trx: Db, { petition, token, slot }: Owner): Promise<void> {
  await trx
    .deleteFrom('news_addresses')
    .where('petition', '=', petition)
    .where('token', '=', token)
    .where('slot', '=', slot)
    .execute();
}
