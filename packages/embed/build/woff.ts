import { inflateSync } from 'node:zlib';

const HEADER_BYTES = { woff: 44, sfnt: 12 };
const ENTRY_BYTES = { woff: 20, sfnt: 16 };

/**
 * The TrueType font inside a WOFF file, byte for byte.
 *
 * @see https://www.w3.org/TR/WOFF/, section 3: each table stands by itself, deflated where that makes it smaller.
 */
export function unwrapped(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(HEADER_BYTES.sfnt + ENTRY_BYTES.sfnt * count);
  woff.copy(directory, 0, 4, 8);
  writeSearch(directory, count);
  const parts: Buffer[] = [directory];
  let offset = directory.length;
  for (let at = 0; at < count; at += 1) {
    const { tag, checksum, table } = tableAt(woff, HEADER_BYTES.woff + ENTRY_BYTES.woff * at);
    const entry = [tag, checksum, offset, table.length];
    entry.forEach((value, part) =>
      directory.writeUInt32BE(value, HEADER_BYTES.sfnt + ENTRY_BYTES.sfnt * at + 4 * part),
    );
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

function tableAt(woff: Buffer, entry: number) {
  const [tag, start, stored, length, checksum] = [0, 4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at));
  const bytes = woff.subarray(start, start! + stored!);
  const table: Buffer = stored! < length! ? inflateSync(bytes) : bytes;
  return { tag: tag!, checksum: checksum!, table };
}

/** The fields by which programs search the directory by halves. */
function writeSearch(directory: Buffer, count: number): void {
  const halvings = Math.floor(Math.log2(count));
  const searched = ENTRY_BYTES.sfnt * 2 ** halvings;
  const fields = [count, searched, halvings, ENTRY_BYTES.sfnt * count - searched];
  fields.forEach((value, part) => directory.writeUInt16BE(value, 4 + 2 * part));
}
