import type { Db } from '../../database/db.ts';
import { refusedLines, type RefusalWords } from '../../domain/import/refused-lines.ts';
import { writeCsv } from '../../spreadsheets/writing/write-csv.ts';
import type { Row } from '../../spreadsheets/writing/table.ts';
import { readHeadings, readRefusals, type RefusalsOf } from './refusals.ts';

const WIDTH = 24;

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
  const told = refusedLines(headings, words);
  const columns = told.headings.map((heading) => ({ heading, width: WIDTH }));
  return writeCsv({ columns, slices: slicesOf(db, place, told.line) });
}

async function* slicesOf(
  db: Db,
  place: RefusalsOf,
  toRow: ReturnType<typeof refusedLines>['line'],
): AsyncGenerator<readonly Row[]> {
  for await (const lines of readRefusals(db, place))
    yield lines.map(({ line: at, ...refused }) => toRow({ at, ...refused }));
}
