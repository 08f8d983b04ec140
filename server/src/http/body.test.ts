import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { parseJson, readBody } from './body.ts';

const LISTS = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const OBJECTS = (depth: number) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);

describe('JSON from a stranger', () => {
  const GOOD = [
    '1',
    'null',
    '"text"',
    '[]',
    '{}',
    LISTS(5),
    OBJECTS(5),
    '{"a":{"a":[{"a":1},{"a":1}]}}',
    '{"a" :1,"b"\n:2}',
    // Colons and quotes inside strings make no keys.
    '{"a":"b:c","d":"\\":","e":"\\\\","f":["x:","y"]}',
    '{":b":"a",":c":1}',
    '{"":1}',
    '{"\\u0061":1,"b":2}',
  ];
  for (const text of GOOD) {
    it(`is read: ${text.slice(0, 50)}`, () => assert.deepEqual(parseJson(text), JSON.parse(text)));
  }

  it('is refused at once, also when none of its many quotes closes', () => {
    const before = process.cpuUsage();
    assert.equal(parseJson(`"${'\\"'.repeat(60_000)}`), undefined);
    // Takes milliseconds; many seconds if the search restarts at each quote (quadratic time).
    assert.ok(process.cpuUsage(before).user < 2_000_000);
  });

  const BAD: [what: string, text: string][] = [
    ['that is none', '{a:1}'],
    ['that is not whole', '{"a":1'],
    ['of lists that are nested too deep', LISTS(6)],
    ['of objects that are nested too deep', OBJECTS(6)],
    ['that would fill the stack', LISTS(4000)],
    ['that says a key twice', '{"a":1,"a":1}'],
    ['that says a key twice, once in other letters', '{"a":1,"\\u0061":2}'],
    ['that says a key twice further in', '{"a":{"b":1,"b":2}}'],
    ['that says __proto__ twice', '{"__proto__":1,"__proto__":2}'],
  ];
  for (const [what, text] of BAD) {
    it(`is refused ${what}`, () => assert.equal(parseJson(text), undefined));
  }

  it('adds no key to any other object', () => {
    const parsed = parseJson('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}');
    assert.deepEqual(Object.keys(parsed as object), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(parsed), Object.prototype);
    assert.equal(({} as { isAdmin?: true }).isAdmin, undefined);
  });
});

describe('a body', () => {
  const app = new Hono().post('/', async (c) => c.json(await readBody(c, 'text/plain', 20)));
  const post = async (headers: Record<string, string>, body = 'words') => {
    const response = await app.request('/', { method: 'POST', headers, body });
    return response.json();
  };

  it('is the text as it was sent', async () => {
    assert.deepEqual(await post({ 'Content-Type': 'Text/Plain; charset=utf-8' }), {
      ok: true,
      text: 'words',
    });
    assert.deepEqual(await post({ 'Content-Type': 'text/plain', 'Content-Encoding': 'identity' }), {
      ok: true,
      text: 'words',
    });
  });

  for (const encoding of [
    'gzip',
    'br',
    'deflate',
    'GZIP',
    'zstd',
    'identity, gzip',
    'gzip, gzip',
    'nonsense',
  ]) {
    it(`is never unpacked: ${encoding}`, async () => {
      const headers = { 'Content-Type': 'text/plain', 'Content-Encoding': encoding };
      assert.deepEqual(await post(headers), { ok: false, problem: 'wrong-content-type' });
    });
  }

  it('is refused at the first excess byte', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    assert.deepEqual(await post(headers, 'a'.repeat(20)), { ok: true, text: 'a'.repeat(20) });
    assert.deepEqual(await post(headers, 'a'.repeat(21)), { ok: false, problem: 'too-large' });
  });
});
