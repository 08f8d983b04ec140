import type { Line } from './lines.ts';

/** Lines ahead, read as they are needed. */
export class LineWindow {
  readonly #pieces: AsyncIterator<Line[]>;
  #ahead: Line[] = [];
  #from = 0;

  constructor(pieces: AsyncIterable<Line[]>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next lines, fewer at the end of the file. */
  async peek(count: number): Promise<Line[]> {
    while (this.#ahead.length - this.#from < count) {
      const { value, done } = await this.#pieces.next();
      if (done === true) break;
      this.#ahead = [...this.#ahead.slice(this.#from), ...value];
      this.#from = 0;
    }
    return this.#ahead.slice(this.#from, this.#from + count);
  }

  take(count: number): void {
    this.#from += count;
  }

  /** Closes what the lines are read from. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }
}

/** Lines as they stood in the file. */
export function joined(lines: readonly Line[]): string {
  return lines.map(({ text, end }) => text + end).join('');
}
