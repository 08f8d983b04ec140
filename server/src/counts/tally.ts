import { sql } from 'kysely';
import type { Tally } from '../domain/petition/summary.ts';
import { countParts } from './count-parts.ts';
import { noteChanges, type SumChange } from './sums/changes.ts';
import { insertMany } from '../database/insert-many.ts';
import type { Db } from '../database/db.ts';
import type { CountRow, ImpersonalRow } from '../database/tables.ts';

/** The `partner` of the row that counts the whole petition. */
export const WHOLE_PETITION = '';

/** @returns undefined when nothing was ever counted. */
export async function findTally(db: Db, petition: string, partner: string): Promise<Tally | undefined> {
  const row = await db
    .selectFrom('counts')
    .selectAll()
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { online, paper, carriedOver } = countParts(row);
  const { today, today_on: todayOn, updated_at: updatedAt } = row;
  return { online, paper, carriedOver, today, todayOn, updatedAt };
}

/** Maps a tally's previous instant, undefined if nothing was counted yet, to that of its next change. */
export type NextInstant = (tallyUpdatedAt: string | undefined) => string;

/**
 * A signature more, a signature less, or none. `partner` gets the credit, null for no partner; `day` is the
 * day it was given, in the campaign's time zone; imported ones were carried over from another platform.
 */
export type Change = SumChange & { nextInstant: NextInstant };

/** How a stored signature counts. */
export function countedAs(row: CountedRow) {
  const { petition, partner, country, language, page, day } = row;
  const signedAt = row.signed_at;
  return { petition, partner, country, language, page, day, signedAt, isImported: row.imported_in !== null };
}

export type CountedRow = Pick<
  ImpersonalRow,
  'petition' | 'partner' | 'country' | 'language' | 'page' | 'day' | 'signed_at' | 'imported_in'
>;

/** `countAll` for one signature. */
export async function countSigned(
  trx: Db,
  change: Omit<Change, 'nextInstant'>,
  nextInstant: NextInstant,
): Promise<void> {
  await countAll(trx, [{ ...change, nextInstant }]);
}

/**
 * Counts signatures for their petitions and partners. Runs in the transaction that stores them, which has
 * locked the petitions. Existing rows are written even if nothing changes: a faster answer would reveal who has
 * signed. But no row is created for `added: 0`: a repeat is credited to the partner of the first signature, so a
 * new row of another partner, and its instant, would reveal the repeat.
 */
export async function countAll(trx: Db, changes: readonly Change[]): Promise<void> {
  const petitions = [...new Set(changes.map(({ petition }) => petition))];
  if (petitions.length === 0) return;
  const before = await trx.selectFrom('counts').selectAll().where('petition', 'in', petitions).execute();
  const rows = sums(changes).flatMap(({ petition, partner, online, imported, today, day, nextInstant }) => {
    const known = before.find((row) => row.petition === petition && row.partner === partner);
    const isSame = online === 0 && imported === 0;
    if (isSame && known === undefined) return [];
    const updated_at = isSame && known !== undefined ? known.updated_at : nextInstant(known?.updated_at);
    const none = { paper: 0, carried_over: 0 };
    return [{ petition, partner, online, imported, ...none, today, today_on: day, updated_at }];
  });
  await countOnline(trx, rows);
  await noteChanges(trx, changes);
}

/** `day` is the latest among the changes, and `today` how many of `online` were given on it. */
type Sum = Pick<Change, 'petition' | 'day' | 'nextInstant'> & { partner: string } & Record<
    'online' | 'imported' | 'today',
    number
  >;

/** A sum for each petition, and one for each of its partners. */
function sums(changes: readonly Change[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const { petition, partner, added, day: givenOn, isImported, nextInstant } of changes) {
    const online = isImported ? 0 : added;
    // A repeat must not start a new day: at its first partner that would reveal it.
    const day = online === 0 ? '' : givenOn;
    for (const counted of partner === null ? [WHOLE_PETITION] : [WHOLE_PETITION, partner]) {
      const key = `${petition} ${counted}`;
      const nothing = { petition, partner: counted, online: 0, imported: 0, day, today: 0, nextInstant };
      const sum = sums.get(key) ?? nothing;
      const latest =
        day > sum.day ? { day, today: online } : { today: sum.today + (day < sum.day ? 0 : online) };
      const imported = sum.imported + added - online;
      sums.set(key, { ...sum, ...latest, online: sum.online + online, imported });
    }
  }
  return [...sums.values()];
}

/** Adds to `online` and `imported`, and starts a new `today` on a new day. Runs in the transaction that stores the signatures. */
export async function countOnline(trx: Db, rows: readonly CountRow[]): Promise<void> {
  await insertMany(
    trx,
    'counts',
    rows,
    sql`on conflict (petition, partner) do update
      set online = counts.online + excluded.online, imported = counts.imported + excluded.imported,
        updated_at = excluded.updated_at,
        today = case
          when excluded.today_on > counts.today_on then excluded.today
          when excluded.today_on = counts.today_on then counts.today + excluded.today
          else counts.today
        end,
        today_on = case when excluded.today_on > counts.today_on then excluded.today_on else counts.today_on end`,
  );
}
