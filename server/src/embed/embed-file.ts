import { createHash } from 'node:crypto';

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

export type Compressed = Pick<EmbedFile, 'br' | 'gzip'>;

export const SCRIPT = 'text/javascript; charset=utf-8';
const TABLE = 'text/plain; charset=utf-8';
const SHEET = 'text/css; charset=utf-8';
const HASHED = 'public, max-age=31536000, immutable';
// Fonts have fixed names, so they must not be immutable.
const FACE = 'public, max-age=2592000';
const THEME = 'public, max-age=3600, stale-while-revalidate=86400';

/** A file under `/embed/`, with the headers that its name asks for. */
export function embedFile(name: string, bytes: Bytes, compressed: Compressed = {}): EmbedFile {
  if (name.endsWith('.woff2')) return file(bytes, { contentType: 'font/woff2', cacheControl: FACE });
  if (name.endsWith('.css'))
    return { ...file(bytes, { contentType: SHEET, cacheControl: THEME }), ...compressed };
  const contentType = name.endsWith('.txt') ? TABLE : SCRIPT;
  return { ...file(bytes, { contentType, cacheControl: HASHED }), ...compressed };
}

export function file(bytes: Bytes, headers: { contentType: string; cacheControl: string }): EmbedFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // Weak, because the compressed forms share the tag.
  return { bytes, etag: `W/"${hash}"`, ...headers };
}
