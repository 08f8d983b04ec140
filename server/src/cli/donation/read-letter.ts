import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import {
  LETTER_BYTES_MAX,
  type LetterFile,
  letterMediaType,
} from '../../domain/donation/thank-you-letter.ts';
import { pdfFirstPage } from './pdf-first-page.ts';

export type ReadLetter = { ok: true; letter: LetterFile } | { ok: false; message: string };

/** Reads a letter that a campaign file names. After resolving symbolic links it must lie in that file's folder. */
export async function readLetterWithin(folder: string, file: string): Promise<ReadLetter> {
  const path = await realpath(resolve(folder, file)).catch(ignoreMissing);
  if (path === undefined) return { ok: false, message: 'no such file' };
  const inside = relative(await realpath(folder), path);
  if (isAbsolute(inside) || inside.startsWith(`..${sep}`)) {
    return { ok: false, message: 'must lie in the folder of the campaign file' };
  }
  return readLetter(path);
}

/** Reads a letter's file, detects its type by content, and draws the first page of a PDF. */
export async function readLetter(path: string): Promise<ReadLetter> {
  const handle = await open(path).catch(ignoreMissing);
  if (handle === undefined) return { ok: false, message: 'no such file' };
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return { ok: false, message: 'is a folder' };
    if (stat.size > LETTER_BYTES_MAX) {
      return { ok: false, message: `must be ${LETTER_BYTES_MAX / 1024 / 1024} MB at most` };
    }
    const content = await handle.readFile();
    const mediaType = letterMediaType(content);
    if (mediaType === undefined) return { ok: false, message: 'must be a PNG, JPEG, WebP or PDF file' };
    if (mediaType !== 'application/pdf') return { ok: true, letter: { mediaType, content } };
    const drawn = await pdfFirstPage(content);
    if (!drawn.ok) return drawn;
    return { ok: true, letter: { mediaType, content, firstPage: drawn.picture } };
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
