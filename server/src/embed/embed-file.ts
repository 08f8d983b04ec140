import { type Compressed, IMMUTABLE, type StaticFile, staticFile } from '../http/files/static-file.ts';

export const SCRIPT = 'text/javascript; charset=utf-8';
const TABLE = 'text/plain; charset=utf-8';
const SHEET = 'text/css; charset=utf-8';
// Fonts have fixed names, so they must not be immutable.
const FACE = 'public, max-age=2592000';
const THEME = 'public, max-age=3600, stale-while-revalidate=86400';

/** A file under `/embed/`, with the headers that its name asks for. */
export function embedFile(name: string, bytes: StaticFile['bytes'], compressed: Compressed = {}): StaticFile {
  if (name.endsWith('.woff2')) return staticFile(bytes, { contentType: 'font/woff2', cacheControl: FACE });
  if (name.endsWith('.css'))
    return staticFile(bytes, { contentType: SHEET, cacheControl: THEME }, compressed);
  const contentType = name.endsWith('.txt') ? TABLE : SCRIPT;
  return staticFile(bytes, { contentType, cacheControl: IMMUTABLE }, compressed);
}
