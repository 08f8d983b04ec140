const HEAD_BYTES = 8;

/**
 * Both files of an export in one answer, so that they are of one moment, and how far the list is: its bytes do not tell
 * that when they are packed. Frames of three parts: the length of the bytes and the number of rows done, both 32 bits and
 * big-endian, and the bytes. The first frame is the whole file about the list, the others are the list.
 */
export async function* framed(
  about: Uint8Array,
  list: AsyncIterable<Uint8Array>,
  rowsDone: () => number,
): AsyncGenerator<Uint8Array> {
  yield frame(about, 0);
  for await (const bytes of list) yield frame(bytes, rowsDone());
}

function frame(bytes: Uint8Array, rows: number): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32BE(bytes.length, 0);
  head.writeUInt32BE(rows, 4);
  return Buffer.concat([head, bytes]);
}
