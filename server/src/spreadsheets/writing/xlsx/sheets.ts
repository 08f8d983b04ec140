import type { Row, Table } from '../table.ts';
import { columnName, rowXml } from './cell-xml.ts';
import { STYLES } from './cell-styles.ts';

/** More are not read at ease; programs stop at 1,048,576. */
export const ROWS_A_SHEET = 1_000_000;

const OPEN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
// Higher than for Latin letters: lines of Khmer with letters below letters would be cut.
const HEIGHT = '<sheetFormatPr defaultRowHeight="21" customHeight="1"/>';
const CLOSE = '</sheetData></worksheet>';

const widths = (all: readonly number[]) =>
  `<cols>${all.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="0" customWidth="1"/>`).join('')}</cols>`;

/** A sheet of a name in front of each text, as for notes about the others. */
export function notesSheet(notes: readonly Row[]): string {
  const rows = notes.map((row, at) => rowXml(at + 1, row, noteStyle));
  // Each row as high as its text needs: programs find that out where no height is given.
  return `${OPEN}<sheetFormatPr defaultRowHeight="21"/>${widths([36, 100])}<sheetData>${rows.join('')}${CLOSE}`;
}

const noteStyle = (at: number) => (at === 0 ? STYLES.heading : STYLES.wrapped);

/** The rows of a table, some at a time, so that more than one sheet can take from them. */
export class RowSource {
  readonly #slices: AsyncIterator<readonly Row[]>;
  #left: readonly Row[] = [];

  constructor({ slices }: Table) {
    this.#slices = slices[Symbol.asyncIterator]();
  }

  /** Some rows, `most` of them at most; none when there are no more. */
  async take(most: number): Promise<readonly Row[]> {
    while (this.#left.length === 0) {
      const next = await this.#slices.next();
      if (next.done === true) return [];
      this.#left = next.value;
    }
    const taken = this.#left.slice(0, most);
    this.#left = this.#left.slice(most);
    return taken;
  }

  async hasMore(): Promise<boolean> {
    const [first, ...others] = await this.take(Number.POSITIVE_INFINITY);
    if (first === undefined) return false;
    this.#left = [first, ...others];
    return true;
  }

  async close(): Promise<void> {
    await this.#slices.return?.();
  }
}

/** A sheet with the table's headings, which stay in sight, and the next rows; a piece for each slice of them. */
export async function* tableSheet(
  { columns }: Table,
  source: RowSource,
  rowsMax: number,
): AsyncGenerator<string> {
  const headings = rowXml(
    1,
    columns.map(({ heading }) => heading),
    () => STYLES.heading,
  );
  const frozen = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="${columnName(0)}2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `${OPEN}${frozen}${HEIGHT}${widths(columns.map(({ width }) => width))}<sheetData>${headings}`;
  let number = 1;
  while (number <= rowsMax) {
    const rows = await source.take(rowsMax + 1 - number);
    if (rows.length === 0) break;
    const first = number + 1;
    number += rows.length;
    yield rows.map((row, at) => rowXml(first + at, row, () => STYLES.text)).join('');
  }
  yield CLOSE;
}
