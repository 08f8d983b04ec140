import { ROW_LENGTH_MAX } from '../limits.ts';
import type { BrokenRow } from '../table.ts';
import type { Line } from './lines.ts';
import { joined, type LineWindow } from './line-window.ts';
import {
  type Dialect,
  parseAll,
  parseFirst,
  parseMended,
  parseUnquoted,
  type Parsed,
  parseWhole,
} from './parse-record.ts';

/** A row, and over how many lines it goes. */
export type CsvRecord = { cells: string[]; lines: number; problem?: BrokenRow };

/** Lines that are parsed by one call, and their length: cells may hold whole pictures, and the server waits for it. */
const TOGETHER = 256;
const LENGTH_TOGETHER = 65_536;
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
  const lines = upToLength(await window.peek(columns === undefined ? 1 : TOGETHER));
  if (lines.length === 0) return [];
  const whole = wholeRecords(lines, dialect, columns);
  const records = whole.length > 0 ? whole : [await oneRecord(window, lines[0]!, dialect, columns)];
  window.take(records.reduce((sum, record) => sum + record.lines, 0));
  return records;
}

function upToLength(lines: Line[]): Line[] {
  let length = 0;
  const end = lines.findIndex(({ text }) => (length += text.length) > LENGTH_TOGETHER);
  return end === -1 ? lines : lines.slice(0, Math.max(end, 1));
}

/** Those before the first that is broken, or goes on after these lines. */
function wholeRecords(lines: readonly Line[], dialect: Dialect, columns: number | undefined): CsvRecord[] {
  const end = lines.findIndex(({ isTooLong }) => isTooLong);
  const fit = end === -1 ? lines : lines.slice(0, end);
  if (fit.length === 0) return [];
  const parsed = parseWhole(joined(fit), dialect);
  if (parsed.length === fit.length) return parsed.map(({ cells }) => ({ cells, lines: 1 }));
  const records = withLines(parsed, fit);
  const swallowing = records.findIndex((record) => swallowsOthers(record, columns));
  return swallowing === -1 ? records : records.slice(0, swallowing);
}

function withLines(parsed: readonly Parsed[], lines: readonly Line[]): CsvRecord[] {
  let [at, byte] = [0, 0];
  return parsed.map(({ cells, endByte }) => {
    const from = at;
    for (; byte < endByte && at < lines.length; at += 1)
      byte += Buffer.byteLength(lines[at]!.text + lines[at]!.end);
    return { cells, lines: at - from };
  });
}

/** Over several lines, a wrong number of cells tells that it holds other rows. */
function swallowsOthers({ cells, lines }: CsvRecord, columns: number | undefined): boolean {
  return lines > 1 && columns !== undefined && cells.length !== columns;
}

async function oneRecord(
  window: LineWindow,
  { isTooLong }: Line,
  dialect: Dialect,
  columns: number | undefined,
): Promise<CsvRecord> {
  return isTooLong ? { cells: [], lines: 1, problem: 'too-long' } : nextRecord(window, dialect, columns);
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
      const [record] = withLines([attempt.record], lines);
      if (!swallowsOthers(record!, columns)) return record!;
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
