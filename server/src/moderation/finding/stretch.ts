import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Db } from '../../database/db.ts';
import { NAME_KEY, readFirst, readSignatures, type SignatureQuery } from '../../signatures/row.ts';
import { matching } from '../filter.ts';
import { cursorOf } from './cursor.ts';
import { type Lane, laneOf } from './lane.ts';
import { type Cursor, ORDER_COLUMNS } from './order.ts';
import type { Search } from './search.ts';

/** Some signatures one after the other on a lane. */
export type Stretch = {
  /** Those among them that are asked for. */
  found: SignatureQuery;
  /** The place of the last one; undefined when the lane ends with them. */
  last: Cursor | undefined;
  scanned: number;
};

export type Scan = { petition: string; search: Search; lane: Lane };

export function scanOf(petition: string, search: Search): Scan {
  return { petition, search, lane: laneOf(search) };
}

/** The next stretch of so many signatures, whether they are asked for or not: reading them takes a limited time. */
export async function nextStretch(
  db: Db,
  scan: Scan,
  after: Cursor | undefined,
  rows: number,
): Promise<Stretch> {
  const ahead = stretchOf(db, scan, after, undefined);
  const [end] = await readSignatures(ahead.limit(1).offset(rows - 1));
  const last = end && cursorOf(end, scan.lane.order);
  const scanned = last === undefined ? await countOf(db, ahead.limit(rows)) : rows;
  // With a limit the filter cannot tempt a planner to another index. Twice, for those that come in between meanwhile.
  const all = stretchOf(db, scan, after, last).limit(2 * rows);
  return { found: readFirst(db, all).where(isAskedFor(scan)), last, scanned };
}

/** How many there are from one place to another, which must not be far. */
export function countBetween(db: Db, scan: Scan, after: Cursor | undefined, last: Cursor): Promise<number> {
  return countOf(db, stretchOf(db, scan, after, last));
}

async function countOf(db: Db, query: SignatureQuery): Promise<number> {
  const { count } = await db
    .selectFrom(query.select('id').as('ahead'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Behind `after` up to `last`, in the order of the lane. */
function stretchOf(
  db: Db,
  { petition, lane }: Scan,
  after: Cursor | undefined,
  last: Cursor | undefined,
): SignatureQuery {
  const isNewest = lane.order === 'newest';
  const [behind, upTo] = isNewest ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`];
  const query = db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .$if(lane.test !== undefined, (narrowed) => narrowed.where(lane.test!))
    .$if((after ?? lane.from) !== undefined, (narrowed) =>
      narrowed.where(compared(lane, behind, (after ?? lane.from)!)),
    )
    .$if((last ?? lane.to) !== undefined, (narrowed) =>
      narrowed.where(compared(lane, upTo, (last ?? lane.to)!)),
    );
  return inOrder(query, lane);
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
