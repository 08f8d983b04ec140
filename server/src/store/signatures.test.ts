import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewSignature } from '../domain/sign.ts';
import { laterThan } from '../domain/instant.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { NOON, putCampaign, putPetition, signatureId } from '../testing/fixtures.ts';
import { findTally, WHOLE_PETITION } from './counts.ts';
import type { Db } from './open.ts';
import { addSignature, hasSignatures, recentSigners } from './signatures.ts';

function signature(number: number, changes: Partial<NewSignature> = {}): NewSignature {
  return {
    id: signatureId(number),
    petition: 'clean-river',
    token: `token-${number}`,
    name: `Signer ${number}`,
    nameKey: `signer ${number}`,
    country: 'FR',
    city: null,
    comment: null,
    showName: true,
    language: 'en',
    partner: null,
    page: null,
    state: 'validated',
    heldBecause: null,
    signedAt: new Date(NOON.getTime() + number).toISOString(),
    day: '2026-03-01',
    news: null,
    ...changes,
  };
}

const add = (db: Db, number: number, changes: Partial<NewSignature> = {}) =>
  addSignature(db, signature(number, changes), (before) => laterThan(before ?? NOON.toISOString(), NOON));

const online = async (db: Db, partner = WHOLE_PETITION) =>
  (await findTally(db, 'clean-river', partner))?.online ?? 0;

const rows = (db: Db) => db.selectFrom('signatures').selectAll().execute();

eachDatabase((openEmpty) => {
  async function openWithPetition(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    return db;
  }

  describe('addSignature', () => {
    it('counts a signature for the petition and for its partner', async () => {
      const db = await openWithPetition();
      assert.equal(await add(db, 1, { partner: 'temple' }), true);
      assert.equal(await add(db, 2), true);
      assert.equal(await online(db), 2);
      assert.equal(await online(db, 'temple'), 1);
    });

    it('changes nothing for the same id: the first partner keeps the credit', async () => {
      const db = await openWithPetition();
      await add(db, 1, { partner: 'temple' });
      const before = await rows(db);
      assert.equal(await add(db, 1, { partner: 'youth-club', token: 'other', name: 'Other' }), false);
      assert.deepEqual(await rows(db), before);
      assert.equal(await online(db), 1);
      assert.equal(await online(db, 'youth-club'), 0);
    });

    it('changes nothing for the same person under another id', async () => {
      const db = await openWithPetition();
      await add(db, 1);
      const before = { rows: await rows(db), tally: await findTally(db, 'clean-river', '') };
      assert.equal(await add(db, 2, { token: 'token-1', news: { email: 'a@b.org' } }), false);
      assert.deepEqual({ rows: await rows(db), tally: await findTally(db, 'clean-river', '') }, before);
      assert.deepEqual(await db.selectFrom('news_addresses').selectAll().execute(), []);
    });

    it('lets the same person sign another petition', async () => {
      const db = await openWithPetition();
      await putPetition(db, { petition: 'clean-lake' });
      await add(db, 1);
      assert.equal(await add(db, 2, { petition: 'clean-lake', token: 'token-1' }), true);
    });

    it('does not count what is held or pending', async () => {
      const db = await openWithPetition();
      await add(db, 1, { state: 'held', heldBecause: 'honeypot' });
      await add(db, 2, { state: 'pending' });
      assert.equal(await online(db), 0);
      assert.equal((await rows(db)).length, 2);
    });

    it('keeps the address apart, and only for those who want news', async () => {
      const db = await openWithPetition();
      await add(db, 1, { news: { email: 'Sok@example.org' } });
      await add(db, 2);
      const kept = await db.selectFrom('news_addresses').selectAll().execute();
      assert.deepEqual(kept, [
        { petition: 'clean-river', token: 'token-1', slot: 0, email: 'Sok@example.org', language: 'en' },
      ]);
      assert.doesNotMatch(JSON.stringify(await rows(db)), /example\.org/);
    });

    it('stores nothing when it cannot count', async () => {
      const db = await openWithPetition();
      const failing = addSignature(db, signature(1), () => {
        throw new RangeError('no instant');
      });
      await assert.rejects(failing, RangeError);
      assert.equal(await hasSignatures(db), false);
    });

    it('counts 50 at once, each once', async () => {
      const db = await openWithPetition();
      const numbers = Array.from({ length: 50 }, (_, number) => number);
      await Promise.all(numbers.map((number) => add(db, number, { partner: number % 2 ? 'temple' : null })));
      assert.equal(await online(db), 50);
      assert.equal(await online(db, 'temple'), 25);
      assert.equal((await rows(db)).length, 50);
    });

    it('counts 50 copies at once as one', async () => {
      const db = await openWithPetition();
      const added = await Promise.all(Array.from({ length: 50 }, () => add(db, 1)));
      assert.equal(added.filter(Boolean).length, 1);
      assert.equal(await online(db), 1);
    });

    it('keeps others apart while one transaction fails', async () => {
      const db = await openWithPetition();
      const failing = addSignature(db, signature(1), () => {
        throw new RangeError('no instant');
      });
      const results = await Promise.allSettled([failing, add(db, 2), add(db, 3)]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['rejected', 'fulfilled', 'fulfilled'],
      );
      assert.equal(await online(db), 2);
    });
  });

  describe('recentSigners', () => {
    const page = { notFrom: ['KH'], offset: 0, limit: 10 };
    const names = async (db: Db, changes: Partial<typeof page> = {}) =>
      (await recentSigners(db, 'clean-river', { ...page, ...changes })).map(({ name }) => name);

    it('lists the newest first, page by page', async () => {
      const db = await openWithPetition();
      for (const number of [1, 2, 3]) await add(db, number);
      assert.deepEqual(await names(db), ['Signer 3', 'Signer 2', 'Signer 1']);
      assert.deepEqual(await names(db, { offset: 1, limit: 1 }), ['Signer 2']);
    });

    it('leaves out who did not want it, who is not counted, and whole countries', async () => {
      const db = await openWithPetition();
      await add(db, 1, { showName: false });
      await add(db, 2, { state: 'held' });
      await add(db, 3, { state: 'pending' });
      await add(db, 4, { country: 'KH' });
      assert.deepEqual(await names(db), []);
    });
  });
});
