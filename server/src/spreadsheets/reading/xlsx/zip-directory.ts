import { TableError, type TableSource } from '../table.ts';
import { bytesAt } from './source-bytes.ts';

/** A file in a ZIP archive. @see APPNOTE.TXT, section 4.3.12 */
export type ZipEntry = {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  compressedSize: number;
  size: number;
  /** Of its local header. */
  offset: number;
};

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
/** A workbook has some dozen files. */
const DIRECTORY_BYTES_MAX = 1_000_000;
/** The mark of what stands elsewhere, in files of more than 4 GB. */
const ELSEWHERE = 0xffffffff;
const ENCRYPTED = 1;
/** Workbooks with a password are no archives, but containers of Microsoft's. */
const CONTAINER = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** The files of an archive. @throws {TableError} */
export async function readZipDirectory(source: TableSource): Promise<ZipEntry[]> {
  const { size } = source;
  if (size < END_BYTES) throw new TableError(size === 0 ? 'empty' : 'not-a-spreadsheet');
  if ((await bytesAt(source, 0, CONTAINER.length)).equals(CONTAINER)) throw new TableError('has-password');
  const tailBytes = Math.min(size, END_BYTES + COMMENT_BYTES_MAX);
  const tail = await bytesAt(source, size - tailBytes, tailBytes);
  const end = findEnd(tail);
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > DIRECTORY_BYTES_MAX || from === ELSEWHERE) throw new TableError('too-large');
  return entriesOf(await bytesAt(source, from, length));
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === END_SIGNATURE) return at;
  throw new TableError('not-a-spreadsheet');
}

function entriesOf(directory: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_BYTES <= directory.length) {
    if (directory.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new TableError('not-a-spreadsheet');
    const names = directory.readUInt16LE(at + 28);
    const others = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    if ((directory.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new TableError('has-password');
    entries.push({
      name: directory.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + names),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += ENTRY_BYTES + names + others;
  }
  return entries;
}
