import { createHash } from 'node:crypto';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file for browsers, with its precompressed forms if there are any. */
export type StaticFile = {
  bytes: Bytes;
  br?: Bytes;
  gzip?: Bytes;
  etag: string;
  contentType: string;
  cacheControl: string;
};

export type Compressed = Pick<StaticFile, 'br' | 'gzip'>;

/** `Cache-Control` of a file that never changes under its name. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** What browsers load has not been built. The message is one line and says what to do. */
export class NotBuiltError extends Error {
  override readonly name = 'NotBuiltError';

  constructor() {
    super('What browsers load has not been built: run `npm run build`.');
  }
}

export function staticFile(
  bytes: Bytes,
  headers: { contentType: string; cacheControl: string },
  compressed: Compressed = {},
): StaticFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  // Weak, because the compressed forms share the tag.
  return { bytes, etag: `W/"${hash}"`, ...headers, ...compressed };
}
