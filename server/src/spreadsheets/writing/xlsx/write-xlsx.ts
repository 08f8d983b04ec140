import type { Row, Table } from '../table.ts';
import { notesSheet, ROWS_A_SHEET, RowSource, tableSheet } from './sheets.ts';
import { sheetPath, workbookParts } from './workbook-parts.ts';
import { zip, type ZipEntry } from './zip.ts';

/** `notes`: of the first sheet, a name and a text each. */
export type Workbook = { notes: { sheet: string; rows: readonly Row[] }; sheet: string; table: Table };

/**
 * An XLSX file with a sheet of notes, and as many sheets as the table needs. Written here, because hucre's stream writes
 * one kind of sheet alone, and reads all: the tests read what this writes with it.
 *
 * @param rowsMax In a sheet.
 */
export async function* writeXlsx(workbook: Workbook, rowsMax = ROWS_A_SHEET): AsyncGenerator<Uint8Array> {
  const source = new RowSource(workbook.table);
  try {
    yield* zip(entriesOf(workbook, source, rowsMax));
  } finally {
    await source.close();
  }
}

async function* entriesOf(
  { notes, sheet, table }: Workbook,
  source: RowSource,
  rowsMax: number,
): AsyncGenerator<ZipEntry> {
  const names = [notes.sheet];
  yield { path: sheetPath(1), pieces: [notesSheet(notes.rows)] };
  do {
    names.push(names.length === 1 ? sheet : `${sheet} ${names.length}`);
    yield { path: sheetPath(names.length), pieces: tableSheet(table, source, rowsMax) };
  } while (await source.hasMore());
  for (const [path, text] of workbookParts(names)) yield { path, pieces: [text] };
}
