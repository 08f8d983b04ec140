import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { tooManyBytes } from '../../domain/donation/thank-you-letter.ts';
import { type PublishedLetter, publishLetter } from '../../donations/letter-file/publish.ts';

/** Reads a letter that a campaign file names. After resolving symbolic links it must lie in that file's folder. */
export async function readLetterWithin(folder: string, file: string): Promise<PublishedLetter> {
  const found = await findWithin(folder, file);
  return found.ok ? readLetter(found.path) : found;
}

/** The same as it is. */
export async function readContentWithin(folder: string, file: string): Promise<Content> {
  const found = await findWithin(folder, file);
  return found.ok ? readContent(found.path) : found;
}

type Wrong = { ok: false; message: string };
type Content = { ok: true; content: Buffer } | Wrong;

async function findWithin(folder: string, file: string): Promise<{ ok: true; path: string } | Wrong> {
  const path = await realpath(resolve(folder, file)).catch(ignoreMissing);
  if (path === undefined) return { ok: false, message: 'no such file' };
  const inside = relative(await realpath(folder), path);
  if (isAbsolute(inside) || inside.startsWith(`..${sep}`)) {
    return { ok: false, message: 'must lie in the folder of the campaign file' };
  }
  return { ok: true, path };
}

/** Reads a letter's file, and makes of it what may be published. */
export async function readLetter(path: string): Promise<PublishedLetter> {
  const read = await readContent(path);
  return read.ok ? publishLetter(read.content) : read;
}

async function readContent(path: string): Promise<Content> {
  const handle = await open(path).catch(ignoreMissing);
  if (handle === undefined) return { ok: false, message: 'no such file' };
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return { ok: false, message: 'is a folder' };
    const tooLarge = tooManyBytes(stat.size);
    if (tooLarge !== undefined) return { ok: false, message: tooLarge };
    return { ok: true, content: await handle.readFile() };
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
