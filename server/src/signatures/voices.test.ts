import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Voice } from '@samleng/contract';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId } from '../testing/data/fixtures.ts';
import { confirmedApp } from '../testing/servers/signer-app.ts';
import type { SignRequest } from '@samleng/contract';
import { agreedComments } from './voices.ts';

const WORDS = { text: { en: 'For the children of the river.' } };
const PETITION = {
  fields: JSON.stringify({ comment: 'optional' }),
  voices: JSON.stringify([{ ...WORDS, signature: signatureId(1) }, { text: { en: 'For my mother.' } }]),
};
const OTHER = { text: { en: 'For my mother.' } };
const AGREED = { comment: 'For my\nchildren.', consents: { news: false, comment: true } };

eachDatabase((openEmpty) => {
  async function confirmed(body: Partial<SignRequest> = {}) {
    const { db, ...store } = await openEmpty();
    const test = await confirmedApp({ db, ...store }, PETITION, { ...AGREED, ...body });
    const voices = async (): Promise<Voice[]> => {
      const petition = await test.app.request('/v1/petitions/clean-river');
      return ((await petition.json()) as { voices: Voice[] }).voices;
    };
    return { ...test, db, voices };
  }

  describe('the voice of a signer', () => {
    it('has the name, which is shown too, and nothing else of the signature', async () => {
      const { voices } = await confirmed({ showName: true });
      assert.deepEqual(await voices(), [{ ...WORDS, by: { en: 'Sok Dara' } }, OTHER]);
    });

    it('has no name without the consent to show it, nor of somebody in Cambodia', async () => {
      const hidden = await confirmed({ showName: false });
      assert.deepEqual(await hidden.voices(), [WORDS, OTHER]);
      const there = await confirmed({ showName: true, country: 'KH' });
      assert.deepEqual(await there.voices(), [WORDS, OTHER]);
    });

    it('has no name once the petition shows no names', async () => {
      const { db, voices } = await confirmed({ showName: true });
      await db.updateTable('petitions').set({ show_names: 0 }).execute();
      assert.deepEqual(await voices(), [WORDS, OTHER]);
    });

    it('is gone once its signer does not want the comment shown any more', async () => {
      const { voices, change } = await confirmed();
      await change(1, { showName: 'on' });
      assert.deepEqual(await voices(), [OTHER]);
    });

    it('is gone with the signature, also when a campaigner removes it', async () => {
      const withdrawn = await confirmed();
      await withdrawn.pressTwice(1, 'withdraw');
      assert.deepEqual(await withdrawn.voices(), [OTHER]);
      const removed = await confirmed();
      await removed.set(1, { state: 'removed' });
      assert.deepEqual(await removed.voices(), [OTHER]);
    });
  });

  describe('the comments to choose from', () => {
    it('are those whose signers agreed, with the name where that may be shown', async () => {
      const { db, set } = await confirmed({ showName: true });
      const comment = { id: signatureId(1), text: 'For my\nchildren.' };
      assert.deepEqual(await agreedComments(db, 'clean-river'), [{ ...comment, by: { en: 'Sok Dara' } }]);
      await set(1, { show_name: 0 });
      assert.deepEqual(await agreedComments(db, 'clean-river'), [comment]);
      await set(1, { consent_comment: 0 });
      assert.deepEqual(await agreedComments(db, 'clean-river'), []);
    });
  });
});
