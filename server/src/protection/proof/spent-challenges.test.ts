import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../../testing/data/each-database.ts';
import type { Db } from '../../database/db.ts';
import { forgetSpentChallenges, type SpentChallenge, spendChallenges } from './spent-challenges.ts';

const CHALLENGE = { challenge: 'hash', expiresAt: '2026-03-01T13:00:00.000Z' };

const spendChallenge = async (db: Db, spent: SpentChallenge | undefined, id: string) =>
  (await spendChallenges(db, [{ signature: { id }, spent }]))[0];

eachDatabase((openEmpty) => {
  describe('a challenge', () => {
    it('is spent by one signature, which may come again', async () => {
      const { db } = await openEmpty();
      assert.equal(await spendChallenge(db, CHALLENGE, 'one'), 'first');
      assert.equal(await spendChallenge(db, CHALLENGE, 'another'), 'spent');
      assert.equal(await spendChallenge(db, CHALLENGE, 'one'), 'again');
      assert.equal(await spendChallenge(db, { ...CHALLENGE, challenge: 'fresh' }, 'another'), 'first');
    });

    it('is not asked for where there is none', async () => {
      const { db } = await openEmpty();
      assert.equal(await spendChallenge(db, undefined, 'one'), 'first');
    });

    it('is forgotten once it is too old to be shown again', async () => {
      const { db } = await openEmpty();
      await spendChallenge(db, CHALLENGE, 'one');
      assert.equal(await forgetSpentChallenges(db, new Date('2026-03-01T12:59:59.999Z')), 0);
      assert.equal(await forgetSpentChallenges(db, new Date('2026-03-01T13:00:00.000Z')), 1);
      assert.equal(await spendChallenge(db, CHALLENGE, 'another'), 'first');
    });
  });
});
