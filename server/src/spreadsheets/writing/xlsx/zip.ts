import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

/** A file in an archive; its pieces are read one after another. */
export type ZipEntry = { path: string; pieces: AsyncIterable<string> | Iterable<string> };

const deflate = promisify(deflateRaw);
// Each piece ends on a whole byte, so that pieces which were packed apart are one stream.
const PIECE = { finishFlush: constants.Z_SYNC_FLUSH, level: 6 } as const;
const LAST_PIECE = Uint8Array.of(0x03, 0x00);

const UINT32_MAX = 0xffff_ffff;
const VERSION = 20;
// Sizes follow the data, since they are not known before; paths are UTF-8.
const FLAGS = 0x0808;
const DEFLATED = 8;
const FIRST_OF_JANUARY_1980 = 0x21;

type Packed = { path: Buffer; crc: number; size: number; packed: number; at: number };

/**
 * Packs files into a ZIP archive while they are read. Nothing is read ahead of what is taken.
 *
 * @throws {RangeError} When it becomes larger than 4 GiB, which this form of ZIP cannot say.
 * @see PKWARE, APPNOTE.TXT, 4.3 and 4.4
 */
export async function* zip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const done: Packed[] = [];
  let at = 0;
  for await (const entry of entries) {
    const path = Buffer.from(entry.path);
    const one: Packed = { path, crc: 0, size: 0, packed: 0, at };
    const head = localHeader(path);
    yield head;
    for await (const piece of packedPieces(entry, one)) yield piece;
    yield descriptor(one);
    at += head.length + one.packed + DESCRIPTOR_BYTES;
    if (Math.max(at, one.size) > UINT32_MAX)
      throw new RangeError('A spreadsheet cannot be larger than 4 GiB');
    done.push(one);
  }
  yield directory(done, at);
}

async function* packedPieces({ pieces }: ZipEntry, told: Packed): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    const packed = await deflate(bytes, PIECE);
    told.crc = crc32(bytes, told.crc);
    told.size += bytes.length;
    told.packed += packed.length;
    yield packed;
  }
  told.packed += LAST_PIECE.length;
  yield LAST_PIECE;
}

const uint16 = (value: number) => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
};
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const uint16s = (...values: number[]) => values.map(uint16);

function localHeader(path: Buffer): Buffer {
  const nothingYet = [uint32(0), uint32(0), uint32(0)];
  return Buffer.concat([
    Buffer.from('PK\x03\x04'),
    ...uint16s(VERSION, FLAGS, DEFLATED, 0, FIRST_OF_JANUARY_1980),
    ...nothingYet,
    ...uint16s(path.length, 0),
    path,
  ]);
}

const DESCRIPTOR_BYTES = 16;

function descriptor({ crc, packed, size }: Packed): Buffer {
  return Buffer.concat([Buffer.from('PK\x07\x08'), uint32(crc), uint32(packed), uint32(size)]);
}

function directory(done: readonly Packed[], at: number): Buffer {
  const list = Buffer.concat(done.map(directoryLine));
  return Buffer.concat([
    list,
    Buffer.from('PK\x05\x06'),
    ...uint16s(0, 0, done.length, done.length),
    uint32(list.length),
    uint32(at),
    uint16(0),
  ]);
}

function directoryLine({ path, crc, packed, size, at }: Packed): Buffer {
  return Buffer.concat([
    Buffer.from('PK\x01\x02'),
    ...uint16s(VERSION, VERSION, FLAGS, DEFLATED, 0, FIRST_OF_JANUARY_1980),
    uint32(crc),
    uint32(packed),
    uint32(size),
    ...uint16s(path.length, 0, 0, 0, 0),
    uint32(0),
    uint32(at),
    path,
  ]);
}
