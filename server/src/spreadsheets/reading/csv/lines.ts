import { ROW_LENGTH_MAX } from '../limits.ts';

/** `end`: what ends it, '' at the end of the file. `isTooLong`: its text was left out. */
export type Line = { text: string; end: string; isTooLong: boolean };

/** Of an uploaded part, a megabyte, all lines at once would hold up whoever waits for the server. */
const CUT_AT_ONCE = 16_384;

const END = /\r\n|\r|\n/g;

/** The lines of a text that comes in pieces, some hundred at a time. No more than one line is held. */
export async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<Line[]> {
  const cutter = new Cutter();
  for await (const piece of text)
    for (let at = 0; at < piece.length; at += CUT_AT_ONCE)
      yield cutter.cut(piece.slice(at, at + CUT_AT_ONCE));
  yield cutter.end();
}

class Cutter {
  #rest = '';
  #isTooLong = false;

  cut(piece: string): Line[] {
    const text = this.#rest + piece;
    const lines: Line[] = [];
    let from = 0;
    for (const { 0: end, index } of text.matchAll(END)) {
      // A line feed may follow in the next piece.
      if (end === '\r' && index === text.length - 1) break;
      lines.push(this.#line(text.slice(from, index), end));
      from = index + end.length;
    }
    this.#keep(text.slice(from));
    return lines;
  }

  end(): Line[] {
    const text = this.#rest;
    if (text === '' && !this.#isTooLong) return [];
    const end = text.endsWith('\r') ? '\r' : '';
    return [this.#line(text.slice(0, text.length - end.length), end)];
  }

  #line(text: string, end: string): Line {
    const isTooLong = this.#isTooLong || text.length > ROW_LENGTH_MAX;
    this.#isTooLong = false;
    return { text: isTooLong ? '' : text, end, isTooLong };
  }

  #keep(rest: string): void {
    this.#isTooLong ||= rest.length > ROW_LENGTH_MAX;
    // Of a line that is too long only what may be the first half of its end.
    this.#rest = this.#isTooLong ? (rest.endsWith('\r') ? '\r' : '') : rest;
  }
}
