import { setImmediate as nextTurn } from 'node:timers/promises';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import type { RowRefusal } from '../../domain/import/row-refusal.ts';
import type { RefusedRow } from '../import-work.ts';

/** A file of which more is wrong is to be mended as a whole. */
export const REFUSALS_MAX = 10_000;
const LINES_AT_ONCE = 500;
/** As a spreadsheet counts its rows. */
const HEADINGS_AT = 1;

/** `import`: its slug, or the id of an upload that was checked. */
export type RefusalsOf = { petition: string; import: string };
type Kept = { cells: readonly string[]; refusals: readonly RowRefusal[] };

/** Keeps what was refused, to be mended, as far as there is room. What comes once more stays as it is. */
export async function keepRefusals(
  db: Db,
  place: RefusalsOf,
  rows: readonly RefusedRow[],
  now: Date,
): Promise<void> {
  const room = REFUSALS_MAX - (await countRefusals(db, place));
  await keepLines(db, place, rows.slice(0, Math.max(0, room)), now);
}

async function keepLines(db: Db, place: RefusalsOf, rows: readonly RefusedRow[], now: Date): Promise<void> {
  if (rows.length === 0) return;
  const lines = rows.map(({ at, cells, refusals }) => ({
    ...place,
    line: at,
    content: JSON.stringify({ cells, refusals } satisfies Kept),
    refused_at: now.toISOString(),
  }));
  await db
    .insertInto('import_refusals')
    .values(lines)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function countRefusals(db: Db, place: RefusalsOf): Promise<number> {
  return countRows(refusalsOf(db, place).where('line', '>', HEADINGS_AT));
}

/** Keeps the headings of a file, for the file of its refused lines. */
export async function keepHeadings(
  db: Db,
  place: RefusalsOf,
  columns: readonly string[],
  now: Date,
): Promise<void> {
  await keepLines(db, place, [{ at: HEADINGS_AT, cells: columns, refusals: [] }], now);
}

/** @returns undefined when no line was refused, or they are gone. */
export async function readHeadings(db: Db, place: RefusalsOf): Promise<readonly string[] | undefined> {
  if ((await countRefusals(db, place)) === 0) return undefined;
  const row = await refusalsOf(db, place)
    .select('content')
    .where('line', '=', HEADINGS_AT)
    .executeTakeFirst();
  return row && (JSON.parse(row.content) as Kept).cells;
}

/** As they stand in the file. */
export async function* readRefusals(
  db: Db,
  place: RefusalsOf,
): AsyncGenerator<readonly (Kept & { line: number })[]> {
  for (let after = HEADINGS_AT; ;) {
    const rows = await refusalsOf(db, place)
      .select(['line', 'content'])
      .where('line', '>', after)
      .orderBy('line')
      .limit(LINES_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ line, content }) => ({ line, ...(JSON.parse(content) as Kept) }));
    after = last.line;
  }
}

export async function forgetRefusals(db: Db, place: RefusalsOf): Promise<void> {
  for (;;) {
    const lines = await refusalsOf(db, place).select('line').limit(LINES_AT_ONCE).execute();
    if (lines.length === 0) return;
    await db
      .deleteFrom('import_refusals')
      .where('petition', '=', place.petition)
      .where('import', '=', place.import)
      .where(
        'line',
        'in',
        lines.map(({ line }) => line),
      )
      .execute();
    await nextTurn();
  }
}

function refusalsOf(db: Db, { petition, import: slug }: RefusalsOf) {
  return db.selectFrom('import_refusals').where('petition', '=', petition).where('import', '=', slug);
}
