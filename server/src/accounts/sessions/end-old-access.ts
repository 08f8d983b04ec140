import type { Db } from '../../database/db.ts';
import type { Auth } from '../auth.ts';
import { endPasswordLinks } from '../links/links.ts';

/**
 * Another password, or another second factor, ends what was opened without it: the sessions of the account, and links
 * for a new password that lie in its mailbox.
 *
 * @param but The token of the session that goes on.
 */
export async function endOldAccess(
  trx: Db,
  { sessions }: Auth,
  { account, but }: { account: string; but?: string | undefined },
  now: Date,
): Promise<void> {
  await sessions.end(trx, account, but);
  await endPasswordLinks(trx, account, now);
}
