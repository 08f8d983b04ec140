import { type Mailbox, signerKeysOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { Db } from '../../database/db.ts';
import { UNSENT } from '../../mail/outbox/outbox.ts';

/** The signatures of a mailbox in a petition, also those that campaigners have removed. */
export function signaturesOf(db: Db, petition: string, mailbox: Mailbox) {
  const keys = signerKeysOf(mailbox);
  const removed = db.selectFrom('removed_signatures').select('signature').where('token', 'in', keys);
  return db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .where((eb) => eb.or([eb('token', 'in', keys), eb('id', 'in', removed)]));
}

/** How many emails to a mailbox are not sent yet, by petition. The last one to a stopped mailbox is of none. */
export async function countUnsent(db: Db, addressKeys: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['petition', eb.fn.countAll().as('count')])
    .where('address_key', 'in', addressKeys)
    .where('state', 'in', UNSENT)
    .where('kind', '!=', 'stopped')
    .groupBy('petition')
    .execute();
  return new Map(rows.map(({ petition, count }) => [petition, Number(count)]));
}
