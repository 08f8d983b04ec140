import type { ExpressionBuilder } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { Tables } from '../../database/tables.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { HOURLY_LIMIT } from './hourly-limit.ts';
import { at, REMINDER_AFTER_MS, SETTLED_KEPT_MS, UNSETTLED } from './outbox.ts';

const OVERDUE_AFTER_MS = HOUR_MS;

/** `queued` includes reminders that are not due yet. */
export type OutboxState = {
  queued: number;
  /** Emails of signatures that a person has to look at first; not in `queued`. */
  parked: number;
  /** Emails that wait for the next hour, because too many went out in this one. */
  delayed: number;
  /** Emails that are late, counted from when they were first due, not from the last attempt; not the delayed. */
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
      eb.fn.countAll().filterWhere('state', '=', 'parked').as('parked'),
      eb.fn.countAll().filterWhere(isDelayed(eb, now)).as('delayed'),
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
    parked: Number(row.parked),
    delayed: Number(row.delayed),
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
    .where('last_error', '!=', HOURLY_LIMIT)
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

function isDelayed(eb: ExpressionBuilder<Tables, 'outbox'>, now: Date) {
  // Overdue when nobody took it in the hour for which it waited.
  const taken = eb('due_at', '>', at(now, -OVERDUE_AFTER_MS));
  return eb.and([eb('state', '=', 'queued'), eb('last_error', '=', HOURLY_LIMIT), taken]);
}

// Not by `due_at`: each attempt postpones it.
function wasDueBefore(eb: ExpressionBuilder<Tables, 'outbox'>, now: Date, agoMs: number) {
  return eb.and([
    eb('state', 'in', UNSETTLED),
    eb.or([eb('last_error', 'is', null), eb.not(isDelayed(eb, now))]),
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
