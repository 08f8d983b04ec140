import type { Db } from '../../database/db.ts';
import type { RowRefusal } from '../../domain/import/row-refusal.ts';
import { writeCsv } from '../../spreadsheets/writing/write-csv.ts';
import type { Row } from '../../spreadsheets/writing/table.ts';
import { readHeadings, readRefusals, type RefusalsOf } from './refusals.ts';

/** As the command's file of errors has them: in a file that is mended and imported again they are known as ours. */
const ADDED = ['Row', 'Field', 'Problem'];
const WIDTH = 24;

type Line = { line: number; cells: readonly string[]; refusals: readonly RowRefusal[] };
/** In the reader's language. */
export type RefusalWords = {
  field: (field: RowRefusal['field']) => string;
  problem: (code: RowRefusal['code']) => string;
};

/**
 * The refused lines as CSV, under the headings of their file, so that they can be mended and imported.
 *
 * @returns undefined when there are none.
 */
export async function refusedFile(
  db: Db,
  place: RefusalsOf,
  words: RefusalWords,
): Promise<AsyncGenerator<Uint8Array> | undefined> {
  const headings = await readHeadings(db, place);
  if (headings === undefined) return undefined;
  const own = ADDED.every((heading, at) => headings[at] === heading) ? ADDED.length : 0;
  const columns = [...ADDED, ...headings.slice(own)].map((heading) => ({ heading, width: WIDTH }));
  const toRow = ({ line, refusals, cells }: Line): Row => [
    String(line),
    refusals.map(({ field }) => words.field(field)).join('; '),
    refusals.map(({ code }) => words.problem(code)).join('; '),
    ...columns.slice(ADDED.length).map((_, at) => cells[own + at] ?? null),
  ];
  return writeCsv({ columns, slices: slicesOf(db, place, toRow) });
}

async function* slicesOf(
  db: Db,
  place: RefusalsOf,
  toRow: (line: Line) => Row,
): AsyncGenerator<readonly Row[]> {
  for await (const lines of readRefusals(db, place)) yield lines.map(toRow);
}
