import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from './lock.ts';
import type { Db } from './db.ts';
import type { Value } from './sqlite/connection.ts';
import type { EachQuery } from './sqlite/dialect.ts';
import type { Tables } from './tables.ts';

type Row<Table extends keyof Tables> = Tables[Table];

/**
 * Bulk insert. SQLite: one prepared statement, run for each row. PostgreSQL: one statement with one array for each
 * column, so that its text is the same for any number of rows. With no rows PostgreSQL is still asked once:
 * otherwise a shorter response time would reveal who has signed already.
 *
 * @param onConflict The `on conflict` clause; without it a duplicate row fails the statement.
 */
export async function insertMany<Table extends keyof Tables>(
  trx: Db,
  table: Table,
  rows: readonly Row<Table>[],
  onConflict: RawBuilder<unknown> = sql``,
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return wayAndBack(trx);
  const columns = Object.keys(first) as (keyof Row<Table> & string)[];
  const into = sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})`;
  if (isPostgres(trx)) {
    const lists = columns.map((column) => arrayOf(rows.map((row) => row[column])));
    await sql`${into} select * from unnest(${sql.join(lists)}) as list where true ${onConflict}`.execute(trx);
    return;
  }
  const values = sql.join(columns.map(() => sql.val('')));
  const statement = sql`${into} values (${values}) ${onConflict}`;
  const lists = rows.map((row) => columns.map((column) => row[column] as Value));
  const query: EachQuery = { ...statement.compile(trx), each: lists };
  await trx.executeQuery(query);
}

/**
 * Takes as long as a small statement on PostgreSQL, to hide that nothing was written. On SQLite a statement is
 * too fast to be measured from outside, so nothing is done.
 */
export async function wayAndBack(trx: Db): Promise<void> {
  if (isPostgres(trx)) await sql`select 1`.execute(trx);
}

// Columns are text or integer, and no integer column we insert in bulk is nullable: the first value tells the type.
function arrayOf(values: unknown[]): RawBuilder<unknown> {
  return typeof values[0] === 'number' ? sql`${values}::bigint[]` : sql`${values}::text[]`;
}
