import { randomUUID } from 'node:crypto';
import { type ExpressionBuilder, sql } from 'kysely';
import type { NewSignature } from '../../domain/signature/state.ts';
import { insertMany, wayAndBack } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';
import type { OutboxKind, OutboxRow, Tables } from '../../database/tables.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const REMINDER_AFTER_MS = DAY_MS;
const OVERDUE_AFTER_MS = HOUR_MS;

/** How long letters that are done with are kept: the span in which letters to one mailbox are counted. */
export const SETTLED_KEPT_MS = DAY_MS;

/** Letters that are neither sent nor given up. */
export const UNSETTLED: OutboxRow['state'][] = ['queued', 'sending'];

/** A letter that is due, to the signer of a signature. */
export type Due = Pick<NewSignature, 'id' | 'petition' | 'language' | 'signedAt'> & {
  letter: NonNullable<NewSignature['letter']>;
  kind: Exclude<OutboxKind, 'reminder'>;
};

/** What a letter takes over from a later one of its kind that makes it superfluous. */
const PUT_OFF = sql`on conflict (id) do update set email = excluded.email, language = excluded.language,
  due_at = excluded.due_at, created_at = excluded.created_at`;

/**
 * Writes letters into the outbox, and for one that asks to confirm its one reminder; runs inside the
 * transaction that stores the signatures. Whether a mailbox has had enough is decided when letters are sent.
 */
export async function putInOutbox(trx: Db, due: readonly Due[]): Promise<void> {
  const asking = due.filter(({ kind }) => kind === 'confirm');
  const known = await findReminders(
    trx,
    asking.map(({ id }) => id),
  );
  const letters = due.map((one) => newLetter(one, one.kind));
  const reminders = asking.flatMap((one) => reminderOf(one, known.get(one.id)));
  await insertMany(trx, 'outbox', [...letters, ...reminders], PUT_OFF);
}

type Reminder = Pick<OutboxRow, 'id' | 'signature' | 'state'>;

// One for each signature: signing again puts off the one that waits.
function reminderOf(due: Due, known: Reminder | undefined): OutboxRow[] {
  const letter = newLetter(due, 'reminder');
  if (known === undefined) return [letter];
  return known.state === 'queued' ? [{ ...letter, id: known.id }] : [];
}

/** By signature. */
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

/** Stops what waits for these signatures, and forgets whose letters the others were; runs inside a transaction. */
export async function stopLetters(trx: Db, signatures: string[]): Promise<void> {
  await stopQueued(trx, signatures);
  // Kept: whoever has letters sent to a mailbox shall not get more of them through its owner's "I did not sign this".
  await trx.updateTable('outbox').set({ signature: '' }).where('signature', 'in', signatures).execute();
}

/** Stops what waits, and not what is on its way: that one counts among the letters of the day. */
export async function stopQueued(trx: Db, signatures: string[]): Promise<void> {
  await trx.deleteFrom('outbox').where('signature', 'in', signatures).where('state', '=', 'queued').execute();
}

function newLetter(
  { id, petition, language, signedAt, letter: { email, addressKey } }: Due,
  kind: OutboxKind,
): OutboxRow {
  const afterMs = kind === 'reminder' ? REMINDER_AFTER_MS : 0;
  return {
    id: randomUUID(),
    kind,
    signature: id,
    petition,
    email,
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

/** When the next letter is to be looked at; undefined when none waits. */
export async function nextDueAt(db: Db): Promise<string | undefined> {
  // One after the other, so that the index alone answers, however many wait.
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

/** How the outbox stands. `queued` includes reminders whose day has not come yet. */
export type OutboxState = {
  queued: number;
  /** Should have left more than an hour ago, whatever was tried since. */
  overdue: number;
  failedLastDay: number;
  withheldLastDay: number;
  /** When the one that waits longest should have left; null when none should have. */
  oldestDueAt: string | null;
  /** Why the one that was tried most often still waits, as a code; null when all went well at once. */
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

// Not by `due_at`: that moves on with every attempt.
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

/** @returns How many were removed. */
export async function removeSettledLetters(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('settled_at', '<=', at(now, -SETTLED_KEPT_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** How many would be removed now. */
export async function countSettledLetters(db: Db, now: Date): Promise<number> {
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
