import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { countMailboxes } from './mailboxes.ts';

eachDatabase((openEmpty) => {
  describe('the mailboxes behind a count', () => {
    it('are counted by how many people they have, of those who count', async () => {
      const { db } = await openEmpty();
      await putCampaign(db);
      assert.deepEqual(await countMailboxes(db, 'clean-river'), { mailboxes: 0, by: [], erased: 0 });
      for (const [token, people] of Object.entries({ a: 1, b: 1, c: 2, d: 3 })) {
        for (let slot = 0; slot < people; slot += 1) await putSignature(db, 'clean-river', { token, slot });
      }
      await putSignature(db, 'clean-river', { token: 'a', slot: 1, state: 'pending' });
      await putSignature(db, 'clean-river', { token: 'e', state: 'held' });
      for (const id of ['one', 'two']) await putSignature(db, 'clean-river', { id, token: `erased:${id}` });
      await putSignature(db, 'clean-river', { id: 'gone', token: 'erased:gone', state: 'removed' });
      assert.deepEqual(await countMailboxes(db, 'clean-river'), {
        mailboxes: 4,
        by: [
          { people: 1, mailboxes: 2 },
          { people: 2, mailboxes: 1 },
          { people: 3, mailboxes: 1 },
        ],
        erased: 2,
      });
      assert.equal(await countMailboxes(db, 'dirty-river'), undefined);
    });
  });
});
