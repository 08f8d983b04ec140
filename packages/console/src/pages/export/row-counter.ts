import type { Format } from './types.ts';

/** Bytes that come again and again in a file, and how many rows have come each time. */
type Mark = { bytes: number; length: 2 | 4; rows: number; before: number };

/**
 * In a CSV file each row ends with a line break, the headings too. In a spreadsheet the server packs 500 rows at a time, and
 * each such piece ends with an empty block; the notes and the headings come first.
 */
const MARKS: Record<Format, Mark> = {
  csv: { bytes: 0x0d0a, length: 2, rows: 1, before: 1 },
  xlsx: { bytes: 0x0000ffff, length: 4, rows: 500, before: 2 },
};

/** Counts the rows of a file while it arrives, nearly enough to show how far it is. */
export class RowCounter {
  readonly #mark: Mark;
  #last = 0xffff;
  #found = 0;

  constructor(format: Format) {
    this.#mark = MARKS[format];
  }

  /** @returns How many rows have come by now. */
  add(piece: Uint8Array): number {
    const { bytes, length, rows, before } = this.#mark;
    const mask = length === 2 ? 0xffff : 0xffff_ffff;
    for (const byte of piece) {
      this.#last = ((this.#last << 8) | byte) >>> 0;
      if ((this.#last & mask) >>> 0 === bytes) this.#found += 1;
    }
    return Math.max(0, this.#found - before) * rows;
  }
}
