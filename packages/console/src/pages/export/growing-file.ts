// A browser may keep a blob on the disk; pieces by themselves stay in its memory.
const PIECES_BYTES = 8_388_608;

/** A file that arrives piece by piece. */
export class GrowingFile {
  readonly #blobs: Blob[] = [];
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  add(piece: Uint8Array<ArrayBuffer>): void {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    if (this.#bytes < PIECES_BYTES) return;
    this.#blobs.push(new Blob(this.#pieces));
    [this.#pieces, this.#bytes] = [[], 0];
  }

  whole(type: string): Blob {
    return new Blob([...this.#blobs, ...this.#pieces], { type });
  }
}
