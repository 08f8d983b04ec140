import { existsSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../command-failure.ts';

/** @throws {InputError} When the file is there and may not be replaced. */
export function refuseToReplace(file: string, force: boolean): void {
  if (!force && existsSync(file))
    throw new InputError([`${file}: is there already: choose another name, or give --force`]);
}

/**
 * Writes a file that this user alone may read. It gets its name when it is whole: an interrupted one is never taken for
 * it, and the old one stays until then.
 *
 * @param write Gets the file that is written to in the meantime.
 * @throws {InputError} When it cannot be made.
 */
export async function writeWholeFile(
  file: string,
  write: (partial: string, handle: FileHandle) => Promise<void>,
): Promise<void> {
  const partial = `${file}.partial-${process.pid}`;
  await removeLeftovers(file);
  const handle = await open(partial, 'wx', 0o600).catch((error: unknown) => {
    throw new InputError([`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`]);
  });
  try {
    await write(partial, handle);
    // After a power failure a renamed file that was not synced could be empty.
    await handle.sync();
    await rename(partial, file);
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
}

/** Deletes what was left when a command was killed in the middle of this file: it may hold what was erased since. */
async function removeLeftovers(file: string): Promise<void> {
  const start = `${basename(file)}.partial-`;
  // A missing folder is reported when the file is made.
  const names = await readdir(dirname(file)).catch(() => []);
  for (const name of names) {
    const processId = name.startsWith(start) ? Number(name.slice(start.length)) : Number.NaN;
    if (Number.isInteger(processId) && !isRunning(processId))
      await rm(join(dirname(file), name), { force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Anything else, such as EPERM, comes from a process that is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
