import { ROW_LENGTH_MAX } from '../limits.ts';
import type { BrokenRow } from '../table.ts';
import type { Line } from './lines.ts';
import { joined, type LineWindow } from './line-window.ts';
import { type Dialect, parseAll, parseFirst, parseMended, parseUnquoted } from './parse-record.ts';

/** A row, and over how many lines it goes. */
export type CsvRecord = { cells: string[]; lines: number; problem?: BrokenRow };

/** Lines that are parsed by one call, where each is a row. */
const TOGETHER = 256;
/** Over more, no cell goes on: its quotation mark was forgotten. */
const LINES_MAX = 256;
/** Each is tried by itself, so few. */
const MENDED_LINES_MAX = 8;

/**
 * The next rows. Where a row is broken, the next one begins at the next line: so a forgotten quotation mark takes no other
 * row with it.
 *
 * @param columns How many cells a row has; undefined for that of the headings.
 */
export async function nextRecords(
  window: LineWindow,
  dialect: Dialect,
  columns: number | undefined,
): Promise<CsvRecord[]> {
  const lines = await window.peek(columns === undefined ? 1 : TOGETHER);
  if (lines.length === 0) return [];
  const simple = simpleRecords(lines, dialect);
  if (simple !== undefined) {
    window.take(lines.length);
    return simple;
  }
  const record = lines[0]!.isTooLong ? TOO_LONG : await nextRecord(window, dialect, columns);
  window.take(record.lines);
  return [record];
}

const TOO_LONG: CsvRecord = { cells: [], lines: 1, problem: 'too-long' };

/** @returns undefined unless each line is a row. */
function simpleRecords(lines: Line[], dialect: Dialect): CsvRecord[] | undefined {
  if (lines.some(({ isTooLong }) => isTooLong)) return undefined;
  const records = parseAll(joined(lines), dialect);
  if (records?.length !== lines.length) return undefined;
  return records.map((cells) => ({ cells, lines: 1 }));
}

async function nextRecord(
  window: LineWindow,
  dialect: Dialect,
  columns: number | undefined,
): Promise<CsvRecord> {
  for (let count = 1; ; count *= 2) {
    const lines = await fitting(window, count);
    const attempt = parseFirst(joined(lines), dialect);
    if (attempt.kind === 'open' && lines.length === count && count < LINES_MAX) continue;
    if (attempt.kind === 'record') {
      const { cells } = attempt;
      const taken = linesWithin(lines, attempt.bytes);
      // Over several lines, a wrong number tells that it swallowed other rows.
      if (taken === 1 || columns === undefined || cells.length === columns) return { cells, lines: taken };
    }
    return columns === undefined ? broken(lines[0]!) : mendedRecord(window, dialect, columns);
  }
}

async function mendedRecord(window: LineWindow, dialect: Dialect, columns: number): Promise<CsvRecord> {
  const lines = await fitting(window, MENDED_LINES_MAX);
  for (let count = 1; count <= lines.length; count += 1) {
    const text = joined(lines.slice(0, count)).replace(/[\r\n]+$/, '');
    const cells =
      parseMended(text, dialect, columns) ??
      (count === 1 ? parseUnquoted(text, dialect, columns) : undefined);
    if (cells !== undefined && !swallowsRows(lines.slice(1, count), dialect, columns))
      return { cells, lines: count };
  }
  return broken(lines[0]!);
}

const broken = ({ text }: Line): CsvRecord => ({ cells: [text], lines: 1, problem: 'unclosed-quote' });

/** Whether a line in the middle is a row by itself: then the mark that closes the cell belongs to another one. */
function swallowsRows(lines: readonly Line[], dialect: Dialect, columns: number): boolean {
  return lines.some(({ text }) => parseAll(text, dialect)?.[0]?.length === columns);
}

/** The next lines, but none after one that is too long, nor more than a row may have. */
async function fitting(window: LineWindow, count: number): Promise<Line[]> {
  const lines = await window.peek(count);
  let length = 0;
  const end = lines.findIndex(({ text, isTooLong }, at) => {
    length += text.length;
    return isTooLong || (at > 0 && length > ROW_LENGTH_MAX);
  });
  return end === -1 ? lines : lines.slice(0, end);
}

function linesWithin(lines: readonly Line[], bytes: number): number {
  let sum = 0;
  const last = lines.findIndex(({ text, end }) => (sum += Buffer.byteLength(text + end)) >= bytes);
  return last === -1 ? lines.length : last + 1;
}
