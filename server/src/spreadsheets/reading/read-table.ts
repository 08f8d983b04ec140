import { readCsv } from './csv/read-csv.ts';
import type { Encoding, Table, TableSource } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/**
 * The rows of a CSV file, or of the first sheet with any of an XLSX file. Holds some hundred rows at a time, of a workbook
 * its shared texts as well.
 *
 * @param encoding Of CSV without a byte order mark.
 * @throws {TableError} Also from the rows: the file cannot be read on from there.
 */
export function readTable(source: TableSource, encoding: Encoding): Promise<Table> {
  return source.format === 'csv' ? readCsv(source, encoding) : readXlsx(source);
}
