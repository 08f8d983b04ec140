import type { UploadRow } from '../../database/import-tables.ts';

/** Files begin with signs that tell their kind: ZIP, which XLSX is, then old Excel's, and PDF. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const NO_TEXT = [ZIP, [0xd0, 0xcf, 0x11, 0xe0], [0x25, 0x50, 0x44, 0x46]];

/** Looked at in the first part already, so that nobody waits for a whole file of the wrong kind. */
export function isOfFormat(format: UploadRow['format'], head: Uint8Array): boolean {
  const begins = (signs: readonly number[]) => signs.every((sign, at) => head[at] === sign);
  return format === 'xlsx' ? begins(ZIP) : !NO_TEXT.some(begins);
}
