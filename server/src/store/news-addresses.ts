import { insertMany, wayAndBack } from './bulk.ts';
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

/** A signature as it is stored now, whether an address was kept for it before, and the one to keep; null for none. */
export type Renewal = {
  row: Owner & Pick<SignatureRow, 'language'>;
  wasKept: boolean;
  email: string | null;
};

/** Keeps and forgets addresses as signers decided now; runs inside the transaction that stores their signatures. */
export async function renewNewsAddresses(trx: Db, renewals: readonly Renewal[]): Promise<void> {
  const forgotten = renewals.filter(({ wasKept }) => wasKept);
  // Few sign again, and fewer wanted news before.
  for (const { row } of forgotten) await forgetNewsAddress(trx, row);
  if (forgotten.length === 0) await wayAndBack(trx);
  const kept = renewals.flatMap(({ row: { petition, token, slot, language }, email }) =>
    email === null ? [] : [{ petition, token, slot, email, language }],
  );
  await insertMany(trx, 'news_addresses', kept);
}
