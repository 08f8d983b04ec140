import type { Actor } from '../domain/accounts/actor.ts';
import type { Role } from '../domain/accounts/roles.ts';
import type { Db } from '../database/db.ts';
import { lockAccounts } from '../database/lock.ts';
import { record } from '../audit/trail.ts';
import { findAccount } from './account.ts';
import type { Auth } from './auth.ts';
import { endInvitationsBy } from './links/links.ts';

/** The role of an account. `campaign` and `partner` for a partner alone. */
export type Standing = { role: Role; campaign?: string | undefined; partner?: string | undefined };

export type Changed = { ok: true } | { ok: false; because: 'unknown' | 'last-owner' };

type Circumstances = { by: Actor; now: Date };

export async function changeRole(
  db: Db,
  id: string,
  { role, campaign, partner }: Standing,
  { by, now }: Circumstances,
): Promise<Changed> {
  return db.transaction().execute(async (trx) => {
    const refused = await refusal(trx, id, role);
    if (refused !== undefined) return refused;
    if (role !== 'owner') await endInvitationsBy(trx, { kind: 'account', id });
    const standing = { role, campaign: campaign ?? null, partner: partner ?? null };
    await trx
      .updateTable('accounts')
      .set({ ...standing, updated_at: now.toISOString() })
      .where('id', '=', id)
      .execute();
    await record(trx, { by, action: 'role-changed', details: { account: id, ...standing } }, now);
    return { ok: true };
  });
}

/** The audit trail goes on naming the account by its id. */
export async function removeAccount(
  db: Db,
  auth: Auth,
  id: string,
  { by, now }: Circumstances,
): Promise<Changed> {
  return db.transaction().execute(async (trx): Promise<Changed> => {
    const refused = await refusal(trx, id, undefined);
    if (refused !== undefined) return refused;
    await auth.sessions.end(trx, id);
    await endInvitationsBy(trx, { kind: 'account', id });
    await trx.deleteFrom('account_passwords').where('user_id', '=', id).execute();
    await trx.deleteFrom('account_second_factors').where('user_id', '=', id).execute();
    await trx.deleteFrom('api_tokens').where('account', '=', id).execute();
    await trx.deleteFrom('account_links').where('account', '=', id).execute();
    await trx.deleteFrom('accounts').where('id', '=', id).execute();
    await record(trx, { by, action: 'account-removed', details: { account: id } }, now);
    return { ok: true };
  });
}

/** Without an owner, nobody could invite another one. */
async function refusal(trx: Db, id: string, role: Role | undefined): Promise<Changed | undefined> {
  await lockAccounts(trx);
  const account = await findAccount(trx, id);
  if (account === undefined) return { ok: false, because: 'unknown' };
  if (account.role !== 'owner' || role === 'owner') return undefined;
  const owners = await trx.selectFrom('accounts').select('id').where('role', '=', 'owner').execute();
  return owners.length > 1 ? undefined : { ok: false, because: 'last-owner' };
}
