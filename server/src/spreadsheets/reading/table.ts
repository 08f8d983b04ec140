/** A file that is read as often as needed. */
export type TableSource = {
  format: 'csv' | 'xlsx';
  /** In bytes. */
  size: number;
  /** Its bytes from this one on. */
  open: (from: number) => AsyncIterable<Uint8Array>;
};

export type Encoding = 'utf-8' | 'windows-1252';

/** Why no row of a file can be read. */
export type TableProblem =
  /** Without headings. */
  | 'empty'
  /** The headings are not in its encoding: it is to be saved as UTF-8, or the encoding to be told. */
  | 'wrong-encoding'
  /** Headings that are none: too long, not text, or with a quotation mark that nothing closes. */
  | 'unreadable'
  | 'too-many-columns'
  /** Not a file of its kind, or damaged. */
  | 'not-a-spreadsheet'
  | 'has-password'
  /** More than the limits, once unpacked. */
  | 'too-large';

/** What is wrong with one row. */
export type BrokenRow =
  | 'unclosed-quote'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'too-long'
  | 'not-text'
  | 'wrong-encoding';

/** `at`: its number in a spreadsheet, where the headings are row 1. `cells`: as many as columns, or what could be read. */
export type TableRow = { at: number; cells: string[]; problem?: BrokenRow };

export type Table = {
  /** No two are the same, and none is empty. */
  columns: string[];
  /** Empty ones are left out. Reads ahead no further than a few thousand rows. */
  rows: AsyncIterable<TableRow>;
  /** Lets go of the file; to be called also where no row was read. */
  close: () => Promise<void>;
};

/** @throws From `rows`: the file cannot be read on from there. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly problem: TableProblem;

  constructor(problem: TableProblem) {
    super(`The table cannot be read: ${problem}`);
    this.problem = problem;
  }
}
