import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { mailboxToken } from '../domain/secrets/mailbox-token.ts';
import { addressKey } from '../domain/secrets/signer-key.ts';
import { HOUR_MS } from '../domain/time/durations.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signBody } from '../testing/data/fixtures.ts';
import { formOn, headingOf, signedApp, signerPath, textOf } from '../testing/servers/signer-app.ts';
import { problemOf } from '../testing/servers/test-app.ts';

const PEPPER = new Uint8Array(32).fill(7);
const pathOf = (email: string) => `/mailbox/${mailboxToken(PEPPER, addressKey(PEPPER, email))}`;
const PATH = pathOf(signBody(1).email);

const STOP = 'Do you want no more e-mail from us?';
const STOPPED = 'We do not write to this address';
const SURE = 'Shall we never write to this address again?';

eachDatabase((openEmpty) => {
  /** An app in which signer 1 has signed and waits for an email. */
  async function opened() {
    const store = await openEmpty();
    const rig = await signedApp(store);
    const headers = { 'Accept-Language': 'en' };
    const get = (query = '', path = PATH) => rig.app.request(path + query, { headers });
    const post = (form: Record<string, string>, path = PATH) =>
      rig.app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
    /** The value in the form of the second page. */
    const sureOf = async (action: string) =>
      /name="sure" value="([^"]+)"/.exec(await textOf(post({ action })))?.[1] ?? '';
    const press = async (action: string, more = {}) => post({ action, sure: await sureOf(action), ...more });
    const emails = async () => {
      const rows = await store.db.selectFrom('outbox').select(['kind', 'email', 'language']).execute();
      return rows.map(({ kind, email }) => [kind, email]);
    };
    const stopped = async () => (await store.db.selectFrom('stopped_mailboxes').selectAll().execute()).length;
    return { ...rig, db: store.db, get, post, sureOf, press, emails, stopped };
  }

  describe('the page of a mailbox', () => {
    it('stops all emails in two steps, and allows them again in two', async () => {
      const { get, post, press, emails, stopped } = await opened();
      assert.equal(await headingOf(await get()), STOP);
      const sure = await post({ action: 'stop' });
      assert.equal(await headingOf(sure), SURE);
      assert.equal(await stopped(), 0);
      const done = await press('stop');
      assert.equal(await headingOf(done), 'We do not write to this address any more');
      assert.match(await textOf(press('stop')), /If you want e-mail from us again one day/, 'and not twice');
      assert.deepEqual(await emails(), [['stopped', signBody(1).email]]);
      assert.equal(await headingOf(await get()), STOPPED);
      assert.equal(await headingOf(await post({ action: 'allow' })), 'Shall we write to this address again?');
      assert.equal(await stopped(), 1);
      assert.equal(await headingOf(await press('allow')), 'We write to this address again');
      assert.equal(await headingOf(await get()), STOP);
      assert.deepEqual(await emails(), []);
    });

    it('changes nothing on a GET, nor on a POST of what the first page holds', async () => {
      const { app, post, emails, stopped } = await opened();
      const before = await emails();
      for (const method of ['GET', 'HEAD']) await app.request(`${PATH}?action=stop&sure=yes`, { method });
      const wrong = ['', 'yes', 'true', `${Date.now().toString(36)}.x`];
      for (const sure of wrong)
        assert.equal(await headingOf(await post({ action: 'stop', sure })), SURE, sure);
      assert.equal(await stopped(), 0);
      assert.deepEqual(await emails(), before);
    });

    it('takes the value of the second page for an hour, for this button and this mailbox alone', async () => {
      const { post, sureOf, later, stopped } = await opened();
      const [sure, toAllow] = [await sureOf('stop'), await sureOf('allow')];
      await post({ action: 'stop', sure: toAllow });
      await post({ action: 'stop', sure }, pathOf('other@example.org'));
      later(HOUR_MS);
      await post({ action: 'stop', sure });
      assert.equal(await stopped(), 0);
      later(HOUR_MS - 1);
      await post({ action: 'stop', sure });
      assert.equal(await stopped(), 1);
    });

    it('asks for the address only where none is known, and sends the last email to no other', async () => {
      const { db, post, press, emails, stopped } = await opened();
      assert.doesNotMatch(await textOf(post({ action: 'stop' })), /name="email"/);
      await db.deleteFrom('outbox').execute();
      assert.match(await textOf(post({ action: 'stop' })), /name="email"/);
      const wrong = await press('stop', { email: 'other@example.org' });
      assert.equal(wrong.status, 422);
      const page = await textOf(wrong);
      assert.match(page, /This is not the address that the link was sent to\./);
      assert.match(page, /value="other@example\.org"/);
      for (const email of ['nobody', '<script>']) assert.equal((await press('stop', { email })).status, 422);
      assert.equal(await stopped(), 0);
      assert.equal((await press('stop', { email: ' Signer-1+x@Example.org ' })).status, 200);
      assert.deepEqual(await emails(), [['stopped', 'Signer-1+x@Example.org']]);
    });

    it('needs no address: then the link that is there allows emails again', async () => {
      const { db, press, emails, stopped } = await opened();
      await db.deleteFrom('outbox').execute();
      assert.match(await textOf(press('stop', { email: '' })), /open the link that led you here/);
      assert.deepEqual([await stopped(), await emails()], [1, []]);
    });

    it('leaves the signature as it is, and its link confirms', async () => {
      const { press, app, row, online } = await opened();
      await press('stop');
      assert.equal((await row()).state, 'pending');
      const body = new URLSearchParams(formOn(await textOf(app.request(signerPath(1))), 'confirm'));
      assert.equal((await app.request(signerPath(1), { method: 'POST', body })).status, 200);
      assert.equal(await online(), 1);
    });

    it('answers those who sign with it as before', async () => {
      const { press, sign } = await opened();
      const before = await sign(signBody(1));
      await press('stop');
      const after = await sign(signBody(1));
      assert.deepEqual([after.status, await after.text()], [before.status, await before.text()]);
    });

    it('gives its mailbox four more emails that day when it allows them again', async () => {
      const { press, db } = await opened();
      await press('stop');
      assert.equal((await db.selectFrom('mailbox_presses').selectAll().execute()).length, 0);
      await press('allow');
      assert.equal((await db.selectFrom('mailbox_presses').selectAll().execute()).length, 1);
    });

    it('is there in three languages, holds nothing of the address, and is kept from caches and other sites', async () => {
      const { get, press } = await opened();
      for (const step of ['stop', 'allow']) {
        for (const language of LANGUAGES) {
          const page = await get(`?lang=${language}`);
          assert.equal(page.headers.get('Cache-Control'), 'no-store');
          assert.equal(page.headers.get('Referrer-Policy'), 'no-referrer');
          assert.equal(page.headers.get('X-Robots-Tag'), 'noindex');
          assert.match(page.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
          const text = await page.text();
          assert.match(text, new RegExp(`<html lang="${language}">`));
          assert.doesNotMatch(text, /signer-1|example\.org|<script/);
          for (const other of LANGUAGES.filter((one) => one !== language))
            assert.ok(text.includes(`href="${PATH}?lang=${other}"`));
        }
        await press(step);
      }
    });
  });

  describe('a link that this server has not made', () => {
    it('leads to one page, and changes nothing', async () => {
      const { get, post, stopped } = await opened();
      const wrong = ['/mailbox/short', '/mailbox/%00', `${PATH}A`, `/mailbox/${'a'.repeat(44)}`];
      for (const path of wrong) {
        const page = await get('', path);
        assert.equal(page.status, 404);
        assert.match(await page.text(), /This link is not known/);
        assert.equal((await post({ action: 'stop', sure: 'yes' }, path)).status, 404);
      }
      assert.equal(await stopped(), 0);
    });
  });

  it('a form that is not one of the page is refused', async () => {
    const { app, post, stopped } = await opened();
    for (const action of ['', 'confirm', '__proto__'])
      assert.equal(await problemOf(await post({ action })), 'malformed');
    const headers = { 'Content-Type': 'application/json' };
    const json = await app.request(PATH, { method: 'POST', headers, body: '{"action":"stop"}' });
    assert.equal(await problemOf(json), 'wrong-content-type');
    assert.equal(await problemOf(await post({ action: 'stop', x: 'a'.repeat(30_000) })), 'too-large');
    assert.equal(await stopped(), 0);
  });
});
