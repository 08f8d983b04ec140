import type { Row } from '../table.ts';
import type { Style } from './cell-styles.ts';

/** One row of a sheet. Every cell is text: numbers of telephones keep their plus sign and their zeros. */
export function rowXml(number: number, row: Row, styles: (at: number) => Style): string {
  const cells = row.map((cell, at) =>
    cell === null || cell === ''
      ? ''
      : `<c r="${columnName(at)}${number}" s="${styles(at)}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** `A` for 0, `AA` for 26. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

const NAMES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML has no way to write control characters, two others, and half of a pair; a file with one of them does not open.
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** Text for XML. `_x0041_` is how spreadsheets write signs by number, so one that was typed is told apart. */
export function escaped(text: string): string {
  return text
    .replace(UNWRITABLE, '')
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => NAMES[sign]!);
}
