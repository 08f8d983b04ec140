import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import type { Auth } from '../auth.ts';
import type { AuthAnswer } from './call-auth.ts';
import { endOldAccess } from '../sessions/end-old-access.ts';
import { findSession } from '../identify.ts';

/** After better-auth has changed a password or set a second factor for somebody who is signed in. */
export async function credentialsChanged(
  { db, auth }: { db: Db; auth: Auth },
  { account, action }: { account: string; action: 'password-set' | 'second-factor-set' },
  { setCookies }: AuthAnswer,
  now: Date,
): Promise<void> {
  const cookie = setCookies.map((line) => line.split(';')[0]).join('; ');
  const session = await findSession(auth, cookie);
  await db.transaction().execute(async (trx) => {
    await endOldAccess(trx, auth, { account, but: session?.token }, now);
    await record(trx, { by: { kind: 'account', id: account }, action }, now);
  });
}
