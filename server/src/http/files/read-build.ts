import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compressed, NotBuiltError } from './static-file.ts';

/**
 * The list of the files that a build has made.
 *
 * @throws {NotBuiltError}
 */
export function readManifest<Manifest>(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new NotBuiltError();
  }
}

/** The compressed forms that the build has put beside a file. */
export function readCompressed(path: string): Compressed {
  return { br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) };
}
