import { TableError, type TableSource } from '../table.ts';

/** Some bytes of a file. @throws {TableError} When it ends before. */
export async function bytesAt(source: TableSource, from: number, length: number): Promise<Buffer> {
  if (from < 0 || from + length > source.size) throw new TableError('not-a-spreadsheet');
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamAt(source, from, length)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The same, piece by piece: the compressed bytes of a small piece are few rows, also of a file made to be a bomb. */
export async function* streamAt(
  source: TableSource,
  from: number,
  length: number,
): AsyncGenerator<Uint8Array> {
  let left = length;
  if (left === 0) return;
  for await (const chunk of source.open(from)) {
    for (let at = 0; at < chunk.length && left > 0; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, Math.min(at + PIECE_BYTES, chunk.length, at + left));
      left -= piece.length;
      yield piece;
    }
    if (left === 0) return;
  }
  throw new TableError('not-a-spreadsheet');
}

const PIECE_BYTES = 1024;
