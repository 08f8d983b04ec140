export type Part = { file: 'about' | 'list'; bytes: Uint8Array<ArrayBuffer>; rows: number };

const HEAD_BYTES = 8;

/**
 * Takes apart the two files that come in one answer. Each frame is the length of its bytes and how many rows of the list
 * are done, both 32 bits and big-endian, then the bytes. The first is the file about the list.
 */
export class Frames {
  readonly #head = new Uint8Array(HEAD_BYTES);
  #headRead = 0;
  #left = 0;
  #rows = 0;
  #frames = 0;

  /** Whether a frame has just ended. An answer that ends elsewhere has broken off. */
  get isBetween(): boolean {
    return this.#frames > 0 && this.#left === 0 && this.#headRead === 0;
  }

  *add(piece: Uint8Array<ArrayBuffer>): Generator<Part> {
    let at = 0;
    while (at < piece.length) {
      if (this.#left === 0) {
        this.#readHead(piece[at]!);
        at += 1;
        continue;
      }
      const bytes = piece.subarray(at, at + this.#left);
      this.#left -= bytes.length;
      at += bytes.length;
      yield { file: this.#frames === 1 ? 'about' : 'list', bytes, rows: this.#rows };
    }
  }

  #readHead(byte: number): void {
    this.#head[this.#headRead] = byte;
    this.#headRead += 1;
    if (this.#headRead < HEAD_BYTES) return;
    const view = new DataView(this.#head.buffer);
    [this.#left, this.#rows] = [view.getUint32(0), view.getUint32(4)];
    this.#headRead = 0;
    this.#frames += 1;
  }
}
