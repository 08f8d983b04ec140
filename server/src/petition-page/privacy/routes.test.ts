import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONSENTS } from '@samleng/locales/consents';
import type { PetitionRow } from '../../database/tables.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putCampaign } from '../../testing/data/fixtures.ts';
import { PUBLIC_URL, testApp } from '../../testing/servers/test-app.ts';

const PATH = '/p/clean-river/privacy';
const ORGANISER = { name: { en: 'The river <committee>', km: 'គណៈកម្មាធិការទន្លេ' }, email: 'river@example.org' };

eachDatabase((openEmpty) => {
  async function opened(petition: Partial<PetitionRow> = {}, organiser: object | null = ORGANISER) {
    const store = await openEmpty();
    await putCampaign(store.db, petition);
    const value = organiser && JSON.stringify(organiser);
    await store.db.updateTable('campaigns').set({ organiser: value }).execute();
    return testApp(store).app;
  }

  async function notice(petition: Partial<PetitionRow> = {}, organiser: object | null = ORGANISER) {
    const response = await (await opened(petition, organiser)).request(`${PATH}?lang=en`);
    assert.equal(response.status, 200);
    return (await response.text()).replaceAll(/\s+/g, ' ');
  }

  describe('GET /p/:petition/privacy', () => {
    it('says who answers for the petition, and how to reach them', async () => {
      const page = await notice();
      assert.match(page, /It belongs to the campaign “Rivers”\./);
      assert.match(page, /The river &lt;committee&gt; organises it/);
      assert.match(page, /<a href="mailto:river@example\.org">river@example\.org<\/a>/);
      assert.match(page, /If you have no e-mail from us, write to the address above\./);
      const nobody = await notice({}, null);
      assert.match(nobody, /has named nobody to write to yet/);
      assert.doesNotMatch(nobody, /mailto:|the address above/);
    });

    it('names the fields that the petition asks for, and no other', async () => {
      const some = await notice({ fields: JSON.stringify({ city: 'optional', comment: 'off' }) });
      assert.match(some, /Your name: /);
      assert.match(some, /Your city: [^<]*<span class="hint">\(optional\)/);
      assert.doesNotMatch(some, /Your comment: /);
      assert.doesNotMatch(some, /Your telephone number: /);
      const others = await notice({
        fields: JSON.stringify({ phone: 'required', city: 'off', comment: 'required' }),
      });
      assert.doesNotMatch(others, /Your city: /);
      assert.match(others, /Your telephone number: so that the campaign can ask you/);
      assert.match(others, /Your comment: so that your reasons are heard\.<\/li>/);
    });

    it('says how the address is used, depending on the kind of confirmation', async () => {
      const byEmail = await notice({ confirmation: 'email' });
      assert.match(byEmail, /until you have confirmed, for 72 hours at most/);
      assert.match(byEmail, /nobody confirms is erased after 72 hours/);
      assert.match(byEmail, /Open the link in our e-mail/);
      assert.match(await notice({ protection: 'standard' }), /Some signatures, .* are confirmed by e-mail/);
      // A fourth name of an address, and what is held, is confirmed by email also without protection.
      const seldom = await notice({ confirmation: 'none', protection: 'none' });
      assert.match(seldom, /Some signatures, .* are confirmed by e-mail.*four such.*mail provider/);
      assert.match(
        seldom,
        /nobody confirms is erased after 72 hours\. After “I did not sign this” it is erased in an hour/,
      );
      assert.match(seldom, /which names have signed with that address, and can erase them there/);
    });

    it('names the codes that find false signatures, for how long, and what becomes of removed ones', async () => {
      const page = await notice();
      assert.match(page, /a code of the provider of your mailbox .* for seven days a code of the network/);
      assert.match(page, /that of the networks is destroyed after seven days/);
      assert.match(page, /For 24 hours it can bring them back; then they are erased\./);
    });

    it('promises the link to everybody only where everybody gets one', async () => {
      const some = await notice({ confirmation: 'none', protection: 'standard' });
      const [, changing = ''] = /What you allow(.*)How to withdraw/.exec(some) ?? [];
      assert.match(changing, /in the e-mail that we send you\..*If you have no e-mail from us/);
      assert.doesNotMatch(some, /If you have lost the e-mail/);
      assert.match(await notice({ confirmation: 'email' }), /If you have lost the e-mail, sign again/);
    });

    it('says whether names are shown, and asks only then', async () => {
      const shown = await notice({ show_names: 1 });
      assert.match(shown, /only if you have ticked the box for it/);
      assert.match(shown, /who live in Cambodia are never shown/);
      assert.ok(shown.includes(CONSENTS.showName.en ?? '-'));
      const hidden = await notice({ show_names: 0 });
      assert.match(hidden, /No names of signers are shown\./);
      assert.ok(!hidden.includes(CONSENTS.showName.en ?? '-'));
      assert.ok(hidden.includes(CONSENTS.news.en ?? '-'));
    });

    it('says who gets the names, and that this stays as the form said it', async () => {
      const names = await notice({ hand_over: 'names' });
      assert.match(names, /also get a list of the signatures.*in Cambodia are in no list.*the form said/);
      const shown = await notice();
      assert.match(shown, /a list of those who ticked the box.*in Cambodia are in no list.*the form said/);
      const hidden = await notice({ show_names: 0 });
      assert.match(hidden, /get the number of signatures\.<\/p> ?<p>They get no names\./);
    });

    it('says when a comment is shown, where one is asked for', async () => {
      const asked = await notice({ fields: JSON.stringify({ comment: 'optional' }) });
      assert.match(asked, /Your comment may be shown only if.*with your name only if/);
      assert.ok(asked.includes(CONSENTS.comment.en ?? '-'));
      assert.doesNotMatch(await notice(), /[Cc]omment may be shown/);
    });

    it('says how long: before the delivery, and after it', async () => {
      assert.match(await notice({ retention_days: 1 }), /for 1 more day\./);
      assert.match(await notice({ retention_days: 90 }), /for 90 more days\./);
      const delivered = await notice({ delivered_on: '2026-12-10', retention_days: 30 });
      assert.match(
        delivered,
        /was handed over on 10 December 2026\. We keep the signatures until 9 January 2027\./,
      );
    });

    it('names the data that pages can read, the data that are not kept, and the remaining risks', async () => {
      const page = await notice();
      assert.match(page, new RegExp(`can read what is typed there.*<a href="${PUBLIC_URL}/p/clean-river">`));
      assert.match(page, /We do not store IP addresses\. We set no cookies\./);
      assert.match(page, /Whoever takes over this server/);
      assert.ok(page.includes(`Version of the words of consent: ${CONSENTS.version}`));
    });

    it('is there in three languages, and for a closed petition too', async () => {
      const app = await opened({ closes_at: '2026-02-01T00:00:00Z' });
      for (const language of ['km', 'en', 'fr']) {
        const page = await (await app.request(`${PATH}?lang=${language}`)).text();
        assert.match(page, new RegExp(`<html lang="${language}">`));
        for (const other of ['km', 'en', 'fr'].filter((one) => one !== language)) {
          assert.match(page, new RegExp(`href="${PATH}\\?lang=${other}"`));
        }
      }
      const own = await app.request(PATH, { headers: { 'Accept-Language': 'fr-CA' } });
      assert.match(await own.text(), /<html lang="fr">/);
      assert.equal(own.headers.get('Vary'), 'Accept-Language');
    });

    it('can be cached, runs no script, and is missing for an unknown petition', async () => {
      const app = await opened();
      const { headers } = await app.request(PATH);
      assert.equal(headers.get('Cache-Control'), 'public, max-age=300');
      assert.match(headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      assert.doesNotMatch(headers.get('Content-Security-Policy') ?? '', /script-src/);
      assert.equal((await app.request('/p/nobody/privacy')).status, 404);
      assert.equal((await app.request('/p/%00/privacy')).status, 404);
    });
  });
});
