import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

// As long as the link in them is good for confirming.
const KEPT_MS = 72 * 60 * 60 * 1000;

/** Deletes letters that were laid into a folder days ago: they hold addresses and links. */
export async function removeOldLetterFiles(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (name.endsWith('.eml') && now.getTime() - mtimeMs > KEPT_MS) await rm(file);
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // No letter was ever laid there.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}
