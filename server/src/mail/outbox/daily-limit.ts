import type { Db } from '../../database/db.ts';
import { hasPressed } from '../mailbox/presses.ts';
import { SETTLED_KEPT_MS } from './outbox.ts';

const EMAILS_A_DAY_MAX = 4;
// A button of an email was pressed: somebody reads the mailbox, and is not to be locked out by strangers.
const ANSWERED_EMAILS_A_DAY_MAX = 8;

type Email = { id: string; keys: readonly string[] };

/**
 * Whether a mailbox got all the emails of a day already, for all petitions.
 *
 * @param keys All codes of the mailbox.
 */
export async function isFullForToday(trx: Db, email: Email, now: Date): Promise<boolean> {
  const dayAgo = new Date(now.getTime() - SETTLED_KEPT_MS);
  const sent = await emailsSince(trx, email, dayAgo);
  if (sent < EMAILS_A_DAY_MAX) return false;
  if (sent >= ANSWERED_EMAILS_A_DAY_MAX) return true;
  return !(await hasPressed(trx, email.keys, dayAgo));
}

/** Counts those being sent too. */
async function emailsSince(trx: Db, { id, keys }: Email, since: Date): Promise<number> {
  const { sent } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('sent'))
    .where('address_key', 'in', keys)
    .where('id', '!=', id)
    .where((eb) =>
      eb.or([
        eb('state', '=', 'sending'),
        eb.and([eb('state', '=', 'sent'), eb('settled_at', '>', since.toISOString())]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(sent);
}
