import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { errorLine } from '../http/monitoring/error-line.ts';
import { readCompressed, readManifest } from '../http/files/read-build.ts';
import { type StaticFile, staticFile } from '../http/files/static-file.ts';
import { embedFile, SCRIPT } from './embed-file.ts';
import { keepBuild } from './kept-builds.ts';
import { findKept, type FindKept } from './kept-files.ts';

/** The browser build: the loader with this server's public URL filled in, and the other files by name. */
export type EmbedFiles = {
  loader: StaticFile;
  files: ReadonlyMap<string, StaticFile>;
  /** The single module with all elements; null for an old build without one. */
  pinned: Pinned | null;
  /** Files of earlier builds. */
  kept?: FindKept;
};

type Pinned = { version: string; file: string; integrity: string };
type Manifest = { files: Record<string, unknown>; pinned?: Pinned };

const EVERGREEN = 'public, max-age=300, stale-while-revalidate=86400';

type Keeping = { keptFolder: string; now: () => Date; log: { warn(line: object, message: string): void } };

/**
 * As `readEmbedFiles`, beside the files of earlier builds, for which pages with an older script go on asking. A disk
 * that is full or cannot be written to does not stop the start: then this build is served, and what was kept before.
 *
 * @param keptFolder May be shared by several processes.
 * @throws {NotBuiltError}
 */
export async function openEmbedFiles(
  folder: string,
  publicUrl: string,
  { keptFolder, now, log }: Keeping,
): Promise<EmbedFiles> {
  const own = readEmbedFiles(folder, publicUrl);
  const build = { folder: join(folder, 'embed'), names: [...own.files.keys()] };
  await keepBuild(build, keptFolder, now()).catch((error: unknown) => {
    log.warn(errorLine(error), `cannot keep this build's files in ${keptFolder}: pages need them later`);
  });
  return { ...own, kept: findKept(keptFolder) };
}

/**
 * Reads all files into memory: they are small, and requested all the time.
 *
 * @param folder The build's output: loader, manifest and `embed/`.
 * @param publicUrl Origin under which browsers reach this server; never taken from a request.
 * @throws {NotBuiltError}
 */
export function readEmbedFiles(folder: string, publicUrl: string): EmbedFiles {
  const { files: built, pinned = null } = readManifest<Manifest>(folder);
  const files = Object.keys(built).map((name) => [name, readFile(join(folder, 'embed'), name)] as const);
  return { loader: loaderFor(join(folder, 'embed.js'), publicUrl), files: new Map(files), pinned };
}

function readFile(folder: string, name: string): StaticFile {
  const path = join(folder, name);
  if (name.endsWith('.woff2')) return embedFile(name, readFileSync(path));
  return embedFile(name, readFileSync(path), readCompressed(path));
}

function loaderFor(path: string, publicUrl: string): StaticFile {
  // No origin has other characters, and nothing else may get into a script that partners run.
  if (/[^\w.:/[\]-]/.test(publicUrl)) throw new Error(`Not an origin: ${publicUrl}`);
  const script = readFileSync(path, 'utf8').replaceAll('__SAMLENG_PUBLIC_URL__', () => publicUrl);
  const bytes = Buffer.from(script);
  const compressed = { br: brotliCompressSync(bytes), gzip: gzipSync(bytes) };
  return staticFile(bytes, { contentType: SCRIPT, cacheControl: EVERGREEN }, compressed);
}
