import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readCompressed, readManifest } from '../http/files/read-build.ts';
import { IMMUTABLE, NotBuiltError, type StaticFile, staticFile } from '../http/files/static-file.ts';

/** The console's build: the page, and the files that it loads by path under `/console/`. */
export type ConsoleFiles = {
  page: StaticFile;
  /** The frame that shows a petition before it is saved. */
  preview: StaticFile;
  files: ReadonlyMap<string, StaticFile>;
  /** Path under `/console/` of the script on partners' pages. */
  tagScript: string | undefined;
};

type Manifest = { files: Record<string, unknown>; chunks?: Record<string, { file: string }> };

const PAGE = 'index.html';
const PREVIEW = 'preview.html';
const TAG_SCRIPT = 'src/partner-page/partner-page.ts';
/** Asked for anew each time, so that a new build is there at once; its files' names change with it. */
const REVALIDATED = 'no-cache';
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Reads the whole build into memory: it is small.
 *
 * @param folder The build's output: manifest and `console/`.
 * @throws {NotBuiltError}
 */
export function readConsoleFiles(folder: string): ConsoleFiles {
  const { files: built, chunks } = readManifest(folder) as Manifest;
  const names = Object.keys(built);
  const files = new Map(names.map((name) => [name, readFile(join(folder, 'console'), name)]));
  const page = files.get(PAGE);
  const preview = files.get(PREVIEW);
  if (!page || !preview) throw new NotBuiltError();
  files.delete(PAGE);
  files.delete(PREVIEW);
  return { page, preview, files, tagScript: chunks?.[TAG_SCRIPT]?.file };
}

function readFile(folder: string, name: string): StaticFile {
  const path = join(folder, name);
  const contentType = TYPES[extname(name)];
  if (contentType === undefined)
    throw new Error(`The console's build has a file of an unknown kind: ${name}`);
  const cacheControl = extname(name) === '.html' ? REVALIDATED : IMMUTABLE;
  return staticFile(readFileSync(path), { contentType, cacheControl }, readCompressed(path));
}
