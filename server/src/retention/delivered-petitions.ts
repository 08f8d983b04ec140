import { setImmediate as nextTurn } from 'node:timers/promises';
import { PERSONAL_FIELDS } from '@samleng/contract';
import { sql } from 'kysely';
import { noteChanges, type SumChange } from '../counts/sums/changes.ts';
import { countedAs, type CountedRow } from '../counts/tally.ts';
import { isTermOver } from '../domain/petition/retention-term.ts';
import { isUnerased, NOBODY } from '../signatures/erased-row.ts';
import { forgetNetworks } from '../signatures/storing/network-codes.ts';
import { eraseFields } from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import { countRows } from '../database/count-rows.ts';
import type { Db } from '../database/db.ts';
import { scheduleOf } from '../petitions/schedule.ts';

/** Small batches, because each locks out other writers. */
const ROWS_AT_ONCE = 500;

/**
 * Erases the signers' data of delivered petitions whose term is over. Country, day, partner and state stay, and so
 * do the counts. The next run continues where one was interrupted.
 */
export async function eraseDelivered(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  for (const petition of await petitionsPastTerm(db, now)) {
    while (!signal.aborted && (await eraseSome(db, petition)) === ROWS_AT_ONCE) await nextTurn();
  }
}

/** Petitions whose term is over, with the number of signatures that are not erased yet, if there are any. */
export async function findUnerased(db: Db, now: Date): Promise<{ petition: string; signatures: number }[]> {
  const found: { petition: string; signatures: number }[] = [];
  for (const petition of await petitionsPastTerm(db, now)) {
    const signatures = await countRows(unerased(db, petition));
    if (signatures > 0) found.push({ petition, signatures });
  }
  return found;
}

async function petitionsPastTerm(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('petitions')
    .innerJoin('campaigns', 'campaigns.campaign', 'petitions.campaign')
    .selectAll('petitions')
    .select('campaigns.time_zone')
    .where('delivered_on', 'is not', null)
    .execute();
  const over = rows.filter((row) => {
    const term = { deliveredOn: row.delivered_on, retentionDays: row.retention_days };
    return isTermOver({ ...scheduleOf(row, row.time_zone), ...term, timeZone: row.time_zone }, now);
  });
  return over.map(({ petition }) => petition);
}

function unerased(db: Db, petition: string) {
  return db.selectFrom('signatures').where('petition', '=', petition).where(isUnerased);
}

const READ = [
  'id',
  'token',
  'state',
  'petition',
  'partner',
  'country',
  'language',
  'page',
  'day',
  'signed_at',
  'imported_in',
] as const;

/** Its language and page are forgotten in the sums as well. */
function moved(row: CountedRow): SumChange[] {
  const { language, page } = NOBODY;
  const before = countedAs(row);
  return [
    { ...before, added: -1 },
    { ...before, language, page, added: 1 },
  ];
}

async function eraseSome(db: Db, petition: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await unerased(trx, petition).select(READ).limit(ROWS_AT_ONCE).execute();
    const ids = rows.map(({ id }) => id);
    if (ids.length > 0) {
      const signerKeys = rows.map(({ token }) => token);
      await trx
        .deleteFrom('news_addresses')
        .where('petition', '=', petition)
        .where('token', 'in', signerKeys)
        .execute();
      await trx.deleteFrom('outbox').where('signature', 'in', ids).execute();
      await forgetNetworks(trx, ids);
      await trx.deleteFrom('removed_signatures').where('signature', 'in', ids).execute();
      await eraseFields(trx, ids, PERSONAL_FIELDS, { ...NOBODY, token: sql<string>`'erased:' || id` });
      await noteChanges(trx, rows.filter(({ state }) => state === 'validated').flatMap(moved));
    }
    // At the end also emails without a signature, those of kind `full`.
    if (ids.length < ROWS_AT_ONCE) await trx.deleteFrom('outbox').where('petition', '=', petition).execute();
    return ids.length;
  });
}
