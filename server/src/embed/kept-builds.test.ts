import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import type { Env } from '../http/env.ts';
import { commonHeaders } from '../http/middleware.ts';
import { openEmbedFiles } from './files.ts';
import { embedRoutes } from './routes.ts';

const ORIGIN = 'https://sign.example.org';
const chunk = (number: number) => `form-${number.toString(16).padStart(8, '0')}.js`;

describe('the files of earlier builds', () => {
  let folder: string;
  let kept: string;
  let clock: number;
  let warnings: unknown[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samleng-embed-'));
    kept = join(folder, 'data/embed');
    clock = Date.UTC(2026, 2, 1);
    warnings = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A build of these files; each has its own name in it. */
  function build(name: string, contents: Record<string, string>): string {
    const dist = join(folder, name);
    mkdirSync(join(dist, 'embed'), { recursive: true });
    writeFileSync(join(dist, 'embed.js'), '');
    for (const [file, content] of Object.entries(contents)) {
      writeFileSync(join(dist, 'embed', file), content);
      writeFileSync(join(dist, 'embed', `${file}.br`), brotliCompressSync(content));
      writeFileSync(join(dist, 'embed', `${file}.gz`), gzipSync(content));
    }
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ files: contents }));
    return dist;
  }

  /** A process that starts with a build, a minute after the one before. */
  async function start(dist: string) {
    clock += 60_000;
    const now = new Date(clock);
    const log = { warn: (...line: unknown[]) => void warnings.push(line) };
    const embed = await openEmbedFiles(dist, ORIGIN, { keptFolder: kept, now: () => now, log });
    const app = new Hono<Env>().use(commonHeaders).route('/', embedRoutes(embed, ORIGIN));
    return async (file: string, encoding = '') =>
      app.request(`/embed/${file}`, { headers: { 'Accept-Encoding': encoding } });
  }

  const numbered = (number: number) => build(`build-${number}`, { [chunk(number)]: `form ${number}` });

  it('stay as they were, compressed too, and browsers may keep them for good', async () => {
    await start(numbered(1));
    const get = await start(numbered(2));
    assert.equal(await (await get(chunk(1))).text(), 'form 1');
    const [br, gzip] = [await get(chunk(1), 'br'), await get(chunk(1), 'gzip')];
    assert.equal(brotliDecompressSync(await br.arrayBuffer()).toString(), 'form 1');
    assert.equal(gunzipSync(await gzip.arrayBuffer()).toString(), 'form 1');
    assert.equal(br.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(br.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(br.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
  });

  it('go with the tenth build after them, unless a later build has them too', async () => {
    const shared = { 'shared-00000000.js': 'of one and five' };
    await start(build('one', { [chunk(1)]: '', ...shared }));
    for (const number of [2, 3, 4]) await start(numbered(number));
    await start(build('five', { [chunk(5)]: '', ...shared }));
    for (const number of [6, 7, 8, 9]) await start(numbered(number));
    const ten = await start(numbered(10));
    assert.equal((await ten(chunk(1))).status, 200);
    const get = await start(numbered(11));
    assert.equal((await get(chunk(1))).status, 404);
    assert.equal((await get(chunk(2))).status, 200);
    assert.equal(await (await get('shared-00000000.js')).text(), 'of one and five');
    assert.ok(!existsSync(join(kept, `${chunk(1)}.br`)));
  });

  it('count as new again with each start: a build that is restarted every day does not grow old', async () => {
    const first = numbered(1);
    for (let number = 2; number <= 12; number += 1) {
      await start(first);
      await start(numbered(number));
    }
    assert.equal((await (await start(numbered(13)))(chunk(1))).status, 200);
  });

  it('include every pinned module with its tables, however many builds ago', async () => {
    const table = 'countries.en-aaaaaaaa.txt';
    await start(build('pinned', { '1.0.0-aaaaaaaa.js': 'the first', [table]: 'KHCambodia' }));
    for (let number = 1; number <= 11; number += 1) await start(numbered(number));
    const get = await start(build('again', { '1.0.0-bbbbbbbb.js': 'the same version, built anew' }));
    assert.equal(await (await get('1.0.0-aaaaaaaa.js')).text(), 'the first');
    assert.equal(await (await get('1.0.0-bbbbbbbb.js')).text(), 'the same version, built anew');
    assert.equal((await get(table)).headers.get('Content-Type'), 'text/plain; charset=utf-8');
  });

  it('are never written again: pages pin their hashes', async () => {
    const name = '1.0.0-aaaaaaaa.js';
    await start(build('first', { [name]: 'as first kept' }));
    await start(build('second', { [name]: 'changed' }));
    const get = await start(numbered(1));
    assert.equal(await (await get(name)).text(), 'as first kept');
  });

  it('include a module of the time when its name had no hash, as it was first kept', async () => {
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, '0.1.0.js'), 'as first kept');
    const get = await start(numbered(1));
    assert.equal(await (await get('0.1.0.js', 'br')).text(), 'as first kept');
    assert.equal((await get('0.2.0.js')).status, 404);
  });

  it('come together when several processes start at once, with one build or with several', async () => {
    const builds = [1, 2, 3, 4].map(numbered);
    const processes = await Promise.all([...builds, ...builds, ...builds].map(start));
    for (const get of processes)
      for (const number of [1, 2, 3, 4])
        assert.equal(await (await get(chunk(number))).text(), `form ${number}`);
    assert.deepEqual(warnings, []);
    assert.deepEqual(
      readdirSync(kept).filter((name) => name.includes('partial')),
      [],
    );
  });

  it('are found by a process that was running before, in a folder that both use', async () => {
    const before = await start(numbered(1));
    await start(numbered(2));
    assert.equal(await (await before(chunk(2))).text(), 'form 2');
  });

  it('are nothing but whole files with a hash in their names', async () => {
    const get = await start(build('build', { [chunk(1)]: '', 'theme.css': '' }));
    writeFileSync(join(kept, '.form-00000002.js'), 'half a fi');
    writeFileSync(join(kept, 'notes.js'), 'not ours');
    for (const name of ['.form-00000002.js', 'notes.js', 'builds', '..%2f..%2fpepper-00000000.txt'])
      assert.equal((await get(name)).status, 404, name);
    assert.ok(!existsSync(join(kept, 'theme.css')), 'always the newest is served');
  });

  it('are missing when the disk takes nothing: the server starts with its own build, and warns', async () => {
    mkdirSync(join(folder, 'data'));
    writeFileSync(kept, 'a file where the folder should be');
    const get = await start(numbered(1));
    assert.equal(await (await get(chunk(1))).text(), 'form 1');
    assert.equal((await get(chunk(2))).status, 404);
    assert.equal(warnings.length, 1);
  });

  it('survive damaged notes on the builds', async () => {
    await start(numbered(1));
    for (const name of readdirSync(join(kept, 'builds')))
      writeFileSync(join(kept, 'builds', name), '{"files":');
    writeFileSync(join(kept, 'builds/0000000000000000.json'), '{"files":["../../pepper"]}');
    for (let number = 2; number <= 12; number += 1) await start(numbered(number));
    const get = await start(numbered(13));
    assert.equal((await get(chunk(1))).status, 200);
    assert.deepEqual(warnings, []);
  });
});
