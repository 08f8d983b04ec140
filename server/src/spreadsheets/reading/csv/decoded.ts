import { TextDecoder } from 'node:util';
import type { Encoding } from '../table.ts';

const MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const LONGEST_MARK = 3;

/**
 * The text of a file. Its byte order mark goes before what was told.
 *
 * @returns Bytes that are no text as U+FFFD, so that only their row is lost.
 */
export async function* decoded(bytes: AsyncIterable<Uint8Array>, told: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  let first = new Uint8Array();
  for await (const chunk of bytes) {
    if (decoder !== undefined) yield decoder.decode(chunk, { stream: true });
    else {
      first = Buffer.concat([first, chunk]);
      if (first.length < LONGEST_MARK) continue;
      decoder = new TextDecoder(encodingOf(first, told));
      yield decoder.decode(first, { stream: true });
    }
  }
  yield decoder === undefined ? new TextDecoder(encodingOf(first, told)).decode(first) : decoder.decode();
}

function encodingOf(first: Uint8Array, told: Encoding): string {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => first[at] === byte));
  return mark?.encoding ?? told;
}
