import type { Context } from 'hono';
import { knows } from '../cacheable.ts';
import type { StaticFile } from './static-file.ts';

/** The file in the smallest form that the browser takes; 304 when it has it already. */
export function answerFile(c: Context, file: StaticFile): Response {
  const headers: Record<string, string> = {
    'Cache-Control': file.cacheControl,
    ETag: file.etag,
  };
  if (file.br) headers.Vary = 'Accept-Encoding';
  if (knows(c.req.header('If-None-Match'), file.etag.replace(/^W\//, ''))) return c.body(null, 304, headers);

  headers['Content-Type'] = file.contentType;
  const { encoding, bytes } = bestOf(file, c.req.header('Accept-Encoding'));
  if (encoding) headers['Content-Encoding'] = encoding;
  return c.body(bytes, 200, headers);
}

type Encoded = { encoding?: 'br' | 'gzip'; bytes: StaticFile['bytes'] };

function bestOf(file: StaticFile, acceptEncoding = ''): Encoded {
  const accepted = acceptEncoding
    .toLowerCase()
    .split(',')
    .filter((coding) => !/;\s*q=0(\.0*)?\s*$/.test(coding))
    .map((coding) => coding.split(';')[0]?.trim());
  if (file.br && accepted.includes('br')) return { encoding: 'br', bytes: file.br };
  if (file.gzip && accepted.includes('gzip')) return { encoding: 'gzip', bytes: file.gzip };
  return { bytes: file.bytes };
}
