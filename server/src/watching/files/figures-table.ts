import { csvFile } from '../../spreadsheets/writing/write-csv.ts';
import type { Row } from '../../spreadsheets/writing/table.ts';
import type { Counted } from '../figures.ts';
import { daysTable, hoursTable } from './curve-tables.ts';
import { partTable } from './part-tables.ts';
import { type TableContext, type TableName, tableWords } from './table-context.ts';

/** A table of the count as a CSV file: headings and names in a language, and beside names what programs compare. */
export async function figuresTable(
  counted: Counted,
  table: TableName,
  { language, partners }: Omit<TableContext, 'words'>,
): Promise<Uint8Array> {
  const context = { words: await tableWords(language), language, partners };
  return csvFile(rowsOf(counted, table, context));
}

function rowsOf({ figures, parts }: Counted, table: TableName, context: TableContext): Row[] {
  if (table === 'days') return daysTable(figures.curve, context);
  if (table === 'hours') return hoursTable(figures, context);
  return partTable(table, parts[table], context);
}
