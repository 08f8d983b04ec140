import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, sql } from 'kysely';
import type { NewSignature } from '../../domain/signature/state.ts';
import { insertMany, wayAndBack } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';
import type { OutboxKind, OutboxRow, Tables } from '../../database/tables.ts';
import { DAY_MS, HOUR_MS } from '../../domain/time/durations.ts';

const REMINDER_AFTER_MS = DAY_MS;
const OVERDUE_AFTER_MS = HOUR_MS;

/** How long settled emails are kept: the window of the limit on emails to one mailbox. */
export const SETTLED_KEPT_MS = DAY_MS;

/** The states of emails that are neither sent nor given up. */
export const UNSETTLED: OutboxRow['state'][] = ['queued', 'sending'];

/** An email to be sent to the signer of a signature. */
export type Due = Pick<NewSignature, 'id' | 'petition' | 'language' | 'signedAt'> & {
  email: NonNullable<NewSignature['email']>;
  kind: Exclude<OutboxKind, 'reminder'>;
};

/** A queued reminder is postponed, not doubled: it takes over these columns of the new one. */
const PUT_OFF = sql`on conflict (id) do update set email = excluded.email, language = excluded.language,
  due_at = excluded.due_at, created_at = excluded.created_at`;

/**
 * Queues emails, and a reminder for each that asks to confirm. Runs in the transaction that stores the
 * signatures. The limit of a mailbox is applied later, when emails are sent.
 */
export async function putInOutbox(trx: Db, due: readonly Due[]): Promise<void> {
  const asking = due.filter(({ kind }) => kind === 'confirm');
  const known = await findReminders(
    trx,
    asking.map(({ id }) => id),
  );
  const emails = due.map((one) => newEmail(one, one.kind));
  const reminders = asking.flatMap((one) => reminderOf(one, known.get(one.id)));
  await insertMany(trx, 'outbox', [...emails, ...reminders], PUT_OFF);
}

type Reminder = Pick<OutboxRow, 'id' | 'signature' | 'state'>;

// One for each signature: signing again postpones the queued one.
function reminderOf(due: Due, known: Reminder | undefined): OutboxRow[] {
  const email = newEmail(due, 'reminder');
  if (known === undefined) return [email];
  return known.state === 'queued' ? [{ ...email, id: known.id }] : [];
}

/** @returns Keyed by signature. */
async function findReminders(trx: Db, signatures: string[]): Promise<ReadonlyMap<string, Reminder>> {
  if (signatures.length === 0) {
    await wayAndBack(trx);
    return new Map();
  }
  const rows = await trx
    .selectFrom('outbox')
    .select(['id', 'signature', 'state'])
    .where('signature', 'in', signatures)
    .where('kind', '=', 'reminder')
    .execute();
  return new Map(rows.map((row) => [row.signature, row]));
}

/** Deletes the queued emails of these signatures and unlinks the others. Runs inside a transaction. */
export async function stopEmails(trx: Db, signatures: string[]): Promise<void> {
  await stopQueued(trx, signatures);
  // Unlinked, not deleted: they still count for the mailbox's limit. Otherwise pressing "I did not sign this" would
  // let an attacker send more emails to that mailbox.
  await trx.updateTable('outbox').set({ signature: '' }).where('signature', 'in', signatures).execute();
}

/** Deletes queued emails, not those being sent: they count for the mailbox's limit. */
export async function stopQueued(trx: Db, signatures: string[]): Promise<void> {
  await trx.deleteFrom('outbox').where('signature', 'in', signatures).where('state', '=', 'queued').execute();
}

function newEmail(
  { id, petition, language, signedAt, email: { address, addressKey } }: Due,
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
    state: 'queued',
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

/** `queued` includes reminders that are not due yet. */
export type OutboxState = {
  queued: number;
  /** Emails that are late, counted from when they were first due, not from the last attempt. */
  overdue: number;
  failedLastDay: number;
  withheldLastDay: number;
  /** When the oldest email that is still not sent was first due; null when none is due. */
  oldestDueAt: string | null;
  /** The last error code of the email with the most attempts; null when none has failed. */
  lastError: string | null;
};

export async function outboxState(db: Db, now: Date): Promise<OutboxState> {
  const dayAgo = at(now, -SETTLED_KEPT_MS);
  const row = await db
    .selectFrom('outbox')
    .select((eb) => [
      eb.fn.countAll().filterWhere('state', 'in', UNSETTLED).as('queued'),
      eb.fn
        .countAll()
        .filterWhere(wasDueBefore(eb, now, OVERDUE_AFTER_MS))
        .as('overdue'),
      eb.fn
        .countAll()
        .filterWhere('state', '=', 'failed')
        .filterWhere('settled_at', '>', dayAgo)
        .as('failed'),
      eb.fn
        .countAll()
        .filterWhere('state', '=', 'withheld')
        .filterWhere('settled_at', '>', dayAgo)
        .as('withheld'),
    ])
    .executeTakeFirstOrThrow();
  return {
    queued: Number(row.queued),
    overdue: Number(row.overdue),
    failedLastDay: Number(row.failed),
    withheldLastDay: Number(row.withheld),
    oldestDueAt: await oldestDueAt(db, now),
    lastError: await lastError(db),
  };
}

async function lastError(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('outbox')
    .select('last_error')
    .where('state', 'in', UNSETTLED)
    .where('last_error', 'is not', null)
    .orderBy('attempts', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.last_error ?? null;
}

async function oldestDueAt(db: Db, now: Date): Promise<string | null> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => ['kind', eb.fn.min('created_at').as('created_at')])
    .where((eb) => wasDueBefore(eb, now, 0))
    .groupBy('kind')
    .execute();
  const due = rows.map(({ kind, created_at }) =>
    at(new Date(created_at), kind === 'reminder' ? REMINDER_AFTER_MS : 0),
  );
  return due.toSorted()[0] ?? null;
}

// Not by `due_at`: each attempt postpones it.
function wasDueBefore(eb: ExpressionBuilder<Tables, 'outbox'>, now: Date, agoMs: number) {
  return eb.and([
    eb('state', 'in', UNSETTLED),
    eb(
      'created_at',
      '<=',
      eb
        .case()
        .when('kind', '=', 'reminder')
        .then(at(now, -agoMs - REMINDER_AFTER_MS))
        .else(at(now, -agoMs))
        .end(),
    ),
  ]);
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
  const { rows } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('settled_at', '<=', at(now, -SETTLED_KEPT_MS))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

function at(instant: Date, afterMs: number): string {
  return new Date(instant.getTime() + afterMs).toISOString();
}
