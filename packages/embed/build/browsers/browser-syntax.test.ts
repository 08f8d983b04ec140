import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { unreadable } from './browser-syntax.ts';
import { checkScripts } from './check-scripts.ts';

const READABLE = [
  'class A { a = 1; static b = 2; #c = 3; #d() {} static #e() {} get f() { return this.#c; } }',
  'a?.b(c); a ??= b; a.b(...c);',
  'export const a = async () => { for await (const b of c) await import(b); };',
  String.raw`/(?<year>\d+)\p{L}[(?<=]\(?<=/gimsuy; RegExp('a', 'u');`,
];

const UNREADABLE: [code: string, reason: RegExp][] = [
  ['class A { static { this.a = 1; } }', /static block/],
  ['class A { #a; static has(b) { return #a in b; } }', /#x in y/],
  ['export default await a;', /await/],
  ['for await (const a of b) a();', /await/],
  ['export { a as "b c" }; const a = 1;', /name in quotes/],
  ['a?.b(...c);', /spread/],
  ['/a/d;', /flag/],
  ['/a/v;', /flag/i],
  ['new RegExp("a", "v");', /flag/],
  ['/(?<=a)b/;', /look-behind/],
  ['RegExp("(?<!a)b");', /look-behind/],
  ['#!/usr/bin/env node\n', /1:1/],
  ['import a from "b" with { type: "json" };', /1:/],
  ['using a = b;', /1:/],
];

describe('syntax that Chrome 87, Safari 15 and Firefox 91 know', () => {
  for (const code of READABLE) it(code, () => assert.deepEqual(unreadable(code, 'module'), []));
});

describe('syntax that one of them does not know', () => {
  for (const [code, reason] of UNREADABLE)
    it(code, () => assert.match(unreadable(code, 'module').join(), reason));

  it('module syntax, where a site strips type="module"', () => {
    assert.deepEqual(unreadable('import("./a.js");', 'script'), []);
    assert.notDeepEqual(unreadable('export {};', 'script'), []);
    assert.notDeepEqual(unreadable('import.meta.url;', 'script'), []);
  });

  it('fails the build, which names the script', async (test) => {
    const dist = await mkdtemp(join(tmpdir(), 'samleng-dist-'));
    test.after(() => rm(dist, { recursive: true }));
    await writeFile(join(dist, 'embed.js'), '(() => {})();');
    await checkScripts(dist);
    await writeFile(join(dist, 'new.js'), 'export class A { static { this.a = 1; } }');
    await assert.rejects(checkScripts(dist), /^Error: new\.js is not for Chrome 87.*static block/);
  });
});
