import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { applyCampaign } from '../campaigns/apply.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { partsOf } from './parts/parts-of.ts';
import { foldChanges } from './sums/fold-changes.ts';
import { BREAKDOWN_KEYS, breakdown } from './breakdown.ts';
import type { Db } from '../database/db.ts';

const RIVER = { petition: 'clean-river', publicUrl: 'https://sign.example.org' };
const PAGE = 'https://upstream.example.org/';
const NOW = new Date('2020-06-01T00:00:00.000Z');

const seeTag = (db: Db, page: string) =>
  db
    .insertInto('placement_pages')
    .values({ campaign: 'river', petition: 'clean-river', page, first_day: '', last_day: '' })
    .execute();

eachDatabase((openEmpty) => {
  /** The small campaign (30 on paper, 12 carried over by a partner) and five signatures. */
  async function signed(): Promise<Db> {
    const { db } = await openEmpty();
    await applyCampaign(db, parsed({ ...smallCampaign(), donations: [] }), new Map(), {
      by: COMMAND,
      now: NOW,
    });
    const page = PAGE;
    await seeTag(db, PAGE);
    await putSignature(db, 'clean-river', { partner: 'upstream', page, country: 'US', day: '2020-03-02' });
    await putSignature(db, 'clean-river', { partner: 'upstream', page, country: 'FR', day: '2020-03-01' });
    await putSignature(db, 'clean-river', { page, country: 'US', day: '2020-03-03' });
    await putSignature(db, 'clean-river', { country: 'US', day: '2020-03-03' });
    await putSignature(db, 'clean-river', { country: 'KR', day: '2020-03-03' });
    return db;
  }

  describe('the parts of a count', () => {
    for (const key of [undefined, ...BREAKDOWN_KEYS]) {
      it(`add up to it by ${key ?? 'how they came'}`, async () => {
        const parts = await breakdown(await signed(), RIVER, key);
        assert.equal(parts?.count, 47);
        assert.equal(
          parts.rows.reduce((sum, { count }) => sum + count, 0),
          47,
        );
      });
    }

    it('credit a partner with its batches', async () => {
      const parts = await breakdown(await signed(), RIVER, 'partner');
      assert.deepEqual(parts?.rows, [
        { kind: 'value', value: 'upstream', count: 14 },
        { kind: 'value', value: null, count: 3 },
        { kind: 'paper', count: 30 },
      ]);
    });

    it('are sorted by size, those without a name last', async () => {
      const parts = await breakdown(await signed(), RIVER, 'page');
      assert.deepEqual(parts?.rows, [
        { kind: 'value', value: 'https://upstream.example.org/', count: 3 },
        { kind: 'value', value: null, count: 2 },
        { kind: 'paper', count: 30 },
        { kind: 'carried-over', count: 12 },
      ]);
    });

    it('are in order of time when they are days', async () => {
      const parts = await breakdown(await signed(), RIVER, 'day');
      const days = parts?.rows.flatMap((row) => (row.kind === 'value' ? [row.value] : []));
      assert.deepEqual(days, ['2020-03-01', '2020-03-02', '2020-03-03']);
    });

    it('leave out uncounted signatures', async () => {
      const db = await signed();
      await putSignature(db, 'clean-river', { country: 'KR', state: 'held' });
      const removed = await db.selectFrom('signatures').select('id').where('country', '=', 'KR').execute();
      await moderatorOf(db).remove(removed.map(({ id }) => id));
      const parts = await breakdown(db, RIVER, 'country');
      assert.equal(parts?.count, 46);
      assert.deepEqual(
        parts.rows.filter((row) => row.kind === 'value'),
        [
          { kind: 'value', value: 'US', count: 3 },
          { kind: 'value', value: 'FR', count: 1 },
        ],
      );
    });

    it('are pages where the tag was seen and our own; all others count together', async () => {
      const db = await signed();
      const own = 'https://sign.example.org/p/clean-river';
      for (const page of [
        own,
        'https://sign.example.org/lie',
        'https://liar.example/1',
        'https://liar.example/2',
      ])
        await putSignature(db, 'clean-river', { page });
      for (const fold of [false, true]) {
        if (fold) await foldChanges(db);
        const parts = await breakdown(db, RIVER, 'page');
        assert.deepEqual(parts?.rows, [
          { kind: 'value', value: PAGE, count: 3 },
          { kind: 'value', value: own, count: 1 },
          { kind: 'other', count: 3 },
          { kind: 'value', value: null, count: 2 },
          { kind: 'paper', count: 30 },
          { kind: 'carried-over', count: 12 },
        ]);
      }
    });

    it("are a partner's in the same way", async () => {
      const db = await signed();
      const parts = await partsOf(db, 'clean-river', { publicUrl: null, partner: 'upstream' });
      const batch = { kind: 'carried-over', count: 12 };
      assert.deepEqual(parts, {
        count: 14,
        way: [{ kind: 'online', count: 2 }, { kind: 'paper', count: 0 }, batch],
        partner: [{ kind: 'value', value: 'upstream', count: 14 }],
        page: [{ kind: 'value', value: PAGE, count: 2 }, batch],
        country: [{ kind: 'value', value: 'FR', count: 1 }, { kind: 'value', value: 'US', count: 1 }, batch],
        language: [{ kind: 'value', value: 'en', count: 2 }, batch],
      });
    });

    it('are missing when there is no such petition', async () => {
      assert.equal(
        await breakdown(await signed(), { ...RIVER, petition: 'dirty-river' }, undefined),
        undefined,
      );
    });
  });
});
