import { setImmediate as nextTurn } from 'node:timers/promises';
import { columnsOf } from '../columns.ts';
import type { Encoding, Table, TableRow, TableSource } from '../table.ts';
import { TableError } from '../table.ts';
import { checkedRow } from '../checked-row.ts';
import { decoded } from './decoded.ts';
import { dialectOf, separatorLine } from './dialect.ts';
import { LineWindow } from './line-window.ts';
import { linesOf } from './lines.ts';
import type { Dialect } from './parse-record.ts';
import { nextRecords } from './records.ts';

/** @throws {TableError} */
export async function readCsv(source: TableSource, encoding: Encoding): Promise<Table> {
  const window = new LineWindow(linesOf(decoded(source.open(0), encoding)));
  try {
    const { headings, at, dialect } = await readHeadings(window);
    const columns = columnsOf(headings);
    const rows = rowsOf(window, dialect, columns.length, at + 1);
    return { columns, rows, close: () => window.close() };
  } catch (error) {
    await window.close();
    throw error;
  }
}

type Headings = { headings: string[]; at: number; dialect: Dialect };

async function readHeadings(window: LineWindow): Promise<Headings> {
  const [first] = await window.peek(1);
  const told = separatorLine(first?.text ?? '');
  if (told !== undefined) window.take(1);
  for (let at = 1; ; at += 1) {
    const [line] = await window.peek(1);
    if (line === undefined) throw new TableError('empty');
    const dialect = told ?? dialectOf(line.text);
    const [record] = await nextRecords(window, dialect, undefined);
    if (record!.problem !== undefined) throw new TableError('unreadable');
    if (record!.cells.some((cell) => cell.trim() !== '')) return { headings: record!.cells, at, dialect };
  }
}

async function* rowsOf(
  window: LineWindow,
  dialect: Dialect,
  columns: number,
  firstAt: number,
): AsyncGenerator<TableRow> {
  let at = firstAt;
  for (;;) {
    const records = await nextRecords(window, dialect, columns);
    if (records.length === 0) return;
    // Of a million empty rows, which spreadsheets leave behind, none is handed on: nobody else would get a turn.
    await nextTurn();
    for (const { cells, problem } of records) {
      const row = checkedRow(at, cells, columns, problem);
      at += 1;
      if (row !== undefined) yield row;
    }
  }
}
