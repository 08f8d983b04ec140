import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { CONSENTS } from '@samleng/locales/consents';
import type { PetitionRow } from '../database/tables.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition, signatureId } from '../testing/data/fixtures.ts';
import { problemOf, PUBLIC_URL, testApp } from '../testing/servers/test-app.ts';
import { personal } from '../testing/data/personal.ts';

const PATH = '/p/clean-river';
const FORM = {
  id: signatureId(1),
  name: 'សុខ ដារ៉ា',
  email: 'sok@example.org',
  country: 'FR',
  language: 'en',
  website: '',
  partner: 'temple',
};

const link = (href: string, words: string) => new RegExp(`<a[^>]* href="${href}"[^>]*>\\s*${words}\\s*</a`);

eachDatabase((openEmpty) => {
  async function appWithPetition(petition: Partial<PetitionRow> = {}) {
    const store = await openEmpty();
    await putCampaign(store.db, petition);
    const { app, clock } = testApp(store);
    const page = async (query = '', acceptLanguage = 'en') =>
      (await app.request(`${PATH}${query}`, { headers: { 'Accept-Language': acceptLanguage } })).text();
    const post = (form: Record<string, string>) =>
      app.request(PATH, { method: 'POST', body: new URLSearchParams(form) });
    const rows = () => personal(store.db).selectFrom('signatures').selectAll().execute();
    return { app, clock, page, post, rows, db: store.db };
  }

  describe('GET /p/:petition', () => {
    it('has the tag on it, and inside the tag a form that needs no script', async () => {
      const { page } = await appWithPetition();
      const text = await page('?partner=temple');
      assert.match(text, /<script type="module" src="https:\/\/sign\.example\.org\/embed\.js"><\/script>/);
      const [, fallback = ''] =
        /<samleng-petition-form petition="clean-river" lang="en"\s+partner="temple"\s+hosted>(.*)<\/samleng-petition-form>/s.exec(
          text,
        ) ?? [];
      assert.match(fallback, /<form method="post" action="\/p\/clean-river\?partner=temple">/);
      for (const name of ['id', 'name', 'email', 'country', 'city', 'partner', 'language', 'website']) {
        assert.match(fallback, new RegExp(`name="${name}"`), name);
      }
      assert.match(fallback, /name="id" value="[0-9a-f]{8}-[0-9a-f]{4}-7/);
      assert.match(fallback, /name="partner" value="temple"/);
      assert.doesNotMatch(fallback, /name="comment"/, 'the petition does not ask for a comment');
    });

    it('says to users of screen readers what the address is for', async () => {
      const { page } = await appWithPetition();
      assert.match(await page(), /<input type="email"[^>]* aria-describedby="email-hint"/);
    });

    it('says that an email comes wherever one does, and why the address is asked where none does', async () => {
      const without = await appWithPetition();
      assert.match(await without.page(), /So that you are counted once/);
      const protectedOne = await appWithPetition({ protection: 'standard' });
      assert.match(await protectedOne.page(), /We send you an e-mail, for you to confirm/);
    });

    it('gives each reader another id', async () => {
      const { page } = await appWithPetition();
      const id = async () => /name="id" value="([^"]+)"/.exec(await page())?.[1];
      assert.notEqual(await id(), await id());
    });

    it('has no browser fill in hidden fields again, with the id of the person before', async () => {
      const { page } = await appWithPetition();
      const hidden = [...(await page()).matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => input);
      assert.equal(hidden.length, 6);
      for (const input of hidden) assert.match(input, / autocomplete="off"/);
    });

    it("is in the language asked for, else in the reader's, else in English, else in what there is", async () => {
      const { page } = await appWithPetition();
      assert.match(await page('?lang=km'), /<html lang="km">.*hreflang="en".*<button>ចុះហត្ថលេខាលើញត្តិ</s);
      assert.match(await page('', 'km'), /<h1 lang="km">ទន្លេស្អាត<\/h1>/);
      assert.match(await page('?lang=xx', 'th'), /<html lang="en">/);
      const khmer = await appWithPetition({ title: JSON.stringify({ km: 'ទន្លេស្អាត' }) });
      assert.match(await khmer.page('', 'th'), /<html lang="km">/);
    });

    it('shows a petition that was not written in the reader’s language in English, whatever came first', async () => {
      const title = JSON.stringify({ km: 'ទន្លេស្អាត', en: 'A clean river' });
      const { page } = await appWithPetition({ title });
      assert.match(await page('?lang=fr'), /<html lang="fr">.*<h1 lang="en">A clean river<\/h1>/s);
    });

    it('asks in the words of the form, in every language', async () => {
      const { page } = await appWithPetition({ fields: JSON.stringify({ comment: 'optional' }) });
      for (const language of LANGUAGES) {
        const text = await page(`?lang=${language}`);
        const { name, country, comment } = CATALOGUE[language].form.form;
        for (const question of [name, country, comment]) assert.ok(text.includes(`">${question}`), question);
      }
    });

    it('lets nothing run but the server’s own script', async () => {
      const { app } = await appWithPetition();
      const { headers } = await app.request(PATH);
      const policy = headers.get('Content-Security-Policy') ?? '';
      for (const part of [
        "default-src 'none'",
        `script-src ${PUBLIC_URL}`,
        "frame-ancestors 'none'",
        "form-action 'self'",
      ]) {
        assert.ok(policy.split('; ').includes(part), part);
      }
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Set-Cookie'), null);
    });

    it('shows texts as texts, whatever is in them', async () => {
      const title = '<script>alert("x")</script>';
      const { page } = await appWithPetition({ title: JSON.stringify({ en: title }) });
      const text = await page(`?partner=${encodeURIComponent('"><script>')}`);
      assert.equal(text.match(/<script/g)?.length, 1, 'only the tag');
      assert.match(text, /&lt;script&gt;alert\(&quot;x&quot;\)&lt;\/script&gt;/);
    });

    it('has one first heading, then count and cloth, the lead, and the text folded away', async () => {
      const lead = { en: 'We ask for clean water.' };
      const { page } = await appWithPetition({ lead: JSON.stringify(lead) });
      const text = await page();
      assert.equal(text.match(/<h1/g)?.length, 1);
      assert.match(
        text,
        /<h1.*Be among the first to sign.*<progress.*We ask for clean water\..*<details>.*<form/s,
      );
    });

    it('has a voice above the fields, another one each day', async () => {
      const voices = [
        { text: { en: 'For my children.' }, by: { en: 'A mother' } },
        { text: { en: 'Count us.' } },
      ];
      const { page, clock } = await appWithPetition({ voices: JSON.stringify(voices) });
      const told = async () =>
        /<figure>.*?<\/figure>(?=.*<form)/s.exec(await page())?.[0].replace(/<[^>]+>/g, ' ');
      const first = await told();
      clock.now = new Date(clock.now.getTime() + 24 * 3_600_000);
      const both = new Set([first, await told()].map((voice) => voice?.trim()));
      assert.deepEqual(both, new Set(['Count us.', 'For my children.  A mother']));
    });

    it('has no form when the petition is closed, and says so with the final count', async () => {
      const { page } = await appWithPetition({ closes_at: '2026-02-01T00:00:00Z' });
      const text = await page();
      assert.doesNotMatch(text, /<form/);
      assert.match(text, /0 people signed.*This petition is closed\. The count is final\./s);
    });

    it('leads from a closed petition to the one that goes on after it', async () => {
      const store = await openEmpty();
      await putCampaign(store.db, { closes_at: '2026-02-01T00:00:00Z', successor: 'next-river' });
      const title = JSON.stringify({ en: 'The next river', km: 'ទន្លេបន្ទាប់' });
      await putPetition(store.db, { petition: 'next-river', title });
      const { app } = testApp(store);
      const page = async (query: string) => (await app.request(`${PATH}${query}`)).text();
      assert.match(await page('?lang=en'), link('/p/next-river\\?lang=en', 'Sign: The next river'));
      assert.match(await page('?lang=km'), link('/p/next-river\\?lang=km', 'ចុះហត្ថលេខា៖ ទន្លេបន្ទាប់'));
      assert.doesNotMatch(await (await app.request('/p/next-river')).text(), /Sign: /);
    });

    it('says for a day after the closing that the count may still rise, where emails confirm', async () => {
      const closing = { confirmation: 'email', closes_at: '2026-03-01T11:00:00Z' } as const;
      const { page, clock } = await appWithPetition(closing);
      assert.match(await page(), /This petition is closed\. .*can still be confirmed/);
      clock.now = new Date('2026-03-02T11:00:00Z');
      assert.match(await page(), /This petition is closed\. The count is final\./);
    });

    it('asks for consent in the words that have a version, and links to the privacy notice', async () => {
      const { page } = await appWithPetition();
      const text = await page('?lang=fr');
      assert.match(text, new RegExp(`name="consentsVersion" value="${CONSENTS.version}"`));
      assert.ok(text.includes(CONSENTS.news.fr ?? '-'));
      assert.ok(text.includes(CONSENTS.showName.fr ?? '-'));
      assert.match(text, /<a href="\/p\/clean-river\/privacy\?lang=fr">/);
      assert.match(text, /<html lang="fr">.*<button>Signer la pétition</s);
    });

    it('says above the button who gets the name, and asks whether a comment may be shown beside it', async () => {
      const comment = JSON.stringify({ comment: 'optional' });
      const { page } = await appWithPetition({ fields: comment, hand_over: 'names' });
      const text = await page('?lang=en');
      assert.match(text, /<textarea[^>]*name="comment".*name="showComment".*name="showName"/s);
      assert.match(text, /Your name goes to: The town council\. Signers in Cambodia.*<button>/s);
      assert.match(text, /name="consentsVersion" value="2027-01-names"/);
      const plain = await appWithPetition({ show_names: 0 });
      const shown = await plain.page('?lang=en');
      assert.match(shown, /Your name is not shown or handed over\. Signers in Cambodia/);
      assert.doesNotMatch(shown, /showComment/);
    });

    it('says that a petition is not there', async () => {
      const { app } = await appWithPetition();
      for (const path of ['/p/nobody', '/p/%00']) {
        const response = await app.request(path);
        assert.equal(response.status, 404);
        const text = await response.text();
        assert.match(text, /There is no such petition\./);
        assert.match(text, /<a href="\/p\/clean-river\?lang=en">/, 'and which ones there are');
      }
    });
  });

  describe('POST /p/:petition', () => {
    it('signs, and thanks on a page whose address has nothing of the signer', async () => {
      const { app, post, rows } = await appWithPetition();
      const response = await post({ ...FORM, news: 'on', showName: 'on', city: '' });
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('Set-Cookie'), null);
      const thanks = await response.text();
      assert.match(thanks, /Thank you for signing\..*You are the first\./s);
      assert.match(thanks, /href="https:\/\/wa\.me\/[^"]*clean-river%3Fpartner%3Dtemple"/);
      assert.doesNotMatch(thanks, new RegExp(`<form|${FORM.name}|${FORM.email}|${FORM.id}`));
      const [row] = await rows();
      assert.equal(row?.name, FORM.name);
      assert.equal(row?.partner, 'temple');
      assert.equal(row?.show_name, 1);
      assert.equal(row?.consent_news, 1);
      assert.equal(row?.page, `${PUBLIC_URL}/p/clean-river`);
      const summary = await app.request('/v1/petitions/clean-river/summary');
      assert.match(await summary.text(), /"online":1/);
    });

    it('stores that the comment may be shown', async () => {
      const { post, rows } = await appWithPetition({ fields: JSON.stringify({ comment: 'optional' }) });
      await post({ ...FORM, comment: 'For my children.', showComment: 'on' });
      assert.equal((await rows())[0]?.consent_comment, 1);
    });

    it('stores the version of the consents that was shown', async () => {
      const { post, rows } = await appWithPetition();
      await post({ ...FORM, consentsVersion: CONSENTS.version });
      assert.equal((await rows())[0]?.consents_version, CONSENTS.version);
    });

    it('says which email to open, where the signer has to confirm by one, and where it is read', async () => {
      const { post } = await appWithPetition({ confirmation: 'email' });
      const response = await post({ ...FORM, email: 'sok.dara@gmail.com' });
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const text = await response.text();
      assert.match(text, /One step left.*<b class="who">sok\.dara@gmail\.com<\/b>/s);
      assert.match(text, /From: <bdi>Samleng<\/bdi><\/span>\s+<b>Please confirm your e-mail address<\/b>/);
      assert.match(
        text,
        /<a class="go" href="https:\/\/mail\.google\.com"[^>]*rel="noopener noreferrer"\s*>Open Gmail/,
      );
      assert.match(text, /<details>\s*<summary>[^<]*<\/summary>\s*<p>[^<]*spam/);
      assert.doesNotMatch(text, /Thank you/, 'nothing is counted yet');
      assert.doesNotMatch(text, /facebook|share/i, 'first the email');
    });

    it('names the sender as the campaign does, and no web page for a mailbox that it does not know', async () => {
      const { post, db } = await appWithPetition({ confirmation: 'email' });
      const sender = JSON.stringify({ en: 'Friends', km: 'មិត្តភក្ដិ' });
      await db.updateTable('campaigns').set({ sender }).execute();
      const text = await (await post({ ...FORM, language: 'km' })).text();
      assert.match(text, /<bdi>មិត្តភក្ដិ<\/bdi>/);
      assert.doesNotMatch(text, /class="go"/);
    });

    it('says the same to somebody who has signed before', async () => {
      const { post } = await appWithPetition({ confirmation: 'email' });
      const [first, again] = [await post(FORM), await post({ ...FORM, id: signatureId(2) })];
      assert.equal(await first.text(), await again.text());
      assert.deepEqual([...first.headers], [...again.headers]);
    });

    it('leaves no address that shows more than the form, former ones included', async () => {
      const { page } = await appWithPetition();
      for (const query of ['?signed=1', '?signed=confirm']) assert.match(await page(query), /<form/);
    });

    it('counts a second press of the button once', async () => {
      const { post, rows } = await appWithPetition();
      assert.equal((await post(FORM)).status, 200);
      assert.equal((await post(FORM)).status, 200);
      assert.equal((await rows()).length, 1);
    });

    it('ticks nothing by itself', async () => {
      const { post, rows } = await appWithPetition();
      await post(FORM);
      const [row] = await rows();
      assert.deepEqual({ name: row?.show_name, news: row?.consent_news }, { name: 0, news: 0 });
    });

    it('shows the form again with the typed values, and names each error', async () => {
      const { post, rows } = await appWithPetition();
      const response = await post({ ...FORM, name: '"Sok"<b>', email: 'nobody', news: 'on', country: 'FR' });
      assert.equal(response.status, 422);
      const text = await response.text();
      assert.match(text, /The petition is not signed yet/);
      assert.match(text, /E-mail: This could not be read\./);
      assert.match(text, /aria-invalid="true"\s+aria-describedby="email-hint email-error"/);
      assert.match(text, /value="nobody"/);
      assert.match(text, /value="&quot;Sok&quot;&lt;b&gt;"/);
      assert.match(text, /<option value="FR" selected>/);
      assert.match(text, /name="news" value="on"\s+checked/);
      assert.match(text, new RegExp(`name="id" value="${FORM.id}"`));
      assert.deepEqual(await rows(), []);
    });

    it('names the sign of a name that is refused, in every language', async () => {
      const { post, rows } = await appWithPetition();
      for (const [language, name, message] of [
        ['en', 'Sok 😀', 'Please write your name without this sign: 😀'],
        ['fr', 'Sok\u202eDara', 'Veuillez écrire votre nom sans ce signe\u00a0: U+202E'],
        ['km', 'Sok & Dara', 'ដោយមិនប្រើសញ្ញានេះ៖ &amp;'],
        ['km', 'សុខ\u17d2', 'ឈ្មោះនេះមានអក្សរសរសេរមិនចប់៖ ខ\u17d2'],
        ['en', '...', 'Please write your name without this sign: .'],
      ] as const) {
        const response = await post({ ...FORM, language, name });
        assert.equal(response.status, 422);
        const [, said] = /id="name-error">(.*?)</.exec(await response.text()) ?? [];
        assert.ok(said?.endsWith(message), said);
      }
      assert.deepEqual(await rows(), []);
    });

    it('past the soft limits shows the form again, to be sent once more', async () => {
      const { app, rows } = await appWithPetition({ protection: 'standard' });
      const env = { incoming: { socket: { remoteAddress: '192.0.2.1' }, headers: {} } };
      const sign = (number: number) => {
        const form = {
          ...FORM,
          id: signatureId(number),
          email: `signer-${number}@example.org`,
          language: 'km',
        };
        return app.request(PATH, { method: 'POST', body: new URLSearchParams(form) }, env);
      };
      let response = await sign(0);
      for (let number = 1; response.status === 200 && number < 100; number += 1)
        response = await sign(number);
      assert.equal(response.status, 429);
      assert.equal(response.headers.get('Retry-After'), '60');
      const text = await response.text();
      assert.match(text, /<html lang="km">.*role="alert">អ្នកមិនទាន់បានចុះហត្ថលេខាទេ ព្រោះ/s);
      assert.match(text, new RegExp(`value="${FORM.name}"`));
      assert.match(text, /<option value="FR" selected>/);
      assert.equal((await rows()).length, 30);
    });

    it('remembers when the form was first shown, so that a quick correction does not look like a program', async () => {
      const { page, post, rows, clock } = await appWithPetition({ protection: 'standard' });
      const stamp = /name="stamp" value="([^"]+)"/.exec(await page())?.[1] ?? '';
      clock.now = new Date(clock.now.getTime() + 10_000);
      const wrong = await post({ ...FORM, stamp, email: 'nobody' });
      assert.equal(wrong.status, 422);
      assert.ok((await wrong.text()).includes(`name="stamp" value="${stamp}"`));
      await post({ ...FORM, stamp });
      assert.equal((await rows())[0]?.state, 'pending');
    });

    it('replaces an invalid id', async () => {
      const { post } = await appWithPetition();
      const response = await post({ ...FORM, id: 'spoilt' });
      assert.equal(response.status, 422);
      const text = await response.text();
      assert.match(text, /The petition is not signed yet\. Please try again\./);
      assert.doesNotMatch(text, /Please look at these fields/, 'there is none to look at');
      assert.doesNotMatch(text, /spoilt/);
    });

    it('asks for a telephone number where the petition does, and names its errors', async () => {
      const { post, rows } = await appWithPetition({ fields: JSON.stringify({ phone: 'optional' }) });
      const refused = await post({ ...FORM, phone: 'call me' });
      assert.equal(refused.status, 422);
      const page = await refused.text();
      assert.match(
        page,
        /<input type="tel" value="call me" id="phone"[^>]*aria-describedby="phone-hint phone-error"/,
      );
      assert.match(page, /id="phone-hint">Never shown/);
      assert.match(page, /id="phone-error">Telephone: /);
      assert.equal((await post({ ...FORM, phone: '' })).status, 200);
      assert.equal((await rows())[0]?.phone, null);
    });

    it('accepts a long Khmer text, which form encoding makes three times as long', async () => {
      const { post, rows } = await appWithPetition({
        fields: JSON.stringify({ city: 'off', comment: 'optional' }),
      });
      const comment = 'ក'.repeat(500);
      assert.equal((await post({ ...FORM, comment })).status, 200);
      assert.equal((await rows())[0]?.comment, comment);
    });

    it('says that the petition is closed', async () => {
      const { post } = await appWithPetition({ closes_at: '2026-02-01T00:00:00Z' });
      const response = await post(FORM);
      assert.equal(response.status, 409);
      assert.match(await response.text(), /This petition is closed\./);
    });

    it('accepts only a form of limited size for a petition that exists', async () => {
      const { app, post } = await appWithPetition();
      assert.equal(await problemOf(await post({ ...FORM, comment: 'a'.repeat(30_000) })), 'too-large');
      const headers = { 'Content-Type': 'application/json' };
      const json = await app.request(PATH, { method: 'POST', headers, body: JSON.stringify(FORM) });
      assert.equal(await problemOf(json), 'wrong-content-type');
      const body = new URLSearchParams(FORM);
      assert.equal((await app.request('/p/nobody', { method: 'POST', body })).status, 404);
      assert.equal((await post({})).status, 422);
    });
  });
});
