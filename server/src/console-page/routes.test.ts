import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { NotBuiltError } from '../http/files/static-file.ts';
import { commonHeaders } from '../http/middleware.ts';
import type { Env } from '../http/env.ts';
import { consolePageRoutes } from './routes.ts';
import { type ConsoleFiles, readConsoleFiles } from './files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const PAGE = {
  bytes: bytes('<console-app>'),
  br: bytes('br'),
  gzip: bytes('gz'),
  etag: 'W/"1"',
  contentType: 'text/html; charset=utf-8',
  cacheControl: 'no-cache',
};
const SCRIPT = { ...PAGE, contentType: 'text/javascript', cacheControl: 'public, immutable' };
const PREVIEW = { ...PAGE, bytes: bytes('<main>') };
const BUILT: ConsoleFiles = {
  page: PAGE,
  preview: PREVIEW,
  files: new Map([['assets/index-1.js', SCRIPT]]),
  tagScript: undefined,
};

function appAt(publicUrl: string) {
  const app = new Hono<Env>();
  app.use('*', commonHeaders);
  return app.route('/', consolePageRoutes(BUILT, publicUrl));
}

describe('the console’s pages', () => {
  const app = appAt('https://sign.example.org');

  it('are one page at every path, which is asked for anew each time', async () => {
    for (const path of ['/console/', '/console/sign-in', '/console/petitions/right-to-vote']) {
      const response = await app.request(path);
      assert.equal(await response.text(), '<console-app>', path);
      assert.equal(response.headers.get('Cache-Control'), 'no-cache');
    }
    const again = await app.request('/console/', { headers: { 'If-None-Match': 'W/"1"' } });
    assert.equal(again.status, 304);
  });

  it('run our own scripts alone, in no frame, and cannot ask for a key of the device', async () => {
    const { headers } = await app.request('/console/');
    const policy = headers.get('Content-Security-Policy')!;
    for (const rule of [
      "default-src 'none'",
      "script-src 'self';",
      "style-src 'self';",
      "frame-ancestors 'none'",
    ])
      assert.ok(policy.includes(rule), rule);
    assert.doesNotMatch(policy, /unsafe-eval|data:|https?:|script-src[^;]*unsafe/);
    assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin');
    assert.match(headers.get('Permissions-Policy')!, /publickey-credentials-get=\(\)/);
    assert.equal(headers.get('X-Robots-Tag'), 'noindex');
  });

  it('show a petition that is not saved in a frame of their own, from which nothing can be sent', async () => {
    const response = await app.request('/console/preview');
    assert.equal(await response.text(), '<main>');
    const policy = response.headers.get('Content-Security-Policy')!;
    for (const rule of ["frame-ancestors 'self'", "connect-src 'none'", "form-action 'none'"])
      assert.ok(policy.includes(rule), rule);
  });

  it('load their files compressed, and for good', async () => {
    const response = await app.request('/console/assets/index-1.js', {
      headers: { 'Accept-Encoding': 'br' },
    });
    assert.equal(response.headers.get('Content-Encoding'), 'br');
    assert.match(response.headers.get('Cache-Control')!, /immutable/);
    // A page of another build asks for a file that is gone: it must not get the page as a script.
    assert.equal((await app.request('/console/assets/index-0.js')).status, 404);
  });

  it('leave the API to others', async () => {
    assert.equal((await app.request('/console/api/nothing')).status, 404);
  });

  it('begin with a slash after the name', async () => {
    const response = await app.request('/console');
    assert.deepEqual([response.status, response.headers.get('Location')], [308, '/console/']);
  });
});

describe('the console where its cookie would not be kept', () => {
  it('says in every language that it needs https', async () => {
    const response = await appAt('http://sign.example.org').request('/console/sign-in', {
      headers: { 'Accept-Language': 'km' },
    });
    assert.equal(response.status, 503);
    const text = await response.text();
    for (const language of ['km', 'en', 'fr'])
      assert.ok(text.includes(`<section lang="${language}">`), language);
    assert.ok(text.includes('PUBLIC_URL'));
  });

  it('is there on the machine itself', async () => {
    for (const origin of ['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'])
      assert.equal((await appAt(origin).request('/console/')).status, 200, origin);
    for (const origin of ['http://127.0.0.1.example.org', 'http://192.168.1.5'])
      assert.equal((await appAt(origin).request('/console/')).status, 503, origin);
  });
});

describe('a console that was not built', () => {
  it('is told in one line', () => {
    const folder = mkdtempSync(join(tmpdir(), 'samleng-console-'));
    try {
      assert.throws(() => readConsoleFiles(folder), NotBuiltError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
