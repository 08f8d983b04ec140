import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import type { PetitionRow } from '../database/tables.ts';
import { HOUR_MS, MINUTE_MS } from '../domain/time/durations.ts';
import { eraseDisowned } from '../retention/disowned-signatures.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, signatureId, signBody } from '../testing/data/fixtures.ts';
import { confirmedApp, formOn, headingOf, signedApp, textOf } from '../testing/servers/signer-app.ts';

const MISTAKE = 'You did not sign this?';

eachDatabase((openEmpty) => {
  type Rest = [petition?: Partial<PetitionRow>, body?: Partial<SignRequest>];
  const confirmed = async (...rest: Rest) => confirmedApp(await openEmpty(), ...rest);
  async function signed(...rest: Rest) {
    const store = await openEmpty();
    const rig = await signedApp(store, ...rest);
    const eraseDue = (ms: number) =>
      eraseDisowned(store.db, new Date(NOON.getTime() + ms), new AbortController().signal);
    const emails = () => store.db.selectFrom('outbox').select(['kind', 'state']).execute();
    return { ...rig, eraseDue, emails };
  }

  describe('“I did not sign this”', () => {
    it('asks once more, and a program that posts what the first page holds erases nothing', async () => {
      const { get, post, press, row } = await signed();
      const before = await row();
      for (let time = 0; time < 3; time += 1)
        assert.equal(await headingOf(await press(1, 'not-me')), MISTAKE);
      const form = formOn(await textOf(get(1)), 'not-me');
      for (const sure of ['yes', '', form['seen'] ?? '', 'made.up']) {
        assert.equal(await headingOf(await post(1, { ...form, sure })), MISTAKE, sure);
      }
      assert.deepEqual(await row(), before);
    });

    it('takes no value that was made for another button, another link, or more than an hour ago', async () => {
      const { post, press, sign, later, row } = await signed();
      await sign(signBody(2));
      const other = formOn(await textOf(press(2, 'not-me')), 'not-me');
      await press(2, 'confirm');
      const withdrawal = formOn(await textOf(press(2, 'withdraw')), 'withdraw');
      const own = formOn(await textOf(press(1, 'not-me')), 'not-me');
      for (const { sure = '' } of [other, withdrawal]) {
        assert.equal(await headingOf(await post(1, { ...own, sure })), MISTAKE);
      }
      later(HOUR_MS);
      assert.equal(await headingOf(await post(1, own)), MISTAKE);
      assert.equal((await row()).erase_at, null);
    });

    it('erases an hour later, and the page says until when it still confirms', async () => {
      const { get, pressTwice, later, eraseDue, row, online, newsAddresses } = await signed(
        {},
        { consents: { news: true } },
      );
      const answer = await pressTwice(1, 'not-me');
      assert.equal(answer.status, 200);
      later(3 * MINUTE_MS - 1);
      const page = await textOf(get(1));
      assert.match(page, /This signature will be erased/);
      assert.match(page, /In 58 minutes, at 20:00 GMT\+7,/);
      assert.match(page, /Confirm my signature/);
      assert.doesNotMatch(page, /<button[^>]*>I did not sign this/, 'there is nothing more to press');
      await eraseDue(HOUR_MS - 1);
      assert.equal((await row()).name, 'Sok Dara');
      later(HOUR_MS);
      assert.equal((await get(1)).status, 404, 'from the hour on, also before the job has run');
      await eraseDue(HOUR_MS);
      assert.doesNotMatch(JSON.stringify([await row(), await newsAddresses()]), /Sok|example\.org|FR/);
      assert.equal((await row()).state, 'removed');
      assert.equal(await online(), 0);
    });

    it('leaves the hour to confirm all the same, and then nothing is erased', async () => {
      const { press, pressTwice, eraseDue, row, online } = await signed();
      await pressTwice(1, 'not-me');
      assert.equal((await press(1, 'confirm')).status, 200);
      await eraseDue(HOUR_MS);
      assert.equal((await row()).name, 'Sok Dara');
      assert.equal(await online(), 1);
    });

    it('confirms nothing after the hour', async () => {
      const { get, post, pressTwice, later, online } = await signed();
      await pressTwice(1, 'not-me');
      const open = formOn(await textOf(get(1)), 'confirm');
      later(HOUR_MS);
      assert.equal((await post(1, open)).status, 404);
      assert.equal(await online(), 0);
    });

    it('is not put off by pressing again', async () => {
      const { post, press, pressTwice, later, row } = await signed();
      const sure = formOn(await textOf(press(1, 'not-me')), 'not-me');
      await pressTwice(1, 'not-me');
      later(HOUR_MS / 2);
      await post(1, sure);
      assert.equal((await row()).erase_at, new Date(NOON.getTime() + HOUR_MS).toISOString());
    });

    it('stops the reminder', async () => {
      const { pressTwice, emails } = await signed();
      assert.ok((await emails()).some(({ kind }) => kind === 'reminder'));
      await pressTwice(1, 'not-me');
      assert.deepEqual(await emails(), []);
    });

    it('erases a copy of it too, which does not come back', async () => {
      const { pressTwice, sign, eraseDue, row, online } = await signed();
      await pressTwice(1, 'not-me');
      await sign(signBody(1));
      await eraseDue(HOUR_MS);
      await sign(signBody(1));
      assert.equal((await row()).state, 'removed');
      assert.equal(await online(), 0);
    });

    it('does not erase what somebody signs anew meanwhile', async () => {
      const { get, press, pressTwice, sign, eraseDue, row, online } = await signed();
      await pressTwice(1, 'not-me');
      await sign({ ...signBody(1), id: signatureId(2) });
      await eraseDue(HOUR_MS);
      assert.equal((await row()).name, 'Sok Dara');
      assert.match(await textOf(get(1)), /Please confirm your signature/);
      await press(1, 'confirm');
      assert.equal(await online(), 1);
    });

    it('after confirming is a withdrawal, which asks once more and erases at once', async () => {
      const { post, press, online, get } = await confirmed();
      const sure = await post(1, { action: 'not-me', sure: 'yes' });
      assert.equal(await headingOf(sure), 'Do you want to take your signature back?');
      assert.equal(await online(), 1);
      await post(1, formOn(await textOf(press(1, 'not-me')), 'withdraw'));
      assert.equal(await online(), 0);
      assert.equal((await get(1)).status, 404);
    });

    it('cannot be hurried by withdrawing what is not confirmed', async () => {
      const { post, row } = await signed();
      for (const sure of ['yes', '']) assert.equal((await post(1, { action: 'withdraw', sure })).status, 409);
      assert.equal((await row()).name, 'Sok Dara');
    });
  });
});
