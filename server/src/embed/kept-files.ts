import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StaticFile } from '../http/files/static-file.ts';
import { embedFile } from './embed-file.ts';

/** A kept file by name; undefined when there is none. */
export type FindKept = (name: string) => Promise<StaticFile | undefined>;

const HASHED = /^\w[\w.-]{0,100}-[0-9a-f]{8,64}\.(?:js|txt)$/;
// Versions up to 0.1.0 published their module without a hash in its name: pages that pinned it still load it.
const PINNED_BEFORE = /^\d+\.\d+\.\d+\.js$/;

/** Whether a file never changes under its name, so that it can be kept. */
export function isHashed(name: string): boolean {
  return HASHED.test(name);
}

/**
 * Finds files in the folder of kept builds. They are read when they are asked for, so that a process also finds what
 * another one with a newer build has put there since.
 */
export function findKept(folder: string): FindKept {
  const known = new Map<string, StaticFile>();
  return async (name) => {
    if (!isHashed(name) && !PINNED_BEFORE.test(name)) return undefined;
    const found = known.get(name) ?? (await read(folder, name));
    if (found) known.set(name, found);
    return found;
  };
}

async function read(folder: string, name: string): Promise<StaticFile | undefined> {
  const forms = [name, `${name}.br`, `${name}.gz`].map((form) => readIfThere(join(folder, form)));
  const [bytes, br, gzip] = await Promise.all(forms);
  return bytes && embedFile(name, bytes, { ...(br && { br }), ...(gzip && { gzip }) });
}

async function readIfThere(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!['ENOENT', 'ENOTDIR'].includes(code)) throw error;
    return undefined;
  }
}
