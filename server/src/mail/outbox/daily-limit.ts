import type { Db } from '../../database/db.ts';
import type { OutboxRow } from '../../database/tables.ts';
import { hasPressed } from '../mailbox/presses.ts';
import { SETTLED_KEPT_MS } from './outbox.ts';

const EMAILS_A_DAY_MAX = 4;
// A button of an email was pressed: somebody reads the mailbox, and is not to be locked out by strangers.
const ANSWERED_EMAILS_A_DAY_MAX = 8;

/** Whether a mailbox got all the emails of a day already, for all petitions. */
export async function isFullForToday(trx: Db, row: OutboxRow, now: Date): Promise<boolean> {
  const dayAgo = new Date(now.getTime() - SETTLED_KEPT_MS);
  const sent = await emailsSince(trx, row, dayAgo);
  if (sent < EMAILS_A_DAY_MAX) return false;
  if (sent >= ANSWERED_EMAILS_A_DAY_MAX) return true;
  return !(await hasPressed(trx, row.address_key, dayAgo));
}

/** Counts those being sent too. */
async function emailsSince(trx: Db, { id, address_key }: OutboxRow, since: Date): Promise<number> {
  const { sent } = await trx
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('sent'))
    .where('address_key', '=', address_key)
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
