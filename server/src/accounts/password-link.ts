import type { Language } from '@samleng/contract';
import type { Db } from '../database/db.ts';
import { findAccountByEmail } from './account.ts';
import type { Auth } from './auth.ts';
import { linkUrl, makeLink } from './links.ts';
import type { SendStaffMail } from '../mail/staff-mail.ts';

// Enough for somebody who cannot find the first one, and too little to fill a mailbox.
const LINKS_AN_HOUR = 3;

type Deps = { db: Db; auth: Auth; publicUrl: string; sendMail: SendStaffMail };

/** Sends a link for a new password to whoever has an account under this address, and nothing to anybody else. */
export async function sendPasswordLink(
  { db, publicUrl, sendMail }: Deps,
  email: string,
  now: Date,
): Promise<void> {
  const account = await findAccountByEmail(db, email);
  if (account === undefined || !account.hasPassword) return;
  const { open } = await db
    .selectFrom('account_links')
    .select((eb) => eb.fn.countAll().as('open'))
    .where('kind', '=', 'password')
    .where('account', '=', account.id)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirstOrThrow();
  if (Number(open) >= LINKS_AN_HOUR) return;
  const by = { kind: 'account' as const, id: account.id };
  const { token } = await makeLink(db, 'password', { account: account.id }, { by, now });
  const language = account.language as Language;
  await sendMail({ kind: 'password', to: account.email, language, url: linkUrl(publicUrl, token) });
}
