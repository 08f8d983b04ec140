import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTally } from '../../counts/tally.ts';
import {
  SAME_PERSON,
  add,
  counts,
  onlineCount,
  openWithPetition,
  signatureRows,
} from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putPetition } from '../../testing/data/fixtures.ts';

eachDatabase((openEmpty) => {
  describe('addSignatures', () => {
    it('counts a signature for the petition and for its partner', async () => {
      const db = await openWithPetition(openEmpty);
      assert.equal(await counts(add(db, 1, { partner: 'temple' })), true);
      assert.equal(await counts(add(db, 2)), true);
      assert.equal(await onlineCount(db), 2);
      assert.equal(await onlineCount(db, 'temple'), 1);
    });

    it('changes nothing for the same id: the first partner keeps the credit', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { partner: 'temple' });
      const before = await signatureRows(db);
      assert.equal(
        await counts(add(db, 1, { partner: 'youth-club', name: 'Other', nameKey: 'other' })),
        false,
      );
      assert.deepEqual(await signatureRows(db), before);
      assert.equal(await onlineCount(db), 1);
      assert.equal(await onlineCount(db, 'youth-club'), 0);
    });

    it('changes nothing for the same person under another id', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1);
      const before = { rows: await signatureRows(db), tally: await findTally(db, 'clean-river', '') };
      assert.equal(await counts(add(db, 2, { ...SAME_PERSON, news: { email: 'a@b.org' } })), false);
      assert.deepEqual(
        { rows: await signatureRows(db), tally: await findTally(db, 'clean-river', '') },
        before,
      );
      assert.deepEqual(await db.selectFrom('news_addresses').selectAll().execute(), []);
    });

    it('lets the same person sign another petition', async () => {
      const db = await openWithPetition(openEmpty);
      await putPetition(db, { petition: 'clean-lake' });
      await add(db, 1);
      assert.equal(await counts(add(db, 2, { petition: 'clean-lake', signerKey: 'signer-1' })), true);
    });

    it('does not count held or pending signatures', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { state: 'held', heldBecause: 'honeypot' });
      await add(db, 2, { state: 'pending' });
      assert.equal(await onlineCount(db), 0);
      assert.equal((await signatureRows(db)).length, 2);
    });

    it('keeps the address apart, and only for those who want news', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { news: { email: 'Sok@example.org' } });
      await add(db, 2);
      const kept = await db.selectFrom('news_addresses').selectAll().execute();
      assert.deepEqual(kept, [
        { petition: 'clean-river', token: 'signer-1', slot: 0, email: 'Sok@example.org', language: 'en' },
      ]);
      assert.doesNotMatch(JSON.stringify(await signatureRows(db)), /example\.org/);
    });
  });

  describe('addSignatures, after one was held', () => {
    it('counts the person who then signs properly, for the partner who brought them', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { state: 'held', heldBecause: 'honeypot', partner: 'temple' });
      assert.equal(await counts(add(db, 2, SAME_PERSON)), true);
      assert.deepEqual([await onlineCount(db), await onlineCount(db, 'temple')], [1, 1]);
      const [row] = await signatureRows(db);
      assert.deepEqual([row?.state, row?.held_because], ['validated', 'honeypot']);
    });

    it('does not count a signature that a person has to look at', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { state: 'held', heldBecause: 'velocity-domain' });
      assert.equal(await counts(add(db, 2, SAME_PERSON)), false);
      assert.equal(await onlineCount(db), 0);
    });
  });
});
