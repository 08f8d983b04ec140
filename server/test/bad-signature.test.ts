import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type FieldError, ProblemDocument } from '@samleng/contract';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { answer, problemOf, signing, campaignApp } from '../src/testing/servers/test-app.ts';

/** A valid body with one thing wrong, and the expected error. */
type WrongField = [what: string, body: unknown, errors: FieldError[]];
const WRONG_FIELDS: WrongField[] = [
  [
    'no field at all',
    {},
    [
      { field: 'id', code: 'required' },
      { field: 'name', code: 'required' },
      { field: 'email', code: 'required' },
      { field: 'country', code: 'required' },
      { field: 'consents', code: 'required' },
      { field: 'showName', code: 'required' },
      { field: 'language', code: 'required' },
    ],
  ],
  [
    'an id of another version',
    with_({ id: '01890000-0000-4000-8000-000000000001' }),
    [{ field: 'id', code: 'invalid' }],
  ],
  ['an id that is a number', with_({ id: 7 }), [{ field: 'id', code: 'wrong-type' }]],
  ['an empty name', with_({ name: ' ' }), [{ field: 'name', code: 'required' }]],
  ['a name that is null', with_({ name: null }), [{ field: 'name', code: 'wrong-type' }]],
  ['an over-long name', with_({ name: 'a'.repeat(700) }), [{ field: 'name', code: 'too-long' }]],
  ['an empty address', with_({ email: '' }), [{ field: 'email', code: 'required' }]],
  ['no address', with_({ email: 'nobody' }), [{ field: 'email', code: 'invalid' }]],
  [
    'an over-long address',
    with_({ email: `${'a'.repeat(60)}@${'b.'.repeat(120)}org` }),
    [{ field: 'email', code: 'too-long' }],
  ],
  ['a domain that is none', with_({ email: 'a@b|c.org' }), [{ field: 'email', code: 'invalid' }]],
  ...['[127.0.0.1]', '127.1', 'localhost', 'mail.local', 'x.onion', 'exa_mple.org', '-a.org'].map(
    (domain): WrongField => [
      `the domain ${domain}, to which no email can go`,
      with_({ email: `sok@${domain}` }),
      [{ field: 'email', code: 'email-unreachable' }],
    ],
  ),
  ['half a letter in the address', with_({ email: 'a\ud800@b.org' }), [{ field: 'email', code: 'invalid' }]],
  ['a country in words', with_({ country: 'France' }), [{ field: 'country', code: 'invalid' }]],
  ['a country that is a list', with_({ country: ['FR'] }), [{ field: 'country', code: 'wrong-type' }]],
  ['a telephone number in words', with_({ phone: 'call me' }), [{ field: 'phone', code: 'invalid' }]],
  [
    'an over-long telephone number',
    with_({ phone: '1 '.repeat(40) }),
    [{ field: 'phone', code: 'too-long' }],
  ],
  ['half a letter in the city', with_({ city: 'a\ud800' }), [{ field: 'city', code: 'invalid' }]],
  ['an over-long city', with_({ city: 'a'.repeat(81) }), [{ field: 'city', code: 'too-long' }]],
  [
    'a consent in words',
    with_({ consents: { news: 'yes' } }),
    [{ field: 'consents.news', code: 'wrong-type' }],
  ],
  ['no consent', with_({ consents: {} }), [{ field: 'consents.news', code: 'required' }]],
  [
    'an unknown consent',
    with_({ consents: { news: true, ads: true } }),
    [{ field: 'consents.ads', code: 'unknown' }],
  ],
  ['an unknown key', with_({ nickname: 'x' }), [{ field: 'nickname', code: 'unknown' }]],
  [
    'a key that is a prototype',
    `{"__proto__":{"x":1},${JSON.stringify(signBody(1)).slice(1)}`,
    [{ field: '__proto__', code: 'unknown' }],
  ],
  ['a key that is a constructor', with_({ constructor: 1 }), [{ field: 'constructor', code: 'unknown' }]],
  ['a number beyond numbers', with_({}).replace('"FR"', '1e999'), [{ field: 'country', code: 'wrong-type' }]],
  ['an unknown language', with_({ language: 'tlh' }), [{ field: 'language', code: 'invalid' }]],
  ['a page that is a script', with_({ page: 'javascript:alert(1)' }), [{ field: 'page', code: 'invalid' }]],
  [
    'an over-long page',
    with_({ page: `https://a.example/${'a'.repeat(500)}` }),
    [{ field: 'page', code: 'too-long' }],
  ],
];

function with_(changes: object): string {
  return JSON.stringify({ ...signBody(1), ...changes });
}

eachDatabase((openEmpty) => {
  const app = async () => campaignApp(await openEmpty());

  describe('a signature is refused', () => {
    for (const [what, body, errors] of WRONG_FIELDS) {
      it(`with ${what}`, async () => {
        const { sign, rows } = await app();
        const response = await sign(body);
        assert.equal(response.status, 422);
        assert.deepEqual((await answer(response, ProblemDocument)).errors, errors);
        assert.deepEqual(await rows(), []);
      });
    }

    it('with more wrong keys than anybody reads, naming some of them', async () => {
      const { sign } = await app();
      const many = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`k${number}`, 1]));
      const { errors } = await answer(sign(many), ProblemDocument);
      assert.equal(errors?.length, 20);
    });

    const NOT_OBJECTS = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '1',
      'undefined',
      '\ufeff{',
      '['.repeat(8000),
      '{"a":1}}',
    ];
    for (const body of NOT_OBJECTS) {
      it(`when its body is ${JSON.stringify(body.slice(0, 12))}`, async () => {
        const { sign } = await app();
        assert.equal(await problemOf(await sign(body)), 'malformed');
      });
    }

    it('when its body is not UTF-8', async () => {
      const { app: routes } = await app();
      const [path, init] = signing('');
      const response = await routes.request(path, { ...init, body: new Uint8Array([0x7b, 0xff, 0x7d]) });
      assert.equal(await problemOf(response), 'malformed');
    });

    it('when the connection breaks before its body is complete', async () => {
      const { app: routes } = await app();
      const [path, init] = signing('');
      const stream = new ReadableStream({
        pull: (controller) => controller.error(new Error('aborted')),
      });
      const broken = await routes.request(path, { ...init, body: stream, duplex: 'half' });
      assert.equal(await problemOf(broken), 'malformed');
    });

    it('when its body is too large, also without a length', async () => {
      const { app: routes, sign } = await app();
      const large = with_({ comment: 'a'.repeat(9000) });
      assert.equal(await problemOf(await sign(large)), 'too-large');
      const [path, init] = signing('');
      const stream = new ReadableStream({
        pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(1000))),
      });
      const endless = await routes.request(path, { ...init, body: stream, duplex: 'half' });
      assert.equal(await problemOf(endless), 'too-large');
      const told = await routes.request(path, {
        ...init,
        headers: { 'Content-Type': 'application/json', 'Content-Length': '9000' },
      });
      assert.equal(await problemOf(told), 'too-large');
    });

    it('when its content type is not JSON', async () => {
      const { app: routes } = await app();
      const [path, init] = signing(signBody(1));
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
        const response = await routes.request(path, { ...init, headers: { 'Content-Type': type } });
        assert.equal(await problemOf(response), 'wrong-content-type', type);
      }
      const response = await routes.request(path, {
        ...init,
        headers: { 'Content-Type': 'Application/JSON; charset=utf-8' },
      });
      assert.equal(response.status, 202);
    });
  });
});
