import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import { CONSENTS } from '@samleng/locales/consents';
import { deleteExpiredSignatures } from '../retention/expired-signatures.ts';
import type { PetitionRow } from '../database/tables.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, signBody } from '../testing/data/fixtures.ts';
import { HOUR_MS } from '../domain/time/durations.ts';
import { confirmedApp, signedApp, signerPath, textOf } from '../testing/servers/signer-app.ts';

eachDatabase((openEmpty) => {
  type Rest = [petition?: Partial<PetitionRow>, body?: Partial<SignRequest>];
  const signed = async (...rest: Rest) => signedApp(await openEmpty(), ...rest);
  const confirmed = async (...rest: Rest) => confirmedApp(await openEmpty(), ...rest);

  describe('confirming', () => {
    it('counts the signature, and thanks for it', async () => {
      const { get, row, online, changed, press } = await signed({}, { partner: 'temple' });
      changed.length = 0;
      const response = await press(1, 'confirm');
      assert.equal(response.status, 200);
      assert.equal(await online(), 1);
      assert.equal((await row()).state, 'validated');
      assert.deepEqual(changed, ['clean-river'], 'counters hear of it');
      for (const page of [await response.text(), await textOf(get(1))]) {
        assert.match(page, /Thank you\. Your signature counts\./);
        assert.match(page, /You are the first\./);
        assert.doesNotMatch(page, /Confirm my signature/);
        assert.match(page, /facebook\.com\/sharer[^"]*clean-river%3Fpartner%3Dtemple/);
      }
    });

    it('a second time shows the same page, and counts nothing twice', async () => {
      const { online, press } = await signed();
      for (let time = 0; time < 3; time += 1) {
        assert.equal((await press(1, 'confirm')).status, 200);
      }
      await Promise.all(Array.from({ length: 50 }, () => press(1, 'confirm')));
      assert.equal(await online(), 1);
    });

    it('takes the boxes as ticked on the page, and stores the version of their words', async () => {
      const { row, newsAddresses, press } = await signed({}, { consents: { news: true }, showName: false });
      await press(1, 'confirm', { showName: 'on', news: '' });
      const { show_name, consent_news, consents_version } = await row();
      assert.deepEqual({ show_name, consent_news }, { show_name: 1, consent_news: 0 });
      assert.equal(consents_version, CONSENTS.version);
      assert.deepEqual(await newsAddresses(), []);
    });

    it('lets the name be shown only where the petition shows names, and never in Cambodia', async () => {
      const hidden = await signed({ show_names: 0 });
      assert.doesNotMatch(await textOf(hidden.get(1)), /name="showName"/);
      const { get } = await signed({}, { country: 'KH' });
      const page = await textOf(get(1));
      assert.doesNotMatch(page, /name="showName"/);
      assert.match(page, /who live in Cambodia are never shown/);
    });

    it('confirms only one of two people with one address', async () => {
      const { sign, online, row, press } = await signed({}, { email: 'home@example.org' });
      await sign(signBody(2, { email: 'home@example.org', name: 'Chan Sophea' }));
      await press(1, 'confirm');
      assert.deepEqual([(await row(1)).state, (await row(2)).state], ['validated', 'pending']);
      await press(2, 'confirm');
      assert.equal(await online(), 2);
    });

    it('does not work with the link of an earlier email to the same mailbox under the same id, whose signature is deleted', async () => {
      const store = await openEmpty();
      const { app, sign, online, later, press } = await signedApp(store);
      const over = new Date(NOON.getTime() + 72 * HOUR_MS);
      await deleteExpiredSignatures(store.db, over, new AbortController().signal);
      later(72 * HOUR_MS);
      await sign(signBody(1, { email: 'somebody.else@example.org' }));
      const body = new URLSearchParams({ action: 'confirm' });
      assert.equal((await app.request(signerPath(1))).status, 404);
      assert.equal((await app.request(signerPath(1), { method: 'POST', body })).status, 404);
      assert.equal(await online(), 0);
      assert.equal((await press(1, 'confirm')).status, 200, 'the other mailbox has its own link');
    });

    it('counts a signature that a person has released in the meantime', async () => {
      const { set, online, press } = await signed();
      await set(1, { state: 'pending', held_because: 'velocity-prefix' });
      await press(1, 'confirm');
      assert.equal(await online(), 1);
    });

    it('works while the petition is paused', async () => {
      const { online, sign, setPetition, press } = await signed();
      await setPetition({ paused: 1, paused_at: NOON.toISOString() });
      assert.equal((await sign(signBody(2))).status, 409);
      assert.equal((await press(1, 'confirm')).status, 200);
      assert.equal(await online(), 1);
    });
  });

  describe('after the 72 hours', () => {
    it('the page says so and links to the petition; the button does nothing any more', async () => {
      const { get, later, online, row, press } = await signed();
      later(72 * HOUR_MS - 1);
      assert.match(await textOf(get(1)), /Confirm my signature/);
      later(72 * HOUR_MS);
      const page = await textOf(get(1));
      assert.match(page, /The 72 hours are over/);
      assert.match(page, /<a href="\/p\/clean-river\?lang=en">Sign again<\/a>/);
      const response = await press(1, 'confirm');
      assert.equal(response.status, 409);
      assert.match(await textOf(response), /The 72 hours are over/);
      assert.equal(await online(), 0);
      assert.equal((await row()).state, 'pending');
    });

    it('the page does not say "sign again" when the petition is closed', async () => {
      const closing = new Date(NOON.getTime() + 71 * HOUR_MS).toISOString();
      const { get, later } = await signed({ closes_at: closing });
      later(72 * HOUR_MS);
      const page = await textOf(get(1));
      assert.match(page, /The 72 hours are over/);
      assert.doesNotMatch(page, /Sign again/);
    });
  });

  describe('after the closing', () => {
    const closing = { closes_at: new Date(NOON.getTime() + 1000).toISOString() };

    it('counts within a day', async () => {
      const { later, online, get, press } = await signed(closing);
      later(24 * HOUR_MS);
      assert.equal((await press(1, 'confirm')).status, 200);
      assert.equal(await online(), 1);
      assert.doesNotMatch(await textOf(get(1)), /facebook/, 'there is nothing to share any more');
    });

    it('is too late when the count is final, and says so', async () => {
      const { get, later, online, press } = await signed(closing);
      later(24 * HOUR_MS + 1000);
      assert.match(await textOf(get(1)), /The petition is closed.*was not counted/s);
      assert.equal((await press(1, 'confirm')).status, 409);
      assert.equal(await online(), 0);
    });

    it('a counted signature can still be withdrawn', async () => {
      const { later, online, pressTwice } = await confirmed(closing);
      later(30 * 24 * HOUR_MS);
      assert.equal((await pressTwice(1, 'withdraw')).status, 200);
      assert.equal(await online(), 0);
    });
  });

  describe('a signature held for a person to look at', () => {
    it('is thanked for and not counted, and can be changed and withdrawn', async () => {
      const { get, set, row, online, press, change, pressTwice } = await signed();
      await set(1, { state: 'held', held_because: 'velocity-domain' });
      assert.match(await textOf(get(1)), /Confirm my signature/);
      assert.equal((await press(1, 'confirm')).status, 200);
      const page = await textOf(get(1));
      assert.match(page, /Thank you\. Your signature is confirmed\..*somebody will look at yours/s);
      assert.doesNotMatch(page, /counts\./);
      assert.equal(await online(), 0);
      await change(1);
      assert.equal((await row()).show_name, 0);
      await pressTwice(1, 'withdraw');
      assert.equal((await row()).state, 'removed');
      assert.equal(await online(), 0);
    });
  });
});
