import { stringify } from 'csv-stringify/sync';
import { formulaSafe } from './formula-safe.ts';
import type { Row, Table } from './table.ts';

// Excel reads UTF-8, and so Khmer, only after a byte order mark.
const BYTE_ORDER_MARK = '\ufeff';
const OPTIONS = { quoted: true, quoted_empty: true, record_delimiter: 'windows' } as const;

/** A CSV file, a piece for each slice of rows. @see RFC 4180 */
export async function* writeCsv({ columns, slices }: Table): AsyncGenerator<Uint8Array> {
  yield csvFile([columns.map((column) => column.heading)]);
  for await (const rows of slices) yield Buffer.from(csvLines(rows));
}

/** A small CSV file, as a whole. */
export function csvFile(rows: readonly Row[]): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + csvLines(rows));
}

/** Lines of such a file, with text in place of what a spreadsheet program would take for a formula. */
export function csvLines(rows: readonly Row[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => formulaSafe(cell ?? ''))),
    OPTIONS,
  );
}
