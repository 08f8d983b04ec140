import { randomUUID } from 'node:crypto';
import type { Language } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import { record } from '../../audit/trail.ts';
import type { Actor } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import type { OutboxRow } from '../../database/tables.ts';
import { stopEmailsTo, UNSENT } from '../outbox/outbox.ts';

/**
 * `address` as it was typed, if it was: addresses are not stored. `language`: of the last email. `by`: for the audit
 * trail, which says nothing of the mailbox; missing when its owner asks.
 */
type Stop = {
  addressKey: string;
  address?: string | undefined;
  language?: Language | undefined;
  by?: Actor;
};

/**
 * Stops all emails to a mailbox, of all petitions, until `allowMailbox`. Those that wait are deleted; one last email
 * says so, if an address is given or still known from one that waited.
 *
 * @returns `last`: the last email was queued; `silent`: there was no address for it; `before`: it was stopped already.
 */
export async function stopMailbox(
  db: Db,
  { addressKey, address, language, by }: Stop,
  now: Date,
): Promise<'last' | 'silent' | 'before'> {
  return db.transaction().execute(async (trx) => {
    const stopped = await trx
      .insertInto('stopped_mailboxes')
      .values({ address_key: addressKey, stopped_at: now.toISOString() })
      .onConflict((conflict) => conflict.column('address_key').doNothing())
      .executeTakeFirst();
    if (Number(stopped.numInsertedOrUpdatedRows) === 0) return 'before';
    if (by !== undefined) await record(trx, { by, action: 'mailbox-stopped' }, now);
    const waiting = await waitingFor(trx, addressKey);
    await stopEmailsTo(trx, addressKey);
    const email = address ?? waiting?.email ?? null;
    if (email === null) return 'silent';
    const shown = language ?? waiting?.language ?? FALLBACK;
    await trx
      .insertInto('outbox')
      .values(lastEmail(addressKey, email, shown, now))
      .execute();
    return 'last';
  });
}

/**
 * Allows emails again, and deletes the last one if it still waits: it is not true any more.
 *
 * @param told For the audit trail; missing when its owner asks.
 * @returns False when it was not stopped.
 */
export async function allowMailbox(
  db: Db,
  addressKey: string,
  told?: { by: Actor; now: Date },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const lifted = await trx
      .deleteFrom('stopped_mailboxes')
      .where('address_key', '=', addressKey)
      .executeTakeFirst();
    await stopEmailsTo(trx, addressKey, 'stopped');
    const wasStopped = Number(lifted.numDeletedRows) > 0;
    if (told !== undefined && wasStopped)
      await record(trx, { by: told.by, action: 'mailbox-allowed' }, told.now);
    return wasStopped;
  });
}

export async function isStopped(db: Db, addressKeys: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('stopped_mailboxes')
    .select('address_key')
    .where('address_key', 'in', addressKeys)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether an address is still known: that of an email that waits. */
export async function isAddressKnown(db: Db, addressKey: string): Promise<boolean> {
  return (await waitingFor(db, addressKey)) !== undefined;
}

async function waitingFor(db: Db, addressKey: string) {
  return db
    .selectFrom('outbox')
    .select(['email', 'language'])
    .where('address_key', '=', addressKey)
    .where('state', 'in', UNSENT)
    .where('email', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function lastEmail(addressKey: string, email: string, language: string, now: Date): OutboxRow {
  const instant = now.toISOString();
  return {
    id: randomUUID(),
    kind: 'stopped',
    signature: '',
    petition: '',
    email,
    language,
    address_key: addressKey,
    domain_code: null,
    state: 'queued',
    due_at: instant,
    attempts: 0,
    last_error: null,
    created_at: instant,
    settled_at: null,
  };
}
