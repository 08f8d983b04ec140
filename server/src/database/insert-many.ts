import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from './lock.ts';
import type { Db } from './db.ts';
import type { Value } from './sqlite/connection.ts';
import type { EachQuery } from './sqlite/dialect.ts';
import type { Tables } from './tables.ts';

type Row<Table extends keyof Tables> = Tables[Table];

/**
 * Inserts many rows at the price of few: on SQLite by one statement that is prepared once, on PostgreSQL by
 * one statement with all rows in it, a list for each column, so that it is the same for any number of rows. No
 * rows take a way to PostgreSQL and back as well: what is left out for one who has signed would tell by its time.
 *
 * @param onConflict What happens to a row that is there already; without it, the statement fails.
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

/** Takes as long as a small statement. On SQLite, on the same machine, that is nothing that could be told from outside. */
export async function wayAndBack(trx: Db): Promise<void> {
  if (isPostgres(trx)) await sql`select 1`.execute(trx);
}

// Numbers and texts are all that there is, and no number of ours may be missing.
function arrayOf(values: unknown[]): RawBuilder<unknown> {
  return typeof values[0] === 'number' ? sql`${values}::bigint[]` : sql`${values}::text[]`;
}
