import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Store } from '../../database/open.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { hoursLater } from '../../testing/data/moderating.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { foldChanges } from '../sums/fold-changes.ts';
import { countOldSums, forgetOldSums } from '../sums/old-sums.ts';
import { PARTS } from '../sums/parts.ts';
import { readSums } from '../sums/read-sums.ts';
import { mendSums } from './mend-sums.ts';
import { wrongSums } from './wrong-sums.ts';

const RIVER = 'clean-river';
const SIGNED = { page: 'https://a.example/', day: '2026-03-01', signed_at: NOON.toISOString() };

eachDatabase((openEmpty) => {
  let store: Store;
  const sums = () => readSums(store.db, RIVER, PARTS);
  /** As a process of a version that has no sums. */
  async function signWithoutSums(): Promise<void> {
    await foldChanges(store.db);
    await putSignature(store.db, RIVER, { ...SIGNED, partner: 'temple', country: 'FR' });
    await store.db.deleteFrom('count_changes').execute();
  }

  beforeEach(async () => {
    store = await openEmpty();
    await putCampaign(store.db);
    await putSignature(store.db, RIVER, { ...SIGNED, partner: 'temple', country: 'FR' });
    await putSignature(store.db, RIVER, { ...SIGNED, country: 'US', imported_in: 'old' });
  });

  describe('sums that do not add up to the count', () => {
    it('are none while every process sums', async () => {
      assert.deepEqual(await wrongSums(store.db), []);
      await foldChanges(store.db);
      assert.deepEqual(await mendSums(store, NOON), []);
    });

    it('are found and mended, whatever is noted meanwhile', async () => {
      await signWithoutSums();
      await putSignature(store.db, RIVER, { ...SIGNED, country: 'KR' });
      const parts = ['day', 'hour', 'country', 'language', 'page'];
      const wrong = ['', 'temple'].map((partner) => ({ petition: RIVER, partner, parts }));
      assert.deepEqual(await wrongSums(store.db), wrong);
      assert.deepEqual(await mendSums(store, NOON), wrong);
      assert.deepEqual(await wrongSums(store.db), []);
      const { country, minute, ...others } = await sums();
      assert.deepEqual(country, [
        { value: 'FR', online: 2, imported: 0 },
        { value: 'KR', online: 1, imported: 0 },
        { value: 'US', online: 0, imported: 1 },
      ]);
      assert.deepEqual(minute, [{ value: '2026-03-01T12:00', online: 3, imported: 0 }]);
      assert.equal(others['page-hour'][0]?.online, 3);
    });

    it('are mended once by two processes', async () => {
      await signWithoutSums();
      await Promise.all([mendSums(store, NOON), mendSums(store, NOON)]);
      assert.deepEqual(await wrongSums(store.db), []);
      assert.equal((await sums()).minute[0]?.online, 2);
    });
  });

  describe('minutes', () => {
    it('are forgotten after eight days, days and hours are not', async () => {
      await foldChanges(store.db);
      const [before, after] = [hoursLater(24 * 8), hoursLater(24 * 8 + 1)];
      assert.equal(await countOldSums(store.db, before), 1, 'the page, whose hour began before');
      assert.equal(await countOldSums(store.db, after), 2);
      await forgetOldSums(store.db, after, new AbortController().signal);
      const { minute, day, hour, ...others } = await sums();
      assert.deepEqual([minute, others['page-hour'], day.length, hour.length], [[], [], 1, 1]);
      assert.deepEqual(await mendSums(store, after), [], 'and are not missed');
    });
  });
});
