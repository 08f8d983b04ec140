import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId } from '../testing/data/fixtures.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { confirmedApp, headingOf, signedApp, textOf } from '../testing/servers/signer-app.ts';

eachDatabase((openEmpty) => {
  async function removed(of = confirmedApp) {
    const store = await openEmpty();
    const app = await of(store, {}, { consents: { news: true } });
    const { remove, undo } = moderatorOf(store.db);
    const { batch } = await remove([signatureId(1)]);
    return { ...app, undo: () => undo(batch) };
  }

  describe('the link of a signature that a campaigner has removed', () => {
    it('says so in every language, and shows nothing of the signature', async () => {
      const { get } = await removed();
      for (const language of LANGUAGES) {
        const response = await get(1, { query: `?lang=${language}` });
        assert.equal(response.status, 200);
        const page = await textOf(response);
        assert.ok(page.includes(CATALOGUE[language].signerPage.removed.heading), language);
        assert.doesNotMatch(page, /Sok Dara|example\.org"/);
      }
    });

    it('neither confirms nor changes anything', async () => {
      const { get, post, row, online } = await removed(signedApp);
      const before = await row();
      const confirmed = await post(1, { action: 'confirm' });
      assert.deepEqual([confirmed.status, await headingOf(confirmed)], [409, await headingOf(await get(1))]);
      const changed = await post(1, { action: 'change', showName: 'on', consentsVersion: '2026-12' });
      assert.equal(changed.status, 404);
      assert.deepEqual([await row(), await online()], [before, 0]);
    });

    it('erases it at once, after asking once more, and then nobody brings it back', async () => {
      const { get, press, pressTwice, row, online, newsAddresses, undo } = await removed();
      const asked = await press(1, 'withdraw');
      assert.equal(await headingOf(asked), 'Do you want to take your signature back?');
      assert.equal((await row()).name, 'Sok Dara');
      const done = await pressTwice(1, 'withdraw');
      assert.equal(await headingOf(done), 'Your signature is withdrawn');
      assert.doesNotMatch(JSON.stringify([await row(), await newsAddresses()]), /Sok|example\.org/);
      assert.equal((await get(1)).status, 404);
      await undo();
      assert.deepEqual([await online(), (await row()).name], [0, '']);
    });

    it('works as before once the removal is undone', async () => {
      const { get, online, undo } = await removed();
      await undo();
      assert.equal(await headingOf(await get(1)), 'Thank you. Your signature counts.');
      assert.equal(await online(), 1);
    });
  });
});
