import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findTally, WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import {
  BY_EMAIL,
  CIRCUMSTANCES,
  SAME_PERSON,
  add,
  onlineCount,
  openWithPetition,
} from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { newSignature } from '../../testing/data/new-signature.ts';
import { addSignatures } from './add.ts';

const today = async (db: Db, partner = WHOLE_PETITION) => {
  const tally = await findTally(db, 'clean-river', partner);
  return [tally?.todayOn, tally?.today];
};

eachDatabase((openEmpty) => {
  describe('addSignatures, and the count of the day', () => {
    it('starts a new count each day, for the petition and for its partner', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { day: '2026-03-01', partner: 'temple' });
      await add(db, 2, { day: '2026-03-01' });
      assert.deepEqual(await today(db), ['2026-03-01', 2]);
      await add(db, 3, { day: '2026-03-02' });
      assert.deepEqual(await today(db), ['2026-03-02', 1]);
      assert.deepEqual(await today(db, 'temple'), ['2026-03-01', 1]);
      await add(db, 4, { day: '2026-03-01' });
      assert.deepEqual(
        await today(db),
        ['2026-03-02', 1],
        'one of the day before does not count for this one',
      );
      assert.equal(await onlineCount(db), 4);
    });

    it('starts no day with an uncounted signature: that would reveal who has signed, and with which partner', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { day: '2026-03-01', partner: 'temple' });
      await add(db, 2, { day: '2026-03-01', partner: 'youth-club' });
      const counters = () => db.selectFrom('counts').selectAll().orderBy('partner').execute();
      const before = await counters();
      await add(db, 3, { ...SAME_PERSON, day: '2026-03-02', partner: 'youth-club' });
      await add(db, 4, { ...BY_EMAIL, day: '2026-03-02', partner: 'youth-club' });
      assert.deepEqual(await counters(), before);
    });

    it('counts only the latest day when midnight lies within a transaction', async () => {
      const db = await openWithPetition(openEmpty);
      const days = ['2026-03-01', '2026-03-02', '2026-03-01', '2026-03-02', '2026-03-02'];
      await addSignatures(
        db,
        days.map((day, at) => ({ signature: newSignature(at + 1, { day }), ...CIRCUMSTANCES })),
      );
      assert.deepEqual(await today(db), ['2026-03-02', 3]);
      assert.equal(await onlineCount(db), 5);
    });
  });
});
