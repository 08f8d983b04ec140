import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import type { PetitionRow } from '../database/tables.ts';
import { putCampaign, putPetition } from '../testing/data/fixtures.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { confirmedApp, signedApp, signerPath, textOf } from '../testing/servers/signer-app.ts';
import { problemOf, testApp } from '../testing/servers/test-app.ts';

eachDatabase((openEmpty) => {
  type Rest = [petition?: Partial<PetitionRow>, body?: Partial<SignRequest>];
  const signed = async (...rest: Rest) => signedApp(await openEmpty(), ...rest);
  const confirmed = async (...rest: Rest) => confirmedApp(await openEmpty(), ...rest);

  describe('the page of a pending signature', () => {
    it("shows the signer's data and two buttons", async () => {
      const { get } = await signed(
        { fields: JSON.stringify({ phone: 'optional', city: 'optional' }) },
        { name: 'សុខ ដារ៉ា', phone: '+85512345678', city: 'Lyon' },
      );
      const page = await textOf(get(1));
      for (const shown of ['A clean river', 'សុខ ដារ៉ា', '\\+85512345678', 'Lyon', 'France'])
        assert.match(page, new RegExp(shown));
      assert.match(page, /<button class="act">Confirm my signature<\/button>/);
      assert.match(page, /<button class="quiet">I did not sign this<\/button>/);
      assert.match(page, /name="showName" value="on"\s+checked/, 'as it was chosen when signing');
      assert.doesNotMatch(page, /name="news"/, 'nobody is asked for more');
      assert.doesNotMatch(page, /signer-1@/);
    });

    it('changes nothing on a GET, whichever program opens it', async () => {
      const { get, row, online, changed } = await signed();
      const before = await row();
      changed.length = 0;
      for (const method of ['GET', 'HEAD', 'GET']) {
        const response = await get(1, { method, query: '?action=confirm&sure=yes' });
        assert.equal(response.status, 200);
      }
      assert.deepEqual(await row(), before);
      assert.equal(await online(), 0);
      assert.deepEqual(changed, []);
    });

    it('shows texts as texts, whatever is in them', async () => {
      const { get, set } = await signed({
        fields: JSON.stringify({ city: 'optional', comment: 'optional' }),
      });
      const script = '<script>alert("x")</script>';
      await set(1, { name: script, city: script, comment: script });
      const page = await textOf(get(1));
      assert.doesNotMatch(page, /<script/);
      assert.equal(page.match(/&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;/g)?.length, 3);
    });

    it('is not cached, runs no script, and leaks its address to no other site', async () => {
      const { get, post, press } = await signed();
      const answers = [get(1), get(2), post(1, { action: 'nothing' }), press(1, 'not-me')];
      for (const { headers } of await Promise.all(answers)) {
        assert.equal(headers.get('Cache-Control'), 'no-store');
        assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
        assert.equal(headers.get('X-Robots-Tag'), 'noindex');
        assert.equal(headers.get('Set-Cookie'), null);
        assert.equal(headers.get('Access-Control-Allow-Origin'), null);
        const policy = headers.get('Content-Security-Policy') ?? '';
        for (const part of ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
          assert.ok(policy.split('; ').includes(part), part);
        }
        assert.doesNotMatch(policy, /script-src|unsafe/);
      }
    });

    it("is in the language asked for, else in the reader's, else in the signer's", async () => {
      const { get } = await signed({}, { language: 'fr' });
      assert.match(await textOf(get(1, { query: '?lang=km', language: 'en' })), /<html lang="km">/);
      assert.match(await textOf(get(1, { language: 'km' })), /<html lang="km">/);
      assert.match(await textOf(get(1, { language: 'th' })), /<html lang="fr">/);
    });
  });

  describe('a link that leads nowhere', () => {
    it('has the same answer for an unknown token and for one whose signature is erased', async () => {
      const { app, get, press, pressTwice } = await signed();
      await press(1, 'confirm');
      await pressTwice(1, 'withdraw');
      const pages = await Promise.all([get(1), get(2), app.request('/s/short'), app.request('/s/%00')]);
      const bodies = await Promise.all(pages.map((page) => page.text()));
      for (const [at, page] of pages.entries()) {
        assert.equal(page.status, 404);
        assert.equal(bodies[at], bodies[0]);
      }
      assert.match(bodies[0] ?? '', /not known, or no longer valid/);
      assert.match(bodies[0] ?? '', /72 hours/);
      assert.equal((await press(1, 'confirm')).status, 404);
    });

    it('leads on to the petitions that can be signed now, and to no other', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      const others: Partial<PetitionRow>[] = [
        { petition: 'old-river', closes_at: '2026-02-01T00:00:00Z' },
        { petition: 'next-river', opens_at: '2026-04-01T00:00:00Z' },
        { petition: 'still-river', paused: 1 },
        { petition: 'wide-river', title: JSON.stringify({ en: 'A wide river & its banks' }) },
      ];
      for (const other of others) await putPetition(store.db, other);
      const { app } = testApp(store);
      const page = async (query: string) => (await app.request(`/s/short${query}`)).text();
      const english = await page('?lang=en');
      const hrefs = [...english.matchAll(/href="(\/p\/[a-z-]+\?[^"]*)"/g)].map(([, href]) => href);
      assert.deepEqual(new Set(hrefs), new Set(['/p/clean-river?lang=en', '/p/wide-river?lang=en']));
      assert.match(english, /Petitions that you can sign now.*A wide river &amp; its banks/s);
      assert.match(await page('?lang=km'), /href="\/p\/clean-river\?lang=km"><span lang="km">ទន្លេស្អាត</);
    });

    it('is a plain one when nothing can be signed', async () => {
      const store = await openEmpty();
      await putCampaign(store.db, { closes_at: '2026-02-01T00:00:00Z' });
      const text = await (await testApp(store).app.request('/s/short?lang=en')).text();
      assert.match(text, /not known, or no longer valid/);
      assert.doesNotMatch(text, /can sign now|href="\/p\/[a-z-]+\?/);
    });

    it('does not reach the database unless it could be one', async () => {
      const store = await openEmpty();
      const { app } = testApp(store);
      await store.close();
      assert.equal((await app.request(`/s/${'a'.repeat(42)}`)).status, 404);
      assert.equal((await app.request(`/s/${'a'.repeat(42)}!`)).status, 404);
      assert.equal((await app.request(`/s/${'a'.repeat(43)}`)).status, 503);
    });
  });

  describe('a form that is not one of this page', () => {
    it('is refused', async () => {
      const { app, post, online } = await signed();
      for (const action of ['', 'validate', '__proto__', 'toString']) {
        assert.equal(await problemOf(await post(1, { action })), 'malformed', action);
      }
      const headers = { 'Content-Type': 'application/json' };
      const json = await app.request(signerPath(1), {
        method: 'POST',
        headers,
        body: '{"action":"confirm"}',
      });
      assert.equal(await problemOf(json), 'wrong-content-type');
      assert.equal(await problemOf(await post(1, { action: 'confirm', x: 'a'.repeat(30_000) })), 'too-large');
      assert.equal(await online(), 0);
    });

    it('changes nothing without the version of the words that were shown', async () => {
      const { post, row } = await confirmed();
      assert.equal(await problemOf(await post(1, { action: 'change' })), 'malformed');
      const unheard = { action: 'change', consentsVersion: '1999-01' };
      assert.equal(await problemOf(await post(1, unheard)), 'malformed');
      assert.equal((await row()).show_name, 1);
    });
  });
});
