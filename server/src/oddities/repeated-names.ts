import { sql } from 'kysely';
import { expectedOfName, isOddName, NAME_LEAST } from '../domain/oddities/odd-names.ts';
import type { Db } from '../database/db.ts';
import { expectedTotal } from '../moderation/finding/expected-total.ts';
import { readCursor } from '../moderation/finding/cursor.ts';
import { laneOf } from '../moderation/finding/lane.ts';
import type { Cursor } from '../moderation/finding/order.ts';
import type { Search } from '../moderation/finding/search.ts';
import { nextStretch, scanOf, type SearchedPetition, type Stretch } from '../moderation/finding/stretch.ts';
import { fieldsOf, NAME_KEY, readSignatures } from '../signatures/row.ts';

/** Looked at for one slice: a statement that signers wait for. */
const ROWS = 5000;
/** Of one name that fills a whole slice, at most so many are counted. */
const OF_ONE_NAME_MAX = 10_000;
/** Sorts behind every letter of a name. */
const LAST = '\u{10ffff}';

/** A name that more have signed with than chance brings. `expected`: so many may well be there. */
export type RepeatedName = { name: string; count: number; days: number; expected: number };

/** `next`: where to go on; undefined when all have been looked at. */
export type NamesSlice = {
  names: RepeatedName[];
  next: Cursor | undefined;
  scanned: number;
  total: number;
};

type Group = { key: string; count: number; days: number };

const ALL_NAMES: Search = { find: { by: 'name', key: '', isPart: false }, where: [] };

/** @returns undefined for a text that is no place among the names. */
export const namesCursor = ({ timeZone }: SearchedPetition, text: string): Cursor | undefined =>
  readCursor(text, laneOf(ALL_NAMES, timeZone));

/** Looks through some of the names, in their order; each name is in one slice alone. */
export async function repeatedNames(
  db: Db,
  petition: SearchedPetition,
  after: Cursor | undefined,
): Promise<NamesSlice> {
  const scan = scanOf(petition, ALL_NAMES);
  const total = await expectedTotal(db, petition.petition, []);
  const stretch = await nextStretch(db, scan, after, ROWS);
  const groups = await groupsOf(stretch);
  // The name that the slice ends in goes on behind it: it is for the next one.
  const last = stretch.last?.[0];
  const whole = groups.filter(({ key }) => key !== last);
  const isOneName = last !== undefined && whole.length === 0 && after?.[0] === last;
  const counted = isOneName ? [await countWhole(db, petition.petition, last)] : whole;
  const odd = counted.filter((group) => isOddName({ ...group, isSingle: false }, total));
  const names = await Promise.all(odd.map((group) => named(db, petition.petition, group, total)));
  return {
    names: names.filter((one) => isOddName({ ...one, isSingle: isSingle(one.name) }, total)),
    next: last === undefined ? undefined : isOneName ? [last + LAST, '', ''] : [last, '', ''],
    scanned: stretch.scanned - (isOneName ? 0 : (groups.find(({ key }) => key === last)?.count ?? 0)),
    total,
  };
}

async function groupsOf({ found }: Stretch): Promise<Group[]> {
  const rows = await found
    .where('state', '=', 'validated')
    .select((eb) => [
      NAME_KEY.as('key'),
      eb.fn.countAll().as('count'),
      sql<number | string>`count(distinct signatures.day)`.as('days'),
    ])
    .groupBy(NAME_KEY)
    .execute();
  return rows
    .map(({ key, count, days }) => ({ key, count: Number(count), days: Number(days) }))
    .filter(({ key }) => key !== '');
}

async function countWhole(db: Db, petition: string, key: string): Promise<Group> {
  const { rows } = await sql<Record<'count' | 'days', number | string>>`
    select count(*) as count, count(distinct day) as days from (
      select day from signatures
      where petition = ${petition} and ${NAME_KEY} = ${key} and state = 'validated'
      limit ${sql.lit(OF_ONE_NAME_MAX)}
    ) as found`.execute(db);
  return { key, count: Number(rows[0]!.count), days: Number(rows[0]!.days) };
}

/** As the first of them wrote it: the key is only for comparing. */
async function named(
  db: Db,
  petition: string,
  { key, count, days }: Group,
  total: number,
): Promise<RepeatedName> {
  const first = db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .where(NAME_KEY, '=', key)
    .where('state', '=', 'validated')
    .orderBy(NAME_KEY)
    .orderBy('signed_at')
    .orderBy('id')
    .limit(1);
  const [row] = await readSignatures(first);
  const name = row === undefined ? '' : fieldsOf(row).name;
  const expected = Math.max(NAME_LEAST - 1, expectedOfName(total, isSingle(name)));
  return { name, count, days, expected };
}

/** A given name alone is no sign of one person: many share it. */
const isSingle = (name: string): boolean => !/\s/.test(name.trim());
