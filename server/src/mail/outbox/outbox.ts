import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { NewSignature } from '../../domain/signature/state.ts';
import { insertMany, wayAndBack } from '../../database/insert-many.ts';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import type { OutboxKind, OutboxRow } from '../../database/tables.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

export const REMINDER_AFTER_MS = DAY_MS;

/** How long settled emails are kept: the window of the limit on emails to one mailbox. */
export const SETTLED_KEPT_MS = DAY_MS;

/** The states of emails that are due at some time, and neither sent nor given up. */
export const UNSETTLED: OutboxRow['state'][] = ['queued', 'sending'];

/** The states of emails whose address is still stored. */
export const UNSENT: OutboxRow['state'][] = ['parked', ...UNSETTLED];

/** The states of emails that nobody has in hand: they can be deleted. */
const WAITING: OutboxRow['state'][] = ['queued', 'parked'];

/** An email to be sent to the signer of a signature. */
export type Due = Pick<NewSignature, 'id' | 'petition' | 'language' | 'signedAt'> & {
  email: NonNullable<NewSignature['email']>;
  kind: Exclude<OutboxKind, 'reminder' | 'stopped'>;
  /** Its signature waits for a person to look at it, and the email with it. */
  parked: boolean;
};

/** A reminder that waits is postponed, not doubled: it takes over these columns of the new one. */
const PUT_OFF = sql`on conflict (id) do update set email = excluded.email, language = excluded.language,
  due_at = excluded.due_at, created_at = excluded.created_at`;

/**
 * Queues emails, and a reminder for each that asks to confirm. Runs in the transaction that stores the
 * signatures. The limit of a mailbox is applied later, when emails are sent.
 */
export async function putInOutbox(trx: Db, due: readonly Due[]): Promise<void> {
  const asking = due.filter(({ kind }) => kind === 'confirm');
  const known = await findKnown(
    trx,
    asking.map(({ id }) => id),
  );
  const emails = due.map((one) => emailOf(one, known));
  const reminders = asking.flatMap((one) => reminderOf(one, known));
  await insertMany(trx, 'outbox', [...emails, ...reminders], PUT_OFF);
}

type Known = Pick<OutboxRow, 'id' | 'signature' | 'kind' | 'state'>;

// Each email is sent, but of those that are parked one is enough: they all would be sent at once.
function emailOf(due: Due, known: readonly Known[]): OutboxRow {
  const email = newEmail(due, due.kind);
  const parked = due.parked && known.find((one) => one.signature === due.id && one.kind === due.kind);
  return parked ? { ...email, id: parked.id } : email;
}

// One for each signature: signing again postpones the one that waits.
function reminderOf(due: Due, known: readonly Known[]): OutboxRow[] {
  const email = newEmail(due, 'reminder');
  const before = known.find((one) => one.signature === due.id && one.kind === 'reminder');
  if (before === undefined) return [email];
  return WAITING.includes(before.state) ? [{ ...email, id: before.id }] : [];
}

/** The reminders of these signatures, and their parked emails. */
async function findKnown(trx: Db, signatures: string[]): Promise<Known[]> {
  if (signatures.length === 0) {
    await wayAndBack(trx);
    return [];
  }
  return trx
    .selectFrom('outbox')
    .select(['id', 'signature', 'kind', 'state'])
    .where('signature', 'in', signatures)
    .where((eb) => eb.or([eb('kind', '=', 'reminder'), eb('state', '=', 'parked')]))
    .execute();
}

/** Deletes the waiting emails of these signatures and unlinks the others. Runs inside a transaction. */
export async function stopEmails(trx: Db, signatures: string[]): Promise<void> {
  await stopQueued(trx, signatures);
  // Unlinked, not deleted: they still count for the mailbox's limit. Otherwise pressing "I did not sign this" would
  // let an attacker send more emails to that mailbox.
  await trx.updateTable('outbox').set({ signature: '' }).where('signature', 'in', signatures).execute();
}

/** Deletes emails that wait, not those being sent: they count for the mailbox's limit. */
export async function stopQueued(trx: Db, signatures: string[]): Promise<void> {
  await trx.deleteFrom('outbox').where('signature', 'in', signatures).where('state', 'in', WAITING).execute();
}

/** Deletes the emails that wait for a mailbox, of all petitions, but for those being sent. @param kind Only these. */
export async function stopEmailsTo(trx: Db, addressKey: string, kind?: OutboxKind): Promise<void> {
  await trx
    .deleteFrom('outbox')
    .where('address_key', '=', addressKey)
    .where('state', 'in', WAITING)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .execute();
}

function newEmail(
  { id, petition, language, signedAt, parked, email: { address, addressKey, domainCode } }: Due,
  kind: OutboxKind,
): OutboxRow {
  const afterMs = kind === 'reminder' ? REMINDER_AFTER_MS : 0;
  return {
    id: randomUUID(),
    kind,
    signature: id,
    petition,
    email: address,
    language,
    address_key: addressKey,
    domain_code: domainCode ?? null,
    state: parked ? 'parked' : 'queued',
    due_at: at(new Date(signedAt), afterMs),
    attempts: 0,
    last_error: null,
    created_at: signedAt,
    settled_at: null,
  };
}

/** When the next email is due; undefined when the outbox is empty. */
export async function nextDueAt(db: Db): Promise<string | undefined> {
  // A query for each state, so that the index alone answers it, however many emails wait.
  const next = await Promise.all(UNSETTLED.map((state) => nextDueIn(db, state)));
  return next.filter((dueAt) => dueAt !== undefined).toSorted()[0];
}

async function nextDueIn(db: Db, state: OutboxRow['state']): Promise<string | undefined> {
  const row = await db
    .selectFrom('outbox')
    .select('due_at')
    .where('state', '=', state)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return row?.due_at;
}

/** @returns The number of emails removed. */
export async function removeSettledEmails(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('settled_at', '<=', at(now, -SETTLED_KEPT_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many emails `removeSettledEmails` would remove. */
export async function countSettledEmails(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('outbox').where('settled_at', '<=', at(now, -SETTLED_KEPT_MS)));
}

export function at(instant: Date, afterMs: number): string {
  return new Date(instant.getTime() + afterMs).toISOString();
}
