import { open } from 'node:fs/promises';
import { isMissing } from '../donation/read-letter.ts';
import { InputError } from '../command-failure.ts';

const TOKEN = /^smlg_[\w-]+$/;

/** @throws {InputError} When it cannot be read, others can read it too, or it holds no token; without quoting it. */
export async function readToken(path: string): Promise<string> {
  const handle = await open(path).catch((error: unknown) => {
    if (isMissing(error)) throw new InputError([`--token-file: there is no file ${path}`]);
    throw new InputError([`--token-file: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`]);
  });
  try {
    if (isOpen((await handle.stat()).mode))
      throw new InputError([`--token-file: others can read it: chmod 600 ${path}`]);
    const token = (await handle.readFile('utf8')).trim();
    if (TOKEN.test(token)) return token;
    throw new InputError([`--token-file: ${path} holds no token; one begins with smlg_`]);
  } finally {
    await handle.close();
  }
}

// Windows has no such permission bits.
function isOpen(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}
