import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CONFIRMATION_MS } from '../domain/signature/confirm.ts';

/** Deletes emails that `fileTransport` wrote, once their links no longer confirm: they hold addresses. */
export async function removeOldEmailFiles(folder: string, now: Date): Promise<void> {
  for (const name of await namesIn(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (name.endsWith('.eml') && now.getTime() - mtimeMs > CONFIRMATION_MS) await rm(file);
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
