import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyCampaign } from '../../campaigns/apply.ts';
import type { Db } from '../../database/db.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { noteChanges } from './changes.ts';
import { foldChanges } from './fold-changes.ts';
import { readSums } from './read-sums.ts';
import { startFolding } from './sum-folder.ts';

const SHARED = { petition: 'clean-river', partner: null, country: 'US', language: 'en', page: null } as const;
const CHANGE = { ...SHARED, day: '2020-03-01', signedAt: '2020-03-01T00:00:00.000Z', isImported: false };

async function note(db: Db, times: number, each: number): Promise<void> {
  const changes = Array.from({ length: each }, () => ({ ...CHANGE, added: 1 as const }));
  for (let time = 0; time < times; time += 1)
    await db.transaction().execute((trx) => noteChanges(trx, changes));
}

const rowsLeft = async (db: Db) => (await db.selectFrom('count_changes').selectAll().execute()).length;

eachDatabase((openEmpty) => {
  describe('changes of counts', () => {
    it('are folded once each, by several processes at once, however many there are', async () => {
      const { db } = await openEmpty();
      const file = parsed({ ...smallCampaign(), donations: [] });
      await applyCampaign(db, file, new Map(), { by: COMMAND, now: new Date('2020-03-01T00:00:00.000Z') });
      await note(db, 210, 1);
      await note(db, 1, 2100);
      assert.equal(await rowsLeft(db), 215, 'many changes of one transaction are several rows');
      await Promise.all([foldChanges(db), foldChanges(db)]);
      assert.equal(await rowsLeft(db), 0);
      const { country } = await readSums(db, 'clean-river', ['country']);
      assert.deepEqual(country, [{ value: 'US', online: 2310, imported: 0 }]);
    });

    it('are folded when the server stops', async () => {
      const { db } = await openEmpty();
      const folder = startFolding({ db, onError: assert.ifError });
      await note(db, 1, 1);
      await folder.close();
      assert.equal(await rowsLeft(db), 0);
    });
  });
});
