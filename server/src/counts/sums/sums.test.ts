import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyCampaign } from '../../campaigns/apply.ts';
import type { Db } from '../../database/db.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { noteChanges } from './changes.ts';
import { foldChanges } from './fold-changes.ts';
import { readSums } from './read-sums.ts';

const PETITION = 'clean-river';
const PAGE = 'https://upstream.example.org/';
const PARTS = ['day', 'hour', 'minute', 'country', 'language', 'page', 'page-hour'] as const;

const at = (time: string) => ({ day: '2020-03-02', signed_at: `2020-03-01T${time}:30.000Z` });

async function sign(db: Db): Promise<void> {
  const file = parsed({ ...smallCampaign(), donations: [] });
  await applyCampaign(db, file, new Map(), { by: COMMAND, now: new Date('2020-03-01T00:00:00.000Z') });
  await putSignature(db, PETITION, { ...at('23:10'), partner: 'upstream', page: PAGE, country: 'FR' });
  await putSignature(db, PETITION, { ...at('23:11'), page: PAGE });
  await putSignature(db, PETITION, { ...at('23:11'), language: 'km' });
  await putSignature(db, PETITION, { ...at('23:12'), imported_in: 'old-platform', page: PAGE });
}

eachDatabase((openEmpty) => {
  describe('signatures summed by what they share', () => {
    it('are the same before the changes are folded, and after it', async () => {
      const { db } = await openEmpty();
      await sign(db);
      const noted = await readSums(db, PETITION, PARTS);
      assert.deepEqual(noted.country, [
        { value: 'FR', online: 1, imported: 0 },
        { value: 'US', online: 2, imported: 1 },
      ]);
      assert.deepEqual(
        noted.minute.map(({ value, online }) => [value, online]),
        [
          ['2020-03-01T23:10', 1],
          ['2020-03-01T23:11', 2],
        ],
      );
      assert.deepEqual(noted['page-hour'], [{ value: `2020-03-01T23 ${PAGE}`, online: 2, imported: 0 }]);
      await foldChanges(db);
      assert.equal((await db.selectFrom('count_changes').selectAll().execute()).length, 0);
      assert.deepEqual(await readSums(db, PETITION, PARTS), noted);
    });

    it('of a partner are apart', async () => {
      const { db } = await openEmpty();
      await sign(db);
      const { page, minute } = await readSums(db, PETITION, PARTS, { partner: 'upstream' });
      assert.deepEqual([page, minute], [[{ value: PAGE, online: 1, imported: 0 }], []]);
    });

    it('are only written where they change', async () => {
      const { db } = await openEmpty();
      await sign(db);
      await foldChanges(db);
      await db.deleteFrom('count_sums').where('part', '<>', 'language').execute();
      const shared = { petition: PETITION, partner: null, country: 'US', page: PAGE, day: '2020-03-02' };
      const signed = { ...shared, signedAt: '2020-03-01T23:11:30.000Z', isImported: false };
      await noteChanges(db, [
        { ...signed, language: 'en', added: -1 },
        { ...signed, language: 'km', added: 1 },
      ]);
      await foldChanges(db);
      const written = await db.selectFrom('count_sums').select('part').distinct().execute();
      assert.deepEqual(written, [{ part: 'language' }]);
    });

    it('lose one that is taken off, and list no value that nobody has any more', async () => {
      const { db } = await openEmpty();
      await sign(db);
      await foldChanges(db);
      const shared = { partner: 'upstream', country: 'FR', language: 'en', page: PAGE, day: '2020-03-02' };
      const gone = { ...shared, signedAt: '2020-03-01T23:10:30.000Z', isImported: false, added: -1 } as const;
      await noteChanges(db, [{ petition: PETITION, ...gone }]);
      await foldChanges(db);
      const { country } = await readSums(db, PETITION, ['country']);
      assert.deepEqual(country, [{ value: 'US', online: 2, imported: 1 }]);
    });
  });
});
