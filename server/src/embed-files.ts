import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

type Bytes = Uint8Array<ArrayBuffer>;

/** One file browsers load, with the compressed forms of it there are. */
export type EmbedFile = {
  bytes: Bytes;
  br?: Bytes;
  gzip?: Bytes;
  etag: string;
  contentType: string;
  cacheControl: string;
};

/** What the build made for browsers: the loader with our address in it, and the other files by name. */
export type EmbedFiles = { loader: EmbedFile; files: ReadonlyMap<string, EmbedFile> };

/** The built files are not there. The message is one line and says what to do. */
export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';
}

const SCRIPT = 'text/javascript; charset=utf-8';
const EVERGREEN = 'public, max-age=300, stale-while-revalidate=86400';
const HASHED = 'public, max-age=31536000, immutable';
// Its name never changes, so it must not be immutable.
const FACE = 'public, max-age=2592000';

/**
 * Reads everything into memory, since it is small and asked for all the time.
 *
 * @param folder Where the build put the loader, its manifest and `embed/`.
 * @param publicUrl Origin under which browsers reach this server; never taken from a request.
 * @throws {NotBuiltError}
 */
export function readEmbedFiles(folder: string, publicUrl: string): EmbedFiles {
  const names = namesInManifest(folder);
  const files = new Map(names.map((name) => [name, readFile(join(folder, 'embed', name))]));
  return { loader: loaderFor(join(folder, 'embed.js'), publicUrl), files };
}

function namesInManifest(folder: string): string[] {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { files: object };
    return Object.keys(manifest.files);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new NotBuiltError('What browsers load has not been built: run `npm run build`.');
  }
}

function readFile(path: string): EmbedFile {
  const bytes = readFileSync(path);
  if (path.endsWith('.woff2')) return file(bytes, { contentType: 'font/woff2', cacheControl: FACE });
  const compressed = { br: readFileSync(`${path}.br`), gzip: readFileSync(`${path}.gz`) };
  return { ...file(bytes, { contentType: SCRIPT, cacheControl: HASHED }), ...compressed };
}

function loaderFor(path: string, publicUrl: string): EmbedFile {
  // An origin holds none of these; anything else must not get into a script that partners run.
  if (/[^\w.:/[\]-]/.test(publicUrl)) throw new Error(`Not an origin: ${publicUrl}`);
  const script = readFileSync(path, 'utf8').replaceAll('__SAMLENG_PUBLIC_URL__', () => publicUrl);
  const bytes = Buffer.from(script);
  const compressed = { br: brotliCompressSync(bytes), gzip: gzipSync(bytes) };
  return { ...file(bytes, { contentType: SCRIPT, cacheControl: EVERGREEN }), ...compressed };
}

function file(bytes: Bytes, headers: { contentType: string; cacheControl: string }): EmbedFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // Weak, because the compressed forms go by the same name.
  return { bytes, etag: `W/"${hash}"`, ...headers };
}
