import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { Tables } from '../../database/tables.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { HOURLY_LIMIT } from './hourly-limit.ts';
import { at, REMINDER_AFTER_MS, SETTLED_KEPT_MS } from './outbox.ts';

/** As in `outboxState`, but none counted further than `COUNTED_MAX`: so it can be asked each minute. */
export type EmailTrouble = {
  failed: number;
  withheld: number;
  overdue: number;
  delayed: number;
  /** When the oldest overdue email was first due; null when none is overdue. */
  oldestDueAt: string | null;
};

const COUNTED_MAX = 10_000;
const OVERDUE_AFTER_MS = HOUR_MS;

type Emails = SelectQueryBuilder<Tables, 'outbox', object>;

/** The emails of this server that have not left as they should, in the last day. */
export async function emailTrouble(db: Db, now: Date): Promise<EmailTrouble> {
  const settledSince = at(now, -SETTLED_KEPT_MS);
  const settled = (state: 'failed' | 'withheld') =>
    countSome(db, inState(db, state).where('settled_at', '>', settledSince));
  const delayed = withError(db, '=').where('due_at', '>', at(now, -OVERDUE_AFTER_MS));
  return {
    failed: await settled('failed'),
    withheld: await settled('withheld'),
    delayed: await countSome(db, delayed),
    ...(await overdueEmails(db, now)),
  };
}

async function overdueEmails(db: Db, now: Date): Promise<Pick<EmailTrouble, 'overdue' | 'oldestDueAt'>> {
  const hourAgo = at(now, -OVERDUE_AFTER_MS);
  // Apart, so that each goes by an index: most of the emails that wait are reminders for tomorrow.
  const all = [
    inState(db, 'queued').where('last_error', 'is', null).where('due_at', '<=', hourAgo),
    withError(db, '<').where((eb) => wasDueAnHourAgo(eb, now)),
    withError(db, '>').where((eb) => wasDueAnHourAgo(eb, now)),
    withError(db, '=').where('due_at', '<=', hourAgo),
    inState(db, 'sending').where((eb) => wasDueAnHourAgo(eb, now)),
  ];
  const found = await Promise.all(all.map((emails) => byKind(db, emails)));
  const dueAt = found
    .flat()
    .map(({ kind, created_at }) => at(new Date(created_at), kind === 'reminder' ? REMINDER_AFTER_MS : 0));
  const overdue = found.flat().reduce((sum, { emails }) => sum + Number(emails), 0);
  return { overdue, oldestDueAt: dueAt.toSorted()[0] ?? null };
}

// States are written into the statements: an index of some alone is not used for a parameter.
const inState = (db: Db, state: 'queued' | 'sending' | 'failed' | 'withheld'): Emails =>
  db.selectFrom('outbox').where('state', '=', sql.lit(state));

/** Beside the limit in the order of the errors, since an index finds no rows by what they are not. */
const withError = (db: Db, than: '<' | '=' | '>'): Emails =>
  inState(db, 'queued').where('last_error', 'is not', null).where('last_error', than, HOURLY_LIMIT);

/** Not by `due_at`: each attempt postpones it. */
function wasDueAnHourAgo(eb: ExpressionBuilder<Tables, 'outbox'>, now: Date) {
  const hourAgo = at(now, -OVERDUE_AFTER_MS);
  return eb.or([
    eb.and([eb('kind', '!=', 'reminder'), eb('created_at', '<=', hourAgo)]),
    eb('created_at', '<=', at(new Date(hourAgo), -REMINDER_AFTER_MS)),
  ]);
}

async function countSome(db: Db, emails: Emails): Promise<number> {
  const { rows } = await db
    .selectFrom(emails.select('kind').limit(COUNTED_MAX).as('found'))
    .select((eb) => eb.fn.countAll().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

function byKind(db: Db, emails: Emails) {
  return db
    .selectFrom(emails.select(['kind', 'created_at']).limit(COUNTED_MAX).as('found'))
    .select((eb) => ['kind', eb.fn.countAll().as('emails'), eb.fn.min('created_at').as('created_at')])
    .groupBy('kind')
    .execute();
}
