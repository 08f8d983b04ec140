import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIRMATION_MS } from '../domain/signature/confirm.ts';

// The second kind is half an email, of a server that was killed while it wrote.
const EMAIL_FILE = /\.eml$|^\.[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Deletes emails that `fileTransport` wrote, once their links no longer confirm: they hold addresses. */
export async function removeOldEmailFiles(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    if (!EMAIL_FILE.test(name)) continue;
    const file = join(folder, name);
    const writtenAt = await writtenAtMs(file);
    if (now.getTime() - writtenAt > CONFIRMATION_MS) await rm(file, { force: true });
  }
}

/** @returns Infinity for a file that another process has renamed or deleted meanwhile. */
async function writtenAtMs(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return Number.POSITIVE_INFINITY;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // The folder is created with the first email.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}
