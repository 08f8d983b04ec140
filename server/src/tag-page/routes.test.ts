import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putCount, putPetition } from '../testing/data/fixtures.ts';
import { testApp } from '../testing/servers/test-app.ts';

eachDatabase((openEmpty) => {
  async function partnersApp() {
    const store = await openEmpty();
    await putCampaign(store.db, { title: JSON.stringify({ en: 'A "clean" <river>' }) });
    await putCount(store.db, { partner: 'temple', online: 1623 });
    const name = JSON.stringify({ en: 'The temple & friends' });
    await store.db
      .updateTable('partners')
      .set({ name, aliases: '["tempel"]' })
      .where('partner', '=', 'temple')
      .execute();
    return testApp(store);
  }

  describe('GET /partners/:campaign/:partner', () => {
    it('has the partner’s count, tag, link and code without a script, in the reader’s language', async () => {
      const { app } = await partnersApp();
      const response = await app.request('/partners/rivers/temple', { headers: { 'Accept-Language': 'fr' } });
      assert.equal(response.status, 200);
      const page = await response.text();
      assert.match(page, /<html lang="fr">/);
      assert.match(page, /The temple &amp; friends/);
      assert.match(page, /Signatures par vous\u00a0: 1[\u202f\u00a0]623/);
      // The tag is text here, in which what the tag itself has escaped is escaped once more.
      assert.ok(
        page.includes(
          '&lt;samleng-petition-form petition=&quot;clean-river&quot; partner=&quot;temple&quot;&gt;',
        ),
      );
      assert.ok(page.includes('A &amp;quot;clean&amp;quot; &amp;lt;river&amp;gt;'));
      assert.ok(page.includes('https://sign.example.org/p/clean-river?partner=temple'));
      assert.ok(page.includes('src="/p/clean-river/qr.svg?partner=temple"'));
    });

    it('gives its script what a tag can be made of, and lets nothing else run or be sent', async () => {
      const { app } = await partnersApp();
      const { headers, ...response } = await answered(app.request('/partners/rivers/temple'));
      const [, written = ''] = /data-given="([^"]*)"/.exec(response.text) ?? [];
      const given = JSON.parse(
        written
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
      ) as object;
      assert.deepEqual(given, {
        server: 'https://sign.example.org',
        campaign: 'rivers',
        petitions: [{ petition: 'clean-river', title: { en: 'A "clean" <river>' } }],
        partner: { slug: 'temple', name: { en: 'The temple & friends' } },
        pinned: { src: 'https://sign.example.org/embed/1.2.3.js', integrity: 'sha384-x' },
      });
      const policy = headers.get('Content-Security-Policy')!;
      for (const rule of [
        "default-src 'none'",
        "script-src 'self';",
        "style-src 'self';",
        "frame-ancestors 'none'",
      ])
        assert.ok(policy.includes(rule), rule);
      assert.equal(headers.get('X-Robots-Tag'), 'noindex');
    });

    it('begins with the petition that the partner has collected most for', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      await putPetition(store.db, { petition: 'a-newer-one' });
      await putCount(store.db, { partner: 'temple', online: 1623 });
      const { app } = testApp(store);
      const { text } = await answered(app.request('/partners/rivers/temple'));
      assert.ok(text.indexOf('/p/clean-river?') < text.indexOf('/p/a-newer-one?'));
    });

    it('is found by another name of the partner, and helps with a mistyped one', async () => {
      const { app } = await partnersApp();
      const moved = await app.request('/partners/rivers/tempel?lang=km');
      assert.deepEqual(
        [moved.status, moved.headers.get('Location')],
        [302, '/partners/rivers/temple?lang=km'],
      );
      const mistyped = await answered(app.request('/partners/rivers/tmple?lang=en'));
      assert.equal(mistyped.status, 404);
      assert.match(mistyped.text, /href="\/partners\/rivers\/temple\?lang=en">Did you mean temple\?/);
      const elsewhere = await answered(app.request('/partners/rivrs/temple?lang=en'));
      assert.match(elsewhere.text, /href="\/partners\/rivers\/temple\?lang=en">Did you mean temple\?/);
      for (const typed of ['Rivers/Temple', 'rivers/TEMPLE', 'rivers/temple/']) {
        const retyped = await app.request(`/partners/${typed}`);
        assert.equal(retyped.headers.get('Location'), '/partners/rivers/temple', typed);
      }
      const none = await answered(app.request('/partners/hills/%3Cb%3E?lang=en'));
      assert.match(none.text, /ask the campaign for yours/);
      assert.equal(none.status, 404);
      assert.doesNotMatch(none.text, /Did you mean|<b>/);
      for (const path of ['/partners/%00/temple', '/partners/rivers/%00', '/partners/%F0%9F/temple'])
        assert.equal((await app.request(path)).status, 404, path);
    });
  });

  it('a campaign that has announced nothing tells of no partner whose name is nearly the same', async () => {
    const store = await openEmpty();
    await putCampaign(store.db, { draft: 1 });
    const { app } = testApp(store);
    const mistyped = await answered(app.request('/partners/rivers/tmple?lang=en'));
    assert.equal(mistyped.status, 404);
    assert.doesNotMatch(mistyped.text, /Did you mean/);
  });

  describe('GET /p/:petition/qr.svg', () => {
    it('is the link that credits the partner, whichever of their names was given', async () => {
      const { app } = await partnersApp();
      const read = async (query: string) => {
        const response = await app.request(`/p/clean-river/qr.svg${query}`);
        const picture = sharp(await response.arrayBuffer())
          .ensureAlpha()
          .raw();
        const { data, info } = await picture.toBuffer({ resolveWithObject: true });
        return decodeQR({ data, width: info.width, height: info.height });
      };
      const link = 'https://sign.example.org/p/clean-river';
      assert.equal(await read('?partner=tempel&lang=km'), `${link}?partner=temple&lang=km`);
      assert.equal(await read('?partner=nobody'), link);
      assert.equal((await app.request('/p/clean-river/qr.svg?evil=1')).status, 400);
    });
  });
});

async function answered(asked: Response | Promise<Response>) {
  const response = await asked;
  return { status: response.status, headers: response.headers, text: await response.text() };
}
