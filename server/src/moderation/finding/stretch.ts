import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Db } from '../../database/db.ts';
import { isPostgres } from '../../database/lock.ts';
import { NAME_KEY, readFirst, readSignatures, type SignatureQuery } from '../../signatures/row.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { matching } from '../filter.ts';
import { cursorOf, rangeAt } from './cursor.ts';
import { type Lane, type LaneRange, laneOf } from './lane.ts';
import { type Cursor, ORDER_COLUMNS } from './order.ts';
import type { Search } from './search.ts';

/** Some signatures one after the other on a lane. */
export type Stretch = {
  /** Those among them that are asked for. */
  found: SignatureQuery;
  /** The place of the last one; undefined when the lane ends with them. */
  last: Cursor | undefined;
  scanned: number;
  /** Behind which it begins. */
  from: Cursor | undefined;
};

export type Scan = { petition: string; search: Search; lane: Lane };

export function scanOf({ petition, timeZone }: SearchedPetition, search: Search): Scan {
  return { petition, search, lane: laneOf(search, timeZone) };
}

export type SearchedPetition = Pick<StoredPetition, 'petition' | 'timeZone'>;

/** The next stretch of so many signatures, whether they are asked for or not: reading them takes a limited time. */
export async function nextStretch(
  db: Db,
  scan: Scan,
  after: Cursor | undefined,
  rows: number,
): Promise<Stretch> {
  const at = after === undefined ? 0 : rangeAt(scan.lane, after);
  const range = scan.lane.ranges[at];
  const [from, to] = [after ?? range?.from, range?.to];
  const ahead = stretchOf(db, scan, { from, to });
  const [end] = await readSignatures(ahead.limit(1).offset(rows - 1));
  const last = end && cursorOf(end, scan.lane.order);
  const scanned = last === undefined ? await countOf(db, ahead.limit(rows)) : rows;
  // With a limit the filter cannot tempt a planner to another index. Twice, for those that come in between meanwhile.
  const all = stretchOf(db, scan, { from, to: last ?? to }).limit(2 * rows);
  return {
    found: readFirst(db, all).where(isAskedFor(scan)),
    last: last ?? scan.lane.ranges[at + 1]?.from,
    scanned,
    from,
  };
}

/** How far a search looks ahead in vain before it answers. */
const IN_VAIN = 5;

/** The last place before the next signature that passes `test`, or so far ahead that the rest is for the next request. */
export async function skipInVain(
  db: Db,
  scan: Scan,
  after: Cursor | undefined,
  { rows, test }: { rows: number; test: (found: SignatureQuery) => SignatureQuery },
): Promise<Cursor | undefined> {
  let place = after;
  for (let skipped = 0; skipped < IN_VAIN; skipped++) {
    const { found, last } = await nextStretch(db, scan, place, rows);
    if (last === undefined) return place;
    const one = await test(found).select('id').limit(1).executeTakeFirst();
    if (one !== undefined) return place;
    place = last;
  }
  return place;
}

/** How many signatures of a stretch there are up to one of them. */
export function countUpTo(db: Db, scan: Scan, { from }: Stretch, last: Cursor): Promise<number> {
  return countOf(db, stretchOf(db, scan, { from, to: last }));
}

async function countOf(db: Db, query: SignatureQuery): Promise<number> {
  const { count } = await db
    .selectFrom(query.select('id').as('ahead'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A part of a lane, in its order. */
function stretchOf(db: Db, { petition, lane }: Scan, { from, to }: LaneRange): SignatureQuery {
  const [behind, upTo] = lane.order === 'newest' ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`];
  const tests = [
    // So SQLite has no index but that of ids, and does not read all signatures in the order that is asked for.
    lane.isFew
      ? sql<SqlBool>`coalesce(signatures.petition, '') = ${petition}`
      : sql<SqlBool>`signatures.petition = ${petition}`,
    ...(lane.test === undefined ? [] : [likely(db, lane.test, lane)]),
    ...(lane.ranges.length === 0 ? [sql<SqlBool>`1 = 0`] : []),
    ...(from === undefined ? [] : [compared(lane, behind, from)]),
    ...(to === undefined ? [] : [compared(lane, upTo, to)]),
  ];
  return inOrder(
    db.selectFrom('signatures').where((eb) => eb.and(tests)),
    lane,
  );
}

/** SQLite's guess without statistics: between two places there are as few of all signatures as of this value. */
const FEW_OF_ALL = sql.lit(0.0001);

// Without it SQLite reads all signatures between two places, to find the few of a value.
function likely(db: Db, test: RawBuilder<SqlBool>, { isByValue }: Lane): RawBuilder<SqlBool> {
  return isByValue && !isPostgres(db) ? sql`likelihood(${test}, ${FEW_OF_ALL})` : test;
}

export function inOrder(query: SignatureQuery, { order }: Lane): SignatureQuery {
  const direction = order === 'newest' ? 'desc' : 'asc';
  return ORDER_COLUMNS[order].reduce((ordered, column) => ordered.orderBy(column, direction), query);
}

function compared({ order }: Lane, operator: RawBuilder<unknown>, cursor: Cursor): RawBuilder<SqlBool> {
  return sql`(${sql.join(ORDER_COLUMNS[order])}) ${operator} (${sql.join(cursor)})`;
}

function isAskedFor({ petition, search: { find, until }, lane }: Scan) {
  const tests: RawBuilder<SqlBool>[] = [];
  if (find?.by === 'name' && find.isPart) tests.push(sql`${NAME_KEY} like ${`%${find.key}%`}`);
  if (lane.order === 'name' && until !== undefined) tests.push(sql`signatures.signed_at <= ${until}`);
  return matching(petition, lane.rest, tests);
}
