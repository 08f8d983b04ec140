import type { Dialect } from './parse-record.ts';

const DELIMITERS = [',', ';', '\t'];
/** Spreadsheets understand such a first line, and do not show it. */
const SEPARATOR_LINE = /^sep=([,;\t])$/i;

export function separatorLine(line: string): Dialect | undefined {
  const [, delimiter] = SEPARATOR_LINE.exec(line) ?? [];
  return delimiter === undefined ? undefined : { delimiter };
}

/** What separates cells: what the headings have most of. */
export function dialectOf(headings: string): Dialect {
  const plain = headings.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))]! };
}
