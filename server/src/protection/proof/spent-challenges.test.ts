import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { hashOf } from '../../domain/secrets/keys.ts';
import type { Db } from '../../database/db.ts';
import { forgetSpentChallenges, type SpentChallenge, spendChallenges } from './spent-challenges.ts';

const CHALLENGE = { challenge: 'hash', expiresAt: '2026-03-01T13:00:00.000Z' };

const spendChallenge = async (
  db: Db,
  spent: SpentChallenge | undefined,
  id: string,
  signerKey = 'of the home',
) => (await spendChallenges(db, [{ signature: { id, signerKey }, spent }]))[0];

eachDatabase((openEmpty) => {
  describe('a challenge', () => {
    it('is spent by one signature, which may come again', async () => {
      const { db } = await openEmpty();
      assert.equal(await spendChallenge(db, CHALLENGE, 'one'), 'first');
      assert.equal(await spendChallenge(db, CHALLENGE, 'another'), 'spent');
      assert.equal(await spendChallenge(db, CHALLENGE, 'one'), 'again');
      assert.equal(await spendChallenge(db, { ...CHALLENGE, challenge: 'fresh' }, 'another'), 'first');
    });

    it('is spent for another mailbox with the same id too', async () => {
      const { db } = await openEmpty();
      assert.equal(await spendChallenge(db, CHALLENGE, 'one', 'of the first'), 'first');
      assert.equal(await spendChallenge(db, CHALLENGE, 'one', 'of the second'), 'spent');
      assert.equal(await spendChallenge(db, CHALLENGE, 'one', 'of the first'), 'again');
    });

    it('that is the stamp of a form lets the same signer ask for the email again', async () => {
      const { db } = await openEmpty();
      const stamp = { ...CHALLENGE, isStamp: true } as const;
      assert.equal(await spendChallenge(db, stamp, 'one'), 'first');
      assert.equal(await spendChallenge(db, stamp, 'one'), 'first');
      assert.equal(await spendChallenge(db, stamp, 'another'), 'spent');
      assert.equal(await spendChallenge(db, stamp, 'one', 'of the second'), 'spent');
    });

    it('leaves nothing that tells who spent it', async () => {
      const { db } = await openEmpty();
      await spendChallenge(db, CHALLENGE, 'one', 'of the first');
      await spendChallenge(db, { ...CHALLENGE, challenge: 'another' }, 'one', 'of the first');
      const rows = await db.selectFrom('spent_challenges').selectAll().execute();
      assert.doesNotMatch(JSON.stringify(rows), /one|of the first|hash|another/);
      assert.equal(new Set(rows.map(({ signature }) => signature)).size, 2, 'nor that both were the same');
    });

    it('that was spent before the mailbox was known needs another one', async () => {
      const { db } = await openEmpty();
      const { expiresAt: expires_at } = CHALLENGE;
      const before = { challenge: hashOf(CHALLENGE.challenge), signature: 'one', expires_at };
      await db.insertInto('spent_challenges').values(before).execute();
      assert.equal(await spendChallenge(db, CHALLENGE, 'one'), 'spent');
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
