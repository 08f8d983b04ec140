import { TableError, type TableSource } from '../table.ts';
import { bytesAt, streamAt } from './source-bytes.ts';
import type { ZipEntry } from './zip-directory.ts';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x800;

/** All there is of a sheet, unpacked. One of the longest has 1,048,576 rows of some hundred bytes a cell. */
const UNPACKED_MAX = 1_000_000_000;
/** The texts that cells share are held in memory, while they are parsed in some twenty times as much. */
const SHARED_MAX = 12_000_000;
const OTHER_MAX = 2_000_000;
const RATIO_MAX = 200;
/** Small files of one kind of byte are no bombs. */
const UNSUSPICIOUS = 1_000_000;

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const SHARED = /^xl\/sharedstrings\.xml$/i;
const NEEDED =
  /^(?:\[content_types\]\.xml|_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:workbook|styles)\.xml)$/i;

/**
 * The files of a workbook that its rows need, as an archive with the sheets last and with sizes before each file: so its
 * reader need not hold the whole of it, wherever the program that wrote it put them.
 */
export function neededEntries(entries: readonly ZipEntry[]): ZipEntry[] {
  const needed = entries.filter(({ name }) => NEEDED.test(name) || SHARED.test(name));
  const sheets = entries.filter(({ name }) => SHEET.test(name));
  if (needed.length < 3 || sheets.length === 0) throw new TableError('not-a-spreadsheet');
  const all = [...needed, ...sheets];
  if (all.some(isTooLarge)) throw new TableError('too-large');
  if (all.some(({ method }) => method !== 0 && method !== 8)) throw new TableError('not-a-spreadsheet');
  return all;
}

export function sheetsIn(entries: readonly ZipEntry[]): number {
  return entries.filter(({ name }) => SHEET.test(name)).length;
}

function isTooLarge({ name, size, compressedSize }: ZipEntry): boolean {
  const most = SHEET.test(name) ? UNPACKED_MAX : SHARED.test(name) ? SHARED_MAX : OTHER_MAX;
  return size > most || (size > UNSUSPICIOUS && size > compressedSize * RATIO_MAX);
}

/** The bytes of such an archive. */
export async function* orderedArchive(
  source: TableSource,
  entries: readonly ZipEntry[],
): AsyncGenerator<Uint8Array> {
  for (const entry of entries) {
    yield localHeader(entry);
    yield* streamAt(source, await dataAt(source, entry), entry.compressedSize);
  }
}

/** Its local header may be longer than what the directory says. */
async function dataAt(source: TableSource, { offset }: ZipEntry): Promise<number> {
  const header = await bytesAt(source, offset, LOCAL_BYTES);
  if (header.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new TableError('not-a-spreadsheet');
  return offset + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function localHeader({ name, method, crc, compressedSize, size }: ZipEntry): Buffer {
  const bytes = Buffer.from(name);
  const header = Buffer.alloc(LOCAL_BYTES);
  header.writeUInt32LE(LOCAL_SIGNATURE, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(NAMES_ARE_UTF8, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(compressedSize, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(bytes.length, 26);
  return Buffer.concat([header, bytes]);
}
