import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import { addAccount } from './accept-link.ts';
import { findAccountByEmail } from '../account.ts';
import { makeLink } from './links.ts';

const OWNER = { name: 'Demo owner', email: 'owner@example.org', role: 'owner' as const };

/**
 * For the demo alone: the token of a link that opens the console as its owner, whose account has no password. The links
 * printed before go on working, once each.
 */
export async function makeDemoToken(db: Db, now: Date): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const known = await findAccountByEmail(trx, OWNER.email);
    const account = known?.id ?? (await addAccount(trx, OWNER, now));
    const { token } = await makeLink(trx, 'sign-in', { account }, { by: COMMAND, now });
    return token;
  });
}
