import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Db } from '../database/db.ts';
import { add, openWithPetition } from '../testing/data/adding.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { recentSigners } from './find.ts';

eachDatabase((openEmpty) => {
  describe('recentSigners', () => {
    const page = { notFrom: ['KH'], offset: 0, limit: 10 };
    const names = async (db: Db, changes: Partial<typeof page> = {}) =>
      (await recentSigners(db, 'clean-river', { ...page, ...changes })).map(({ name }) => name);

    it('lists the newest first, page by page', async () => {
      const db = await openWithPetition(openEmpty);
      for (const number of [1, 2, 3]) await add(db, number);
      assert.deepEqual(await names(db), ['Signer 3', 'Signer 2', 'Signer 1']);
      assert.deepEqual(await names(db, { offset: 1, limit: 1 }), ['Signer 2']);
    });

    it('leaves out signers who did not want it, who are not counted, or whose country is never shown', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { showName: false });
      await add(db, 2, { state: 'held' });
      await add(db, 3, { state: 'pending' });
      await add(db, 4, { country: 'KH' });
      assert.deepEqual(await names(db), []);
    });
  });
});
