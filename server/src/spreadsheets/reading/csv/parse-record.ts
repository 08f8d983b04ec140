import { CsvError, type Options, parse } from 'csv-parse/sync';
import { mendedQuotes } from './mend-quotes.ts';

export type Dialect = { delimiter: string };

/** A record at the beginning of a text. `open`: a quotation mark opens a cell that does not end within it. */
export type Attempt = { kind: 'record'; record: Parsed } | { kind: 'open' } | { kind: 'broken' };

const ENDS = ['\r\n', '\n', '\r'];

const optionsOf = ({ delimiter }: Dialect) =>
  ({ delimiter, record_delimiter: ENDS, relax_column_count: true }) as const satisfies Options;

/** @returns undefined when not all of a text can be parsed. */
export function parseAll(text: string, dialect: Dialect): string[][] | undefined {
  try {
    return parse(text, optionsOf(dialect));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return undefined;
  }
}

/** A record, and where in its text it ends. */
export type Parsed = { cells: string[]; endByte: number };

/** The records at the beginning of a text, up to the first that is broken. */
export function parseWhole(text: string, dialect: Dialect): Parsed[] {
  const found: Parsed[] = [];
  const on_record = (cells: string[], { bytes }: { bytes: number }): null => {
    found.push({ cells, endByte: bytes });
    return null;
  };
  try {
    parse(text, { ...optionsOf(dialect), on_record });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return found;
}

/** @param text Whole lines. */
export function parseFirst(text: string, dialect: Dialect): Attempt {
  try {
    const [first] = parse(text, { ...optionsOf(dialect), to: 1, info: true }) as unknown as [
      { record: string[]; info: { bytes: number } },
    ];
    return { kind: 'record', record: { cells: first.record, endByte: first.info.bytes } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { kind: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'broken' };
  }
}

/**
 * The cells of one record in which quotation marks stand that should have been doubled.
 *
 * @returns undefined when they cannot be told, so that there would be another number of cells.
 */
export function parseMended(text: string, dialect: Dialect, cells: number): string[] | undefined {
  for (const mended of mendedQuotes(text, dialect.delimiter)) {
    const records = parseAll(mended, dialect);
    if (records?.length === 1 && records[0]!.length === cells) return records[0];
  }
  return undefined;
}

/** The same where they stand in cells without any around them: `Sok "Dara" Chan`. */
export function parseUnquoted(text: string, dialect: Dialect, cells: number): string[] | undefined {
  const records = parse(text, { ...optionsOf(dialect), quote: null });
  const [first = []] = records;
  // At the beginning of a cell it opens one, and the row is cut in half.
  const isWhole = records.length === 1 && first.length === cells;
  return isWhole && !first.some((cell) => cell.startsWith('"')) ? first : undefined;
}
