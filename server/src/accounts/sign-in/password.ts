import { randomUUID } from 'node:crypto';
import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import type { Auth } from '../auth.ts';

/** Slow on purpose; so it is made before a transaction that holds others up. */
export async function hashPassword({ better }: Auth, password: string): Promise<string> {
  const context = await (await better()).$context;
  return context.password.hash(password);
}

/** @param hash As `hashPassword` makes it. */
export async function storePassword(trx: Db, account: string, hash: string, now: Date): Promise<void> {
  const instant = now.toISOString();
  await trx
    .insertInto('account_passwords')
    .values({
      id: randomUUID(),
      account_id: account,
      provider_id: 'credential',
      user_id: account,
      password: hash,
      created_at: instant,
      updated_at: instant,
    })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ password: hash, updated_at: instant }))
    .execute();
}

/** For an owner who has lost the second factor: whoever may run commands on the server may set it anew. */
export async function removeSecondFactor(trx: Db, account: string, now: Date): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('account_second_factors')
    .where('user_id', '=', account)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return;
  await record(trx, { by: { kind: 'account', id: account }, action: 'second-factor-removed' }, now);
  await trx.updateTable('accounts').set({ two_factor_enabled: 0 }).where('id', '=', account).execute();
}
