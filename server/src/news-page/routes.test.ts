import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { newsToken } from '../domain/secrets/news-token.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId, signBody } from '../testing/data/fixtures.ts';
import { confirmedApp, headingOf, textOf } from '../testing/servers/signer-app.ts';
import { problemOf } from '../testing/servers/test-app.ts';

const PEPPER = new Uint8Array(32).fill(7);
const pathOf = (number: number) => `/news/${newsToken(PEPPER, signatureId(number))}`;
const PATH = pathOf(1);

const ASKED = 'Do you want no more news?';
const STOPPED = 'We send you no more news';
/** As mail programs send it for their own button. @see RFC 8058 */
const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

const withoutToken = async (answer: Response | Promise<Response>, path: string) =>
  (await textOf(answer)).replaceAll(path, '');

eachDatabase((openEmpty) => {
  /** An app in which signer 1 has asked for news and confirmed. */
  async function opened() {
    const store = await openEmpty();
    const rig = await confirmedApp(store, {}, { consents: { news: true } });
    const headers = { 'Accept-Language': 'en' };
    const get = (query = '', path = PATH) => rig.app.request(path + query, { headers });
    const post = (form: URLSearchParams | FormData = new URLSearchParams(), path = PATH) =>
      rig.app.request(path, { method: 'POST', headers, body: form });
    const left = async () => ({
      addresses: (await rig.newsAddresses()).length,
      consent: (await rig.row()).consent_news,
    });
    return { ...rig, db: store.db, get, post, left };
  }

  const NEWS = { addresses: 1, consent: 1 };
  const NO_NEWS = { addresses: 0, consent: 0 };

  describe('the page that stops news', () => {
    it('stops them by one press, and leaves the signature as it is', async () => {
      const { get, post, left, row, online } = await opened();
      assert.equal(await headingOf(await get()), ASKED);
      const { consent_news: _, ...before } = await row();
      const pressed = await post();
      assert.equal(pressed.status, 200);
      assert.equal(await headingOf(pressed), STOPPED);
      assert.deepEqual(await left(), NO_NEWS);
      const { consent_news: __, ...after } = await row();
      assert.deepEqual([after, await online()], [before, 1]);
    });

    it('changes nothing when it is opened', async () => {
      const { app, left } = await opened();
      for (const method of ['GET', 'HEAD'])
        await app.request(`${PATH}?List-Unsubscribe=One-Click`, { method });
      assert.deepEqual(await left(), NEWS);
    });

    it('takes the form of a mail program’s own button, in both ways to send it, without a cookie', async () => {
      const multipart = new FormData();
      multipart.set('List-Unsubscribe', 'One-Click');
      for (const form of [multipart, new URLSearchParams(ONE_CLICK)]) {
        const { post, left } = await opened();
        const stopped = await post(form);
        assert.deepEqual([stopped.status, stopped.headers.get('Set-Cookie')], [200, null]);
        assert.deepEqual(await left(), NO_NEWS);
      }
    });

    it('stops them once more after they were asked for again', async () => {
      const { post, change, left } = await opened();
      await post();
      await change(1, { news: 'on', email: 'signer-1@example.org' });
      assert.deepEqual(await left(), NEWS);
      await post();
      assert.deepEqual(await left(), NO_NEWS);
    });

    it('stops them while the signature is removed, and none come back when that is undone', async () => {
      const { db, post, left } = await opened();
      const moderator = moderatorOf(db);
      const { batch } = await moderator.remove([signatureId(1)]);
      assert.deepEqual(await left(), NEWS);
      await post();
      await moderator.undo(batch);
      assert.deepEqual(await left(), NO_NEWS);
    });

    it('stops them after a removal was undone', async () => {
      const { db, post, left } = await opened();
      const moderator = moderatorOf(db);
      const { batch } = await moderator.remove([signatureId(1)]);
      await moderator.undo(batch);
      assert.deepEqual(await left(), NEWS);
      await post();
      assert.deepEqual(await left(), NO_NEWS);
    });

    it('stops those of no other signature, also of the same mailbox', async () => {
      const { sign, press, post, newsAddresses } = await opened();
      const { email } = signBody(1);
      await sign(signBody(2, { email, name: 'Chan Sophea', consents: { news: true } }));
      await press(2, 'confirm');
      assert.equal((await newsAddresses()).length, 2);
      await post();
      assert.equal((await newsAddresses()).length, 1);
    });
  });

  describe('all links that this server has made', () => {
    it('are answered alike: used, of an erased signature, and of one that never was', async () => {
      const { get, post, pressTwice } = await opened();
      const first = [await withoutToken(get(), PATH), await withoutToken(post(), PATH)];
      const look = async (path: string) => [
        await withoutToken(get('', path), path),
        await withoutToken(post(undefined, path), path),
      ];
      assert.deepEqual(await look(PATH), first, 'used');
      assert.deepEqual(await look(pathOf(9)), first, 'of nobody');
      await pressTwice(1, 'withdraw');
      assert.deepEqual(await look(PATH), first, 'erased');
    });

    it('lead to a page in three languages, without personal data, kept from caches and other sites', async () => {
      const { get, post } = await opened();
      for (const language of LANGUAGES) {
        const query = `?lang=${language}`;
        for (const page of [await get(query), await post(undefined, PATH + query)]) {
          assert.equal(page.headers.get('Cache-Control'), 'no-store');
          assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
          assert.equal(page.headers.get('X-Robots-Tag'), 'noindex');
          assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
          const text = await page.text();
          assert.match(text, new RegExp(`<html lang="${language}">`));
          assert.doesNotMatch(text, /signer-1|example\.org|clean-river|<script/i);
          for (const other of LANGUAGES.filter((one) => one !== language))
            assert.ok(text.includes(`href="${PATH}?lang=${other}"`));
        }
      }
    });
  });

  it('a link that this server has not made leads to one page, and changes nothing', async () => {
    const { get, post, left } = await opened();
    for (const path of ['/news/short', '/news/%00', `${PATH}A`, `/news/${'a'.repeat(59)}`]) {
      const page = await get('', path);
      assert.equal(page.status, 404);
      assert.match(await page.text(), /This link is not known/);
      assert.equal((await post(undefined, path)).status, 404);
    }
    assert.deepEqual(await left(), NEWS);
  });

  it('what is not a form, or too large for one, is refused', async () => {
    const { app, post, left } = await opened();
    for (const type of ['application/json', 'text/plain']) {
      const headers = { 'Content-Type': type };
      const answer = await app.request(PATH, { method: 'POST', headers, body: '{}' });
      assert.equal(await problemOf(answer), 'wrong-content-type');
    }
    assert.equal(await problemOf(await post(new URLSearchParams({ x: 'a'.repeat(5000) }))), 'too-large');
    assert.deepEqual(await left(), NEWS);
  });
});
