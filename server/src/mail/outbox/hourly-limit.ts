import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import { isPostgres } from '../../database/lock.ts';
import type { OutboxRow } from '../../database/tables.ts';
import { LARGE_PROVIDER_CODE } from '../../domain/secrets/domain-code.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/time/durations.ts';

/** Emails an hour to one owner's mail domains: strangers must not be able to have us flood it. */
export const DOMAIN_EMAILS_MAX = 200;
/** Emails an hour in all: five times what two thousand signers and their reminders need. */
export const EMAILS_MAX = 20_000;

/** The `last_error` of an email that waits for the next hour. */
export const HOURLY_LIMIT = 'hourly-limit';

// Emails over the limit are delayed together, and until there is room for some of them: otherwise each email that
// leaves the hour would have all the others taken in hand.
const DELAYED_AT_ONCE = 500;
const ROOM_SHARE = 10;

/** Whose emails are counted together: those to one owner's domains, or all that are counted. */
type Counted = { max: number; of: RawBuilder<boolean> };

/**
 * Delays an email in hand, and those that wait for the same reason, if too many went out in the last hour. Call it
 * under `lockEmails`.
 *
 * @returns How many were delayed; 0 when this one may be sent.
 */
export async function delayOverLimit(trx: Db, row: OutboxRow, now: Date): Promise<number> {
  for (const counted of countedWith(row)) {
    if ((await emailsOfLastHour(trx, row, counted, now)) < counted.max) continue;
    const until = await roomAt(trx, counted, now);
    await delay(trx, row.id, until);
    return 1 + (await delayOthers(trx, counted, { until, now }));
  }
  return 0;
}

function countedWith({ domain_code: code }: OutboxRow): Counted[] {
  if (code === null) return [];
  const all = { max: EMAILS_MAX, of: sql<boolean>`domain_code is not null` };
  if (code === LARGE_PROVIDER_CODE) return [all];
  return [{ max: DOMAIN_EMAILS_MAX, of: sql<boolean>`domain_code = ${code}` }, all];
}

// States are written into the statements: an index of sent emails alone is not used for a parameter.
async function emailsOfLastHour(trx: Db, { id }: OutboxRow, { of }: Counted, now: Date): Promise<number> {
  const { rows } = await sql<{ emails: number | string }>`
    select (select count(*) from outbox where state = 'sent' and settled_at > ${hourBefore(now)} and ${of})
      + (select count(*) from outbox where state = 'sending' and id <> ${id} and ${of}) as emails`.execute(
    trx,
  );
  return Number(rows[0]?.emails);
}

/** When a tenth of the limit is free again. */
async function roomAt(trx: Db, { max, of }: Counted, now: Date): Promise<Date> {
  const { rows } = await sql<{ settled_at: string }>`
    select settled_at from outbox where state = 'sent' and settled_at > ${hourBefore(now)} and ${of}
    order by settled_at limit 1 offset ${max / ROOM_SHARE - 1}`.execute(trx);
  const [sent] = rows;
  // So many are being sent at this moment: they are settled soon.
  if (sent === undefined) return new Date(now.getTime() + MINUTE_MS);
  return new Date(Date.parse(sent.settled_at) + HOUR_MS);
}

/** @returns 1: how many were delayed. */
export async function delayForAnHour(trx: Db, id: string, now: Date): Promise<1> {
  await delay(trx, id, new Date(now.getTime() + HOUR_MS));
  return 1;
}

async function delay(trx: Db, id: string, until: Date): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'queued', due_at: until.toISOString(), last_error: HOURLY_LIMIT })
    .where('id', '=', id)
    .execute();
}

async function delayOthers(
  trx: Db,
  { of }: Counted,
  { until, now }: { until: Date; now: Date },
): Promise<number> {
  const delayed = await trx
    .updateTable('outbox')
    .set({ due_at: until.toISOString(), last_error: HOURLY_LIMIT })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('outbox')
        .select('id')
        .where('state', '=', 'queued')
        .where('due_at', '<=', now.toISOString())
        .where(of)
        .orderBy('due_at')
        .limit(DELAYED_AT_ONCE)
        // Waiting for an email that another process claims could be a deadlock: it waits for our lock.
        .$if(isPostgres(trx), (query) => query.forUpdate().skipLocked()),
    )
    .executeTakeFirst();
  return Number(delayed.numUpdatedRows);
}

function hourBefore(now: Date): string {
  return new Date(now.getTime() - HOUR_MS).toISOString();
}
