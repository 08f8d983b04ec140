import type { TableSource } from '../../spreadsheets/reading/table.ts';

/** A file in memory, as one that is read in pieces. */
export function sourceOf(
  content: string | Uint8Array,
  format: TableSource['format'] = 'csv',
  pieceBytes = 65_536,
): TableSource {
  const bytes = Buffer.from(content as Uint8Array);
  async function* open(from: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
  }
  return { format, size: bytes.length, open };
}
