import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { NotBuiltError } from '../http/files/static-file.ts';
import { readEmbedFiles } from './files.ts';
import type { Env } from '../http/env.ts';
import { embedRoutes } from './routes.ts';
import { commonHeaders } from '../http/middleware.ts';

const folder = mkdtempSync(join(tmpdir(), 'samleng-embed-'));
after(() => rmSync(folder, { recursive: true }));

const LOADER = 'const server=`__SAMLENG_PUBLIC_URL__`;';
const CHUNK = 'export const text = "ញត្តិ";';
const FACE = Buffer.from('wOF2 and so on');

mkdirSync(join(folder, 'embed'));
writeFileSync(join(folder, 'embed.js'), LOADER);
writeFileSync(join(folder, 'embed/shared-0a1b.js'), CHUNK);
writeFileSync(join(folder, 'embed/shared-0a1b.js.br'), brotliCompressSync(CHUNK));
writeFileSync(join(folder, 'embed/shared-0a1b.js.gz'), gzipSync(CHUNK));
writeFileSync(join(folder, 'embed/face.woff2'), FACE);
writeFileSync(
  join(folder, 'manifest.json'),
  JSON.stringify({ files: { 'shared-0a1b.js': {}, 'face.woff2': {} } }),
);

const ORIGIN = 'https://sign.example.org';
const routes = new Hono<Env>()
  .use(commonHeaders)
  .route('/', embedRoutes(readEmbedFiles(folder, ORIGIN), ORIGIN));
const get = (path: string, headers: Record<string, string> = {}) => routes.request(path, { headers });

describe('GET /embed.js', () => {
  it('carries the public address, whatever Host the request names', async () => {
    const answer = await get('/embed.js', { Host: 'evil.example' });
    assert.equal(await answer.text(), 'const server=`https://sign.example.org`;');
  });

  it('is kept for five minutes, so that a new version arrives soon', async () => {
    const answer = await get('/embed.js');
    assert.equal(answer.headers.get('Cache-Control'), 'public, max-age=300, stale-while-revalidate=86400');
  });

  it('is a script that any origin may load', async () => {
    const { headers } = await get('/embed.js');
    assert.equal(headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
  });

  it('is compressed as the browser asks', async () => {
    const [br, gzip, refused, plain] = await Promise.all([
      get('/embed.js', { 'Accept-Encoding': 'gzip, deflate, br, zstd' }),
      get('/embed.js', { 'Accept-Encoding': 'gzip' }),
      get('/embed.js', { 'Accept-Encoding': 'br;q=0, gzip;q=0.0' }),
      get('/embed.js'),
    ]);
    const encodings = [br, gzip, refused, plain].map((answer) => answer.headers.get('Content-Encoding'));
    assert.deepEqual(encodings, ['br', 'gzip', null, null]);
    const text = 'const server=`https://sign.example.org`;';
    assert.equal(brotliDecompressSync(await br.arrayBuffer()).toString(), text);
    assert.equal(gunzipSync(await gzip.arrayBuffer()).toString(), text);
    assert.equal(await refused.text(), text);
    for (const answer of [br, gzip, plain]) assert.equal(answer.headers.get('Vary'), 'Accept-Encoding');
  });

  it('answers 304, with the headers other origins need, to a browser that has it', async () => {
    const etag = (await get('/embed.js')).headers.get('ETag') ?? '';
    const answer = await get('/embed.js', { 'If-None-Match': `"other", ${etag}` });
    assert.equal(answer.status, 304);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(answer.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(await answer.text(), '');
  });
});

describe('GET /embed/:file', () => {
  it('lets browsers keep files with a hash for good', async () => {
    const answer = await get('/embed/shared-0a1b.js', { 'Accept-Encoding': 'br' });
    assert.equal(answer.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(brotliDecompressSync(await answer.arrayBuffer()).toString(), CHUNK);
  });

  it('lets browsers keep a font, which is compressed already, for a while', async () => {
    const answer = await get('/embed/face.woff2', { 'Accept-Encoding': 'br' });
    assert.equal(answer.headers.get('Content-Type'), 'font/woff2');
    assert.equal(answer.headers.get('Content-Encoding'), null);
    assert.match(answer.headers.get('Cache-Control') ?? '', /^public, max-age=\d{6,}$/);
    assert.deepEqual(Buffer.from(await answer.arrayBuffer()), FACE);
  });

  it('knows no other file, inside or outside its folder', async () => {
    const paths = [
      'nothing.js',
      'shared-0a1b.js.br',
      '..%2Fmanifest.json',
      '%2e%2e%2fembed.js',
      'a%00.js',
      '%',
    ];
    for (const path of paths) {
      const answer = await get(`/embed/${path}`);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
    }
  });
});

describe('GET /embed/pinned.json', () => {
  it('has the address and the hash of the pinned module, for a partner to paste', async () => {
    const pinned = { version: '1.0.0', file: '1.0.0-aaaaaaaa.js', integrity: 'sha384-of-it' };
    const embed = { ...readEmbedFiles(folder, ORIGIN), pinned };
    const answer = await embedRoutes(embed, ORIGIN).request('/embed/pinned.json');
    assert.deepEqual(await answer.json(), {
      version: '1.0.0',
      src: 'https://sign.example.org/embed/1.0.0-aaaaaaaa.js',
      integrity: 'sha384-of-it',
    });
  });

  it('is missing when the build made no such module', async () => {
    assert.equal((await get('/embed/pinned.json')).status, 404);
  });
});

describe('what the build made', () => {
  it('says what to do when nothing is built', () => {
    assert.throws(() => readEmbedFiles(join(folder, 'nowhere'), 'https://sign.example.org'), NotBuiltError);
  });

  it('puts nothing but an origin into the script', () => {
    assert.throws(() => readEmbedFiles(folder, 'https://x.example/`;alert(1);`'), /Not an origin/);
  });
});
