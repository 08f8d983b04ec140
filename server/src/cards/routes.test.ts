import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { LANGUAGES, ProblemDocument } from '@samleng/contract';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { putCampaign, putCount } from '../testing/data/fixtures.ts';
import { scratchStore } from '../testing/data/scratch-store.ts';
import { answer, problemOf, testApp } from '../testing/servers/test-app.ts';

const CARD = '/p/clean-river/card.png';
const PREVIEW = `${CARD}?lang=km&kind=preview`;

describe('GET /p/:petition/card.png', () => {
  for (const kind of ['preview', 'voice'])
    it(`is a picture that previews show whole: ${kind}`, async (t) => {
      const { app } = await appWithPetition(t);
      const response = await app.request(`${CARD}?lang=km&kind=${kind}`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Content-Type'), 'image/png');
      const picture = sharp(await response.arrayBuffer());
      const { width, height, format } = await picture.metadata();
      assert.deepEqual({ width, height, format }, { width: 1200, height: 630, format: 'png' });
      const { dominant, entropy } = await picture.stats();
      assert.ok(dominant.r > 240, 'on paper');
      assert.ok(entropy > 0.5, 'with something on it');
    });

  it('holds the petition’s address as a QR code, where it is for sending', async (t) => {
    const { app } = await appWithPetition(t);
    const response = await app.request(`${CARD}?lang=km&kind=voice`);
    const picture = sharp(await response.arrayBuffer())
      .ensureAlpha()
      .raw();
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    assert.equal(
      decodeQR({ data, width: info.width, height: info.height }),
      'https://sign.example.org/p/clean-river',
    );
  });

  it('may be shown and fetched by every site, and kept', async (t) => {
    const { app } = await appWithPetition(t);
    const { headers } = await app.request(PREVIEW);
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
    assert.match(headers.get('Cache-Control') ?? '', /^public, max-age=\d+/);
  });

  it('is the same, byte for byte, until something in it changes; then 304 says so', async (t) => {
    const { app } = await appWithPetition(t);
    const [first, second] = [await app.request(PREVIEW), await app.request(PREVIEW)];
    assert.deepEqual(await first.bytes(), await second.bytes());
    const etag = first.headers.get('ETag')!;
    assert.equal((await app.request(PREVIEW, { headers: { 'If-None-Match': etag } })).status, 304);
  });

  it('differs by kind and language', async (t) => {
    const { app } = await appWithPetition(t);
    const queries = LANGUAGES.flatMap((lang) => [`${lang}&kind=preview`, `${lang}&kind=voice`]);
    const tags = [];
    for (const query of queries) tags.push((await app.request(`${CARD}?lang=${query}`)).headers.get('ETag'));
    assert.equal(new Set(tags).size, queries.length);
  });

  for (const [query, field, code] of [
    ['kind=preview', 'lang', 'required'],
    ['lang=km', 'kind', 'required'],
    ['lang=de&kind=preview', 'lang', 'invalid'],
    ['lang=km&kind=poster', 'kind', 'invalid'],
    ['lang=km&kind=preview&kind=voice', 'kind', 'wrong-type'],
    ['lang=km&kind=preview&count=9999999', 'count', 'unknown'],
  ])
    it(`refuses ?${query}, naming ${field}`, async (t) => {
      const { app } = await appWithPetition(t);
      const response = await app.request(`${CARD}?${query}`);
      assert.equal(response.status, 400);
      assert.deepEqual((await answer(response, ProblemDocument)).errors, [{ field, code }]);
    });

  it('says that a petition does not exist', async (t) => {
    const { app } = await appWithPetition(t);
    assert.equal(
      await problemOf(await app.request('/p/nobody/card.png?lang=km&kind=preview')),
      'petition-not-found',
    );
  });

  it('is drawn anew at each step of the count, and not between', async (t) => {
    const { app, count } = await appWithPetition(t);
    const tagAt = async (online: number) => {
      await count(online);
      return (await app.request(PREVIEW)).headers.get('ETag');
    };
    const at = [await tagAt(201), await tagAt(499), await tagAt(501)];
    assert.equal(at[0], at[1]);
    assert.notEqual(at[1], at[2]);
  });

  it('keeps the number of a voice for a minute', async (t) => {
    const { app, clock, count } = await appWithPetition(t);
    const tag = async () => (await app.request(`${CARD}?lang=en&kind=voice`)).headers.get('ETag');
    await count(40);
    const first = await tag();
    await count(41);
    assert.equal(await tag(), first);
    clock.now = new Date(clock.now.getTime() + 60_000);
    assert.notEqual(await tag(), first);
  });
});

async function appWithPetition(t: TestContext) {
  const { db, ...store } = await scratchStore(t);
  await putCampaign(db);
  await putCount(db, { online: 0 });
  const count = (online: number) => db.updateTable('counts').set({ online }).execute();
  return { ...testApp({ db, ...store }), count };
}
