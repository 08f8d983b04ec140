import { streamXlsxRows, type StreamRow } from 'hucre/xlsx';
import { checkedRow } from '../checked-row.ts';
import { columnsOf } from '../columns.ts';
import { type Table, TableError, type TableRow, type TableSource } from '../table.ts';
import { cellText } from './cell-text.ts';
import { GatedStream } from './gated-stream.ts';
import { neededEntries, orderedArchive, sheetsIn } from './ordered-archive.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

/** Sheets without a row before one that has some. */
const SHEETS_MAX = 20;
/** The limit of spreadsheets themselves. */
const ROWS_MAX = 1_048_576;

/** @throws {TableError} */
export async function readXlsx(source: TableSource): Promise<Table> {
  const entries = neededEntries(await readZipDirectory(source));
  const sheets = Math.min(sheetsIn(entries), SHEETS_MAX);
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const rows = sheetRows(source, entries, sheet);
    const { value: headings, done } = await rows.next();
    if (done === true) continue;
    const columns = columnsOf(headings.values.map(cellText));
    const close = async () => void (await rows.return(undefined));
    return { columns, rows: rowsOf(rows, columns.length), close };
  }
  throw new TableError('empty');
}

async function* rowsOf(rows: AsyncGenerator<StreamRow>, columns: number): AsyncGenerator<TableRow> {
  for await (const { index, values } of rows) {
    const cells = values.map(cellText);
    // Cells without a value at the end of a row are not stored.
    while (cells.length < columns) cells.push('');
    const row = checkedRow(index + 1, cells, columns);
    if (row !== undefined) yield row;
  }
}

/** The rows of a sheet that hold anything. */
async function* sheetRows(
  source: TableSource,
  entries: readonly ZipEntry[],
  sheet: number,
): AsyncGenerator<StreamRow> {
  const gated = new GatedStream(orderedArchive(source, entries));
  const rows = streamXlsxRows(gated.stream, { sheet });
  let after = -1;
  try {
    for (;;) {
      const { value: row, done } = await gated.through(() => asTableErrors(rows.next()));
      if (done === true) return;
      if (row.index >= ROWS_MAX) throw new TableError('too-large');
      // A row that stands there twice, or goes back, would be counted by a wrong number.
      if (row.index <= after) throw new TableError('not-a-spreadsheet');
      after = row.index;
      if (row.values.some((value) => cellText(value).trim() !== '')) yield row;
    }
  } finally {
    gated.open();
    await rows.return(undefined);
  }
}

/** Whatever its reader finds wrong is wrong with the file: it is asked for nothing else. */
async function asTableErrors<Value>(reading: Promise<Value>): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof TableError) throw error;
    throw new TableError('not-a-spreadsheet');
  }
}
