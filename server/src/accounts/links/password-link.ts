import type { Language } from '@samleng/contract';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { lockAccounts } from '../../database/lock.ts';
import { findAccountByEmail } from '../account.ts';
import { linkUrl, makeLink } from './links.ts';
import type { SendStaffMail } from '../../mail/staff-mail.ts';

// Enough for somebody who cannot find the first one, and too little to fill a mailbox.
const LINKS_AN_HOUR = 3;

type Deps = { db: Db; publicUrl: string; sendMail: SendStaffMail };

/** Sends a link for a new password to whoever has an account under this address, and nothing to anybody else. */
export async function sendPasswordLink(
  { db, publicUrl, sendMail }: Deps,
  email: string,
  now: Date,
): Promise<void> {
  const account = await findAccountByEmail(db, email);
  if (account === undefined || !account.hasPassword) return;
  const token = await db.transaction().execute((trx) => newLink(trx, account.id, now));
  if (token === undefined) return;
  const language = account.language as Language;
  await sendMail({ kind: 'password', to: account.email, language, url: linkUrl(publicUrl, token) });
}

/** @returns undefined when there were enough. */
async function newLink(trx: Db, account: string, now: Date): Promise<string | undefined> {
  // Of several that ask at once, each counts those before it.
  await lockAccounts(trx);
  const made = await countRows(
    trx
      .selectFrom('account_links')
      .where('kind', '=', 'password')
      .where('account', '=', account)
      .where('expires_at', '>', now.toISOString()),
  );
  if (made >= LINKS_AN_HOUR) return undefined;
  const by = { kind: 'account' as const, id: account };
  return (await makeLink(trx, 'password', { account }, { by, now })).token;
}
