import { sql } from 'kysely';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

/** How long a press counts: the window of the limit on emails to one mailbox. */
const KEPT_MS = DAY_MS;

/**
 * Records that a button was pressed on the page of a signature. Its mailbox is known from its emails, which are
 * kept for a day. Call it before the emails are unlinked from the signature.
 */
export async function recordPress(db: Db, linkHash: string, now: Date): Promise<void> {
  const pressedAt = now.toISOString();
  await db
    .insertInto('mailbox_presses')
    .columns(['address_key', 'pressed_at'])
    .expression((eb) =>
      eb
        .selectFrom('outbox')
        .innerJoin('signatures', 'signatures.id', 'outbox.signature')
        .select(['outbox.address_key', sql<string>`cast(${pressedAt} as text)`.as('pressed_at')])
        .distinct()
        .where('signatures.link_hash', '=', linkHash),
    )
    .onConflict((conflict) => conflict.column('address_key').doUpdateSet({ pressed_at: pressedAt }))
    .execute();
}

/** Records that a button was pressed on a mailbox's own page. */
export async function recordPressOf(db: Db, addressKey: string, now: Date): Promise<void> {
  const pressedAt = now.toISOString();
  await db
    .insertInto('mailbox_presses')
    .values({ address_key: addressKey, pressed_at: pressedAt })
    .onConflict((conflict) => conflict.column('address_key').doUpdateSet({ pressed_at: pressedAt }))
    .execute();
}

export async function hasPressed(db: Db, addressKeys: readonly string[], since: Date): Promise<boolean> {
  const press = await db
    .selectFrom('mailbox_presses')
    .select('pressed_at')
    .where('address_key', 'in', addressKeys)
    .where('pressed_at', '>', since.toISOString())
    .executeTakeFirst();
  return press !== undefined;
}

export async function forgetPresses(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('mailbox_presses').where('pressed_at', '<=', keptSince(now)).execute();
}

/** How many presses `forgetPresses` would delete. */
export async function countOldPresses(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('mailbox_presses').where('pressed_at', '<=', keptSince(now)));
}

const keptSince = (now: Date) => new Date(now.getTime() - KEPT_MS).toISOString();
