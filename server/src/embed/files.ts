import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file for browsers, with its precompressed forms if there are any. */
export type EmbedFile = {
  bytes: Bytes;
  br?: Bytes;
  gzip?: Bytes;
  etag: string;
  contentType: string;
  cacheControl: string;
};

/** The browser build: the loader with this server's public URL filled in, and the other files by name. */
export type EmbedFiles = {
  loader: EmbedFile;
  files: ReadonlyMap<string, EmbedFile>;
  /** The single module with all elements; null for an old build without one. */
  pinned: Pinned | null;
};

type Pinned = { version: string; file: string; integrity: string };
type Manifest = { files: Record<string, unknown>; pinned?: Pinned };

/** There is no browser build. The message is one line and says what to do. */
export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';
}

const SCRIPT = 'text/javascript; charset=utf-8';
const TABLE = 'text/plain; charset=utf-8';
const SHEET = 'text/css; charset=utf-8';
const EVERGREEN = 'public, max-age=300, stale-while-revalidate=86400';
const HASHED = 'public, max-age=31536000, immutable';
// Fonts have fixed names, so they must not be immutable.
const FACE = 'public, max-age=2592000';
const THEME = 'public, max-age=3600, stale-while-revalidate=86400';

/**
 * Reads all files into memory: they are small, and requested all the time.
 *
 * @param folder The build's output: loader, manifest and `embed/`.
 * @param publicUrl Origin under which browsers reach this server; never taken from a request.
 * @param keptFolder Keeps pinned modules of earlier versions, which pages go on loading.
 * @throws {NotBuiltError}
 */
export function readEmbedFiles(folder: string, publicUrl: string, keptFolder?: string): EmbedFiles {
  const { files: built, pinned = null } = readManifest(folder);
  const names = Object.keys(built);
  const files = new Map(keptFolder ? keepPinned(join(folder, 'embed'), keptFolder, names, pinned) : []);
  for (const name of names) files.set(name, readFile(join(folder, 'embed', name)));
  return { loader: loaderFor(join(folder, 'embed.js'), publicUrl), files, pinned };
}

/** Copies the pinned module, and the data tables it fetches, to those of earlier versions, and reads all of them. */
function keepPinned(from: string, to: string, names: string[], pinned: Pinned | null): [string, EmbedFile][] {
  mkdirSync(to, { recursive: true });
  const own = names.filter((name) => name === pinned?.file || name.endsWith('.txt'));
  for (const name of own.flatMap((file) => [file, `${file}.br`, `${file}.gz`]))
    copyFileSync(join(from, name), join(to, name));
  const kept = readdirSync(to).filter((name) => /\.(?:js|txt)$/.test(name));
  return kept.map((name) => [name, readFile(join(to, name))]);
}

function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new NotBuiltError('What browsers load has not been built: run `npm run build`.');
  }
}

function readFile(path: string): EmbedFile {
  const bytes = readFileSync(path);
  if (path.endsWith('.woff2')) return file(bytes, { contentType: 'font/woff2', cacheControl: FACE });
  const compressed = { br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) };
  if (path.endsWith('.css'))
    return { ...file(bytes, { contentType: SHEET, cacheControl: THEME }), ...compressed };
  const contentType = path.endsWith('.txt') ? TABLE : SCRIPT;
  return { ...file(bytes, { contentType, cacheControl: HASHED }), ...compressed };
}

function loaderFor(path: string, publicUrl: string): EmbedFile {
  // No origin has other characters, and nothing else may get into a script that partners run.
  if (/[^\w.:/[\]-]/.test(publicUrl)) throw new Error(`Not an origin: ${publicUrl}`);
  const script = readFileSync(path, 'utf8').replaceAll('__SAMLENG_PUBLIC_URL__', () => publicUrl);
  const bytes = Buffer.from(script);
  const compressed = { br: brotliCompressSync(bytes), gzip: gzipSync(bytes) };
  return { ...file(bytes, { contentType: SCRIPT, cacheControl: EVERGREEN }), ...compressed };
}

function file(bytes: Bytes, headers: { contentType: string; cacheControl: string }): EmbedFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // Weak, because the compressed forms share the tag.
  return { bytes, etag: `W/"${hash}"`, ...headers };
}
