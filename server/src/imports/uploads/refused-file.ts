import type { Db } from '../../database/db.ts';
import type { RowRefusal } from '../../domain/import/row-refusal.ts';
import { writeCsv } from '../../spreadsheets/writing/write-csv.ts';
import type { Row } from '../../spreadsheets/writing/table.ts';
import { readHeadings, readRefusals, type RefusalsOf } from './refusals.ts';

/** Beside the file's own columns; an import takes no notice of them. */
const OWN = ['Row in the file', 'Not imported because'];
const WIDTH = 24;

/**
 * The refused lines as CSV, under the headings of their file, so that they can be mended and imported.
 *
 * @returns undefined when there are none.
 */
export async function refusedFile(
  db: Db,
  place: RefusalsOf,
): Promise<AsyncGenerator<Uint8Array> | undefined> {
  const headings = await readHeadings(db, place);
  if (headings === undefined) return undefined;
  const columns = [...headings, ...OWN].map((heading) => ({ heading, width: WIDTH }));
  return writeCsv({ columns, slices: slicesOf(db, place, headings.length) });
}

async function* slicesOf(db: Db, place: RefusalsOf, width: number): AsyncGenerator<readonly Row[]> {
  for await (const rows of readRefusals(db, place)) {
    yield rows.map(({ line, cells, refusals }) => [
      ...Array.from({ length: width }, (_, at) => cells[at] ?? null),
      String(line),
      refusals.map(reasonOf).join('; '),
    ]);
  }
}

function reasonOf({ field, code }: RowRefusal): string {
  return field === undefined ? code : `${field}: ${code}`;
}
