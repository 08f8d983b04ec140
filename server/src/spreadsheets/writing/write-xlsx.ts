import { writeXlsxStream } from 'hucre/xlsx';
import type { Cell, Table } from './table.ts';
import { cellText, TEXT_STYLE } from './xlsx-cells.ts';

/** More are not read at ease; programs stop at 1,048,576. */
const ROWS_A_SHEET = 1_000_000;
/** What a sheet can hold unless its sizes are told in 64 bits, which not every program reads. */
const PLAIN_ZIP_BYTES = 2 ** 32;
// Most cells are short; this leaves room for comments in each row.
const CELL_BYTES = 110;
const ROW_TEXT_BYTES = 1000;

/** `rows`: how many the table has. */
export type Workbook = { sheet: string; table: Table; rows: number };

/**
 * An XLSX file of text cells. The table goes on in further sheets, each with the headings, which stay in sight.
 *
 * @param rowsMax In a sheet, without the headings.
 * @throws When a sheet passes 4 GiB, though so much was not to be expected of its rows.
 */
export async function* writeXlsx(
  { sheet, table, rows }: Workbook,
  rowsMax = ROWS_A_SHEET,
): AsyncGenerator<Uint8Array> {
  yield* writeXlsxStream(rowsOf(table), {
    name: sheet,
    columns: table.columns.map(({ heading, width }) => ({ header: heading, width, style: TEXT_STYLE })),
    freezePane: { rows: 1 },
    maxRowsPerSheet: rowsMax + 1,
    zip64: Math.min(rows, rowsMax) * rowBytes(table) > PLAIN_ZIP_BYTES,
  });
}

const rowBytes = ({ columns }: Table): number => columns.length * CELL_BYTES + ROW_TEXT_BYTES;

async function* rowsOf({ slices }: Table): AsyncGenerator<Cell[]> {
  for await (const rows of slices)
    for (const row of rows) yield row.map((cell) => (cell ? cellText(cell) : null));
}
