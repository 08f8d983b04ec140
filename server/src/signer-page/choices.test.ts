import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import { CONSENTS } from '@samleng/locales/consents';
import type { PetitionRow } from '../database/tables.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId, signBody } from '../testing/data/fixtures.ts';
import { HOUR_MS } from '../domain/time/durations.ts';
import { confirmedApp, formOn, headingOf, signedApp, textOf } from '../testing/servers/signer-app.ts';

eachDatabase((openEmpty) => {
  type Rest = [petition?: Partial<PetitionRow>, body?: Partial<SignRequest>];
  const signed = async (...rest: Rest) => signedApp(await openEmpty(), ...rest);
  const confirmed = async (...rest: Rest) => confirmedApp(await openEmpty(), ...rest);

  describe('what a signer can do afterwards', () => {
    it('see everything that is stored, in words', async () => {
      const { get } = await confirmed(
        { fields: JSON.stringify({ city: 'optional', comment: 'optional' }) },
        {
          city: 'Lyon',
          comment: 'For my children.',
          partner: 'temple',
          language: 'km',
          page: 'https://temple.example.org/petition',
          consents: { news: true, comment: true, version: CONSENTS.version },
        },
      );
      const page = (await textOf(get(1))).replaceAll(/\s+/g, ' ');
      for (const shown of [
        'Sok Dara',
        'France',
        'Lyon',
        'For my children.',
        '1 March 2026',
        '>ខ្មែរ<',
        '>temple<',
        'https://temple.example.org/petition',
        'signer-1@example.org, kept because you asked for news',
        `Yes, to these words: “${CONSENTS.news.km}”`,
        `Yes, to these words: “${CONSENTS.showName.km}”`,
        `Yes, to these words: “${CONSENTS.comment.km}”`,
        'No IP address.',
      ]) {
        assert.ok(page.includes(shown), shown);
      }
    });

    it('see that the address is not kept where no news are wanted', async () => {
      const { get } = await confirmed();
      const page = await textOf(get(1));
      assert.match(page, /Not kept\. We keep only a code/);
      assert.doesNotMatch(page, /signer-1@/);
    });

    it('hide the name, and show it again', async () => {
      const { app, changed, change } = await confirmed();
      changed.length = 0;
      const listed = async () => textOf(app.request('/v1/petitions/clean-river/signatures'));
      assert.match(await listed(), /Sok Dara/);
      assert.match(await textOf(change(1)), /Your choices are saved\./);
      assert.deepEqual(changed, ['clean-river'], 'and what is kept in memory is not told any more');
      assert.doesNotMatch(await listed(), /Sok Dara/);
      await change(1, { showName: 'on' });
      assert.match(await listed(), /Sok Dara/);
    });

    it('allow that the comment is shown, and take it back', async () => {
      const fields = JSON.stringify({ comment: 'optional' });
      const { get, row, press, change } = await signed({ fields }, { comment: 'For my children.' });
      await press(1, 'confirm', { showComment: 'on' });
      assert.equal((await row()).consent_comment, 1);
      assert.match(await textOf(get(1)), /name="showComment" value="on"\s+checked/);
      await change(1);
      assert.equal((await row()).consent_comment, 0);
      const silent = await confirmed({ fields });
      assert.doesNotMatch(await textOf(silent.get(1)), /showComment|Show my comment/);
    });

    it('see who gets the name, as the form said when they signed, whatever they choose later', async () => {
      const names = { consents: { news: false, version: '2027-01-names' } };
      const { get, press, row, setPetition } = await confirmed({ hand_over: 'names' }, names);
      await setPetition({ hand_over: 'count' });
      assert.match(await textOf(get(1)), /Your name goes to: The town council\./);
      await press(1, 'change', { showName: '' });
      assert.equal((await row()).consents_version, '2027-01-names');
      const older = await signed({ hand_over: 'names' }, { consents: { news: false, version: '2026-12' } });
      assert.match(await textOf(older.get(1)), /Your name is not shown or handed over, unless you tick/);
      await older.press(1, 'confirm');
      assert.equal((await older.row()).consents_version, '2027-01');
    });

    it('see that nobody gets the name of somebody in Cambodia, whatever the form said', async () => {
      const { get } = await confirmed(
        { hand_over: 'names' },
        { country: 'KH', consents: { news: false, version: '2027-01-names' } },
      );
      const page = await textOf(get(1));
      assert.match(page, /Your name is not shown or handed over\./);
      assert.doesNotMatch(page, /The town council/);
    });

    it('stop news: the address is gone', async () => {
      const { newsAddresses, row, change } = await confirmed({}, { consents: { news: true } });
      await change(1);
      assert.deepEqual(await newsAddresses(), []);
      assert.equal((await row()).consent_news, 0);
    });

    it('ask for news, to the address that signed and to no other', async () => {
      const { newsAddresses, change } = await confirmed({}, { email: 'Sok.Dara@gmail.com' });
      const wrong = await change(1, { news: 'on', email: 'other@example.org' });
      assert.equal(wrong.status, 422);
      const page = await textOf(wrong);
      assert.match(page, /This is not the address that you signed with\./);
      assert.match(page, /value="other@example\.org"/);
      assert.match(page, /name="news" value="on"\s+checked/);
      for (const email of ['', 'nobody', 'signer-1@example.org']) {
        assert.equal((await change(1, { news: 'on', email })).status, 422, email);
      }
      assert.deepEqual(await newsAddresses(), []);
      const email = 'sokdara@googlemail.com';
      assert.equal((await change(1, { news: 'on', email })).status, 200);
      assert.deepEqual(await newsAddresses(), [{ email }], 'another spelling of the same mailbox');
    });

    it('withdraw, in two steps', async () => {
      const { get, post, press, row, online, changed } = await confirmed();
      changed.length = 0;
      const sure = await textOf(press(1, 'withdraw'));
      assert.match(sure, /Do you want to take your signature back\?/);
      assert.equal(await online(), 1);
      const done = await post(1, formOn(sure, 'withdraw'));
      assert.equal(await headingOf(done), 'Your signature is withdrawn');
      assert.equal(await online(), 0);
      assert.deepEqual(changed, ['clean-river']);
      assert.equal((await row()).name, '');
      assert.equal((await get(1)).status, 404);
      assert.equal((await post(1, formOn(sure, 'withdraw'))).status, 404);
    });

    it('sign again after that', async () => {
      const { press, pressTwice, sign, online } = await confirmed();
      await pressTwice(1, 'withdraw');
      await sign({ ...signBody(1), id: signatureId(2) });
      await press(2, 'confirm');
      assert.equal(await online(), 1);
    });

    it('withdraw only from the second page, and only what it showed', async () => {
      const { post, press, get, change, later, online } = await confirmed();
      const { seen = '', sure: _sure, ...bare } = formOn(await textOf(press(1, 'withdraw')), 'withdraw');
      const own = { ...bare, seen };
      for (const sure of ['yes', '', seen, 'lx.abc']) {
        const again = await post(1, { ...own, sure });
        assert.equal(await headingOf(again), 'Do you want to take your signature back?', sure);
      }
      const shown = formOn(await textOf(press(1, 'withdraw')), 'withdraw');
      await change(1);
      assert.equal((await post(1, shown)).status, 409, 'another tab has saved something');
      const old = formOn(await textOf(press(1, 'withdraw')), 'withdraw');
      later(HOUR_MS);
      assert.equal(await headingOf(await post(1, old)), 'Do you want to take your signature back?');
      assert.equal((await get(1)).status, 200);
      assert.equal(await online(), 1);
    });

    it('but not before confirming: until then nothing is theirs to change', async () => {
      const { row, change } = await signed();
      const before = await row();
      assert.equal((await change(1)).status, 404);
      assert.deepEqual(await row(), before);
    });
  });
});
