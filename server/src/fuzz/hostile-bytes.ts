import * as fc from 'fast-check';
import { signBody } from '../testing/data/fixtures.ts';
import type { Leaving } from './raw-connection.ts';
import type { Sent } from './to-send.ts';

/** Bytes for a connection, and how the client leaves it. */
export type Said = { bytes: Uint8Array; leaving: Leaving };

/** A request as sent on the wire; the connection closes after its answer. */
export function asBytes({ method, path, headers, body }: Sent): Uint8Array {
  const length = body === null ? {} : { 'Content-Length': String(body.length) };
  const all = { Host: 'a', Connection: 'close', ...length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  const head = `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), body ?? Buffer.alloc(0)]);
}

const GOOD = asBytes({
  method: 'POST',
  path: '/v1/petitions/clean-river/signatures',
  headers: { 'Content-Type': 'application/json' },
  body: Buffer.from(JSON.stringify(signBody(1))),
});
const SIGN =
  'POST /v1/petitions/clean-river/signatures HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
const CHUNKED = `${SIGN}Transfer-Encoding: chunked\r\n\r\n`;
const ASK = 'GET /v1/petitions/clean-river/summary HTTP/1.1\r\nHost: a\r\n';
const TLS_HELLO = '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03';

const SCRIPTS: Record<string, string> = {
  'HTTP/0.9': 'GET /\r\n',
  'HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'HTTP/9': 'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
  'a TLS hello': `${TLS_HELLO}${'\x00\xff'.repeat(200)}`,
  'a huge URL': `GET /v1/petitions/${'a'.repeat(60_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  'a flood of headers': `${ASK}${'X: y\r\n'.repeat(4000)}\r\n`,
  'one endless header': `${ASK}X: ${'y'.repeat(60_000)}`,
  'a chunk of no size': `${CHUNKED}zz\r\n`,
  'a chunk larger than numbers': `${CHUNKED}${'f'.repeat(40)}\r\n{`,
  'a chunk that is longer than it says': `${CHUNKED}1\r\n{{{\r\n0\r\n\r\n`,
  'an endless chunk extension': `${CHUNKED}1;${'a'.repeat(30_000)}\r\n{\r\n0\r\n\r\n`,
  trailers: `${CHUNKED}2\r\n{}\r\n0\r\nContent-Length: 5\r\n\r\n`,
  'both lengths': `${SIGN}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  'a body that is promised for later': `${SIGN}Expect: 100-continue\r\nContent-Length: 9\r\n\r\n`,
  'an upgrade': `${ASK}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  'a tunnel': 'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
  'many requests at once': `${ASK}\r\n`.repeat(60),
  'another request within a body': `${SIGN}Content-Length: 2\r\n\r\n{}${ASK}Connection: close\r\n\r\n`,
  'bare line feeds': ASK.replaceAll('\r', '') + '\n',
  'a folded header': `${ASK}X: a\r\n b\r\n\r\n`,
  'no host': 'GET /healthz HTTP/1.1\r\n\r\n',
  'a hostile host': 'GET /p/clean-river HTTP/1.1\r\nHost: a/../"><b@[::]:x\r\n\r\n',
  'a NUL in a header': `${ASK}X: a\0b\r\n\r\n`,
};

const leaving = fc.constantFrom<Leaving>('end', 'end', 'reset', 'wait');
const at = fc.double({ min: 0, max: 1, noNaN: true });

/** Not a request at all, or one that is cut off or damaged on the way. */
export const hostileBytes: fc.Arbitrary<Said> = fc.record({
  leaving,
  bytes: fc.oneof(
    fc.constantFrom(...Object.values(SCRIPTS)).map((script) => Buffer.from(script, 'latin1')),
    fc.uint8Array({ minLength: 1, maxLength: 400 }),
    at.map((part) => GOOD.subarray(0, Math.floor(part * GOOD.length))),
    fc.tuple(at, fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([part, put]) => {
      const place = Math.floor(part * GOOD.length);
      return Buffer.concat([GOOD.subarray(0, place), put, GOOD.subarray(place + put.length)]);
    }),
  ),
});
