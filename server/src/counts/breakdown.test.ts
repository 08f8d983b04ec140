import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { applyCampaign } from '../campaigns/apply.ts';
import { BREAKDOWN_KEYS, breakdown } from './breakdown.ts';
import type { Db } from '../database/db.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');

eachDatabase((openEmpty) => {
  /** The small campaign (30 on paper, 12 carried over by a partner) and five signatures. */
  async function signed(): Promise<Db> {
    const { db } = await openEmpty();
    await applyCampaign(db, parsed({ ...smallCampaign(), donations: [] }), new Map(), {
      by: COMMAND,
      now: NOW,
    });
    const page = 'https://upstream.example.org/';
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
        const parts = await breakdown(await signed(), 'clean-river', key);
        assert.equal(parts?.count, 47);
        assert.equal(
          parts.rows.reduce((sum, { count }) => sum + count, 0),
          47,
        );
      });
    }

    it('credit a partner with its batches', async () => {
      const parts = await breakdown(await signed(), 'clean-river', 'partner');
      assert.deepEqual(parts?.rows, [
        { kind: 'value', value: 'upstream', count: 14 },
        { kind: 'value', value: null, count: 3 },
        { kind: 'paper', count: 30 },
      ]);
    });

    it('are sorted by size, those without a name last', async () => {
      const parts = await breakdown(await signed(), 'clean-river', 'page');
      assert.deepEqual(parts?.rows, [
        { kind: 'value', value: 'https://upstream.example.org/', count: 3 },
        { kind: 'value', value: null, count: 2 },
        { kind: 'paper', count: 30 },
        { kind: 'carried-over', count: 12 },
      ]);
    });

    it('are in order of time when they are days', async () => {
      const parts = await breakdown(await signed(), 'clean-river', 'day');
      const days = parts?.rows.flatMap((row) => (row.kind === 'value' ? [row.value] : []));
      assert.deepEqual(days, ['2020-03-01', '2020-03-02', '2020-03-03']);
    });

    it('leave out uncounted signatures', async () => {
      const db = await signed();
      await db.updateTable('signatures').set({ state: 'held' }).where('country', '=', 'KR').execute();
      await db.updateTable('counts').set({ online: 4 }).where('partner', '=', '').execute();
      const parts = await breakdown(db, 'clean-river', 'country');
      assert.equal(parts?.count, 46);
      assert.deepEqual(
        parts.rows.filter((row) => row.kind === 'value'),
        [
          { kind: 'value', value: 'US', count: 3 },
          { kind: 'value', value: 'FR', count: 1 },
        ],
      );
    });

    it('are missing when there is no such petition', async () => {
      assert.equal(await breakdown(await signed(), 'dirty-river', undefined), undefined);
    });
  });
});
