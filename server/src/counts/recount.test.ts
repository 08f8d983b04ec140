import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { NOON, putCampaign, putCount, putPetition } from '../testing/data/fixtures.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { countOnline } from './tally.ts';
import { fileDamage } from '../database/file-health.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { findAudit } from '../audit/trail.ts';
import { agrees, mendCounts, recount } from './recount.ts';
import type { BatchRow, CountRow } from '../database/tables.ts';

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
  });

  const putBatch = (batch: Partial<BatchRow>) => {
    const plain = { petition: 'clean-river', batch: 'sheets', kind: 'paper', partner: null } as const;
    const row: BatchRow = { ...plain, signatures: 30, counted_on: '2026-02-01', ...batch };
    return db.insertInto('batches').values(row).execute();
  };
  const setCounter = (partner: string, set: Partial<CountRow>) =>
    db.updateTable('counts').set(set).where('partner', '=', partner).execute();
  const counters = () => db.selectFrom('counts').selectAll().orderBy('partner').execute();

  /** Each counter as `petition/partner counter rows`, where a number is written `online+paper+carriedOver`. */
  async function recounted(): Promise<string[]> {
    const found = await recount(db);
    return found.map(({ petition, partner, counter, rows }) => {
      const [said, are] = [counter, rows].map((one) => `${one.online}+${one.paper}+${one.carriedOver}`);
      return `${petition}/${partner} ${said} ${are}`;
    });
  }

  describe('a recount', () => {
    it('is empty where nothing was ever counted', async () => {
      assert.deepEqual(await recounted(), []);
    });

    it('counts validated signatures and batches, for the petition and for each partner', async () => {
      await putSignature(db, 'clean-river');
      await putSignature(db, 'clean-river', { partner: 'temple' });
      await putSignature(db, 'clean-river', { partner: 'temple' });
      await putBatch({ batch: 'sheets', signatures: 30 });
      await putBatch({ batch: 'temple-sheets', signatures: 5, partner: 'temple' });
      await putBatch({ batch: 'old-site', signatures: 12, kind: 'carried-over', partner: 'youth-club' });
      await setCounter('', { paper: 35, carried_over: 12 });
      await setCounter('temple', { paper: 5 });
      await putCount(db, { partner: 'youth-club', carried_over: 12 });
      assert.deepEqual(await recounted(), [
        'clean-river/ 3+35+12 3+35+12',
        'clean-river/temple 2+5+0 2+5+0',
        'clean-river/youth-club 0+0+12 0+0+12',
      ]);
      assert.equal((await recount(db)).every(agrees), true);
    });

    it('counts nothing that is not validated', async () => {
      await putSignature(db, 'clean-river');
      for (const state of ['pending', 'held', 'removed'] as const) {
        await putSignature(db, 'clean-river', { state, partner: 'temple' });
      }
      assert.deepEqual(await recounted(), ['clean-river/ 1+0+0 1+0+0']);
    });

    it('keeps petitions apart', async () => {
      await putPetition(db, { petition: 'old-river' });
      await putSignature(db, 'clean-river');
      await putSignature(db, 'old-river');
      assert.deepEqual(await recounted(), ['clean-river/ 1+0+0 1+0+0', 'old-river/ 1+0+0 1+0+0']);
      assert.deepEqual(
        (await recount(db, 'old-river')).map(({ petition }) => petition),
        ['old-river'],
      );
    });

    for (const column of ['online', 'paper', 'carried_over'] as const) {
      it(`finds a counter that differs in ${column}, either way`, async () => {
        await putSignature(db, 'clean-river');
        await putBatch({ batch: 'sheets', signatures: 1 });
        await putBatch({ batch: 'old-site', signatures: 1, kind: 'carried-over' });
        await setCounter('', { paper: 1, carried_over: 1 });
        for (const said of [1, 0, 2]) {
          await setCounter('', { [column]: said });
          assert.equal((await recount(db)).every(agrees), said === 1, `${said}`);
        }
      });
    }

    it('finds a counter that is missing, and one without rows', async () => {
      await putSignature(db, 'clean-river', { partner: 'temple' });
      await db.deleteFrom('counts').where('partner', '=', 'temple').execute();
      await putCount(db, { partner: 'youth-club', online: 7 });
      assert.deepEqual(await recounted(), [
        'clean-river/ 1+0+0 1+0+0',
        'clean-river/temple 0+0+0 1+0+0',
        'clean-river/youth-club 7+0+0 0+0+0',
      ]);
    });

    it('counts one moment, while others sign', async () => {
      const ended = new AbortController();
      const signing = (async () => {
        while (!ended.signal.aborted) await putSignature(db, 'clean-river', { partner: 'temple' });
      })();
      for (let times = 0; times < 50; times += 1) assert.equal((await recount(db)).every(agrees), true);
      ended.abort();
      await signing;
    });
  });

  describe('repairing', () => {
    it('sets each wrong counter to the sum of its rows, and no other', async () => {
      await putSignature(db, 'clean-river', { partner: 'temple' });
      await putSignature(db, 'clean-river', { partner: 'youth-club' });
      await putBatch({ signatures: 30, partner: 'temple' });
      await setCounter('', { online: 9, paper: 30 });
      const [, , untouched] = await counters();
      const mended = await mendCounts(db, NOON);
      assert.deepEqual(
        mended.map(({ partner, counter, rows }) => [partner, counter, rows]),
        [
          [
            '',
            { online: 9, today: 2, paper: 30, carriedOver: 0, imported: 0 },
            { online: 2, today: 2, paper: 30, carriedOver: 0, imported: 0 },
          ],
          [
            'temple',
            { online: 1, today: 1, paper: 0, carriedOver: 0, imported: 0 },
            { online: 1, today: 1, paper: 30, carriedOver: 0, imported: 0 },
          ],
        ],
      );
      assert.deepEqual(await recounted(), [
        'clean-river/ 2+30+0 2+30+0',
        'clean-river/temple 1+30+0 1+30+0',
        'clean-river/youth-club 1+0+0 1+0+0',
      ]);
      assert.deepEqual((await counters())[2], untouched);
      assert.deepEqual(await mendCounts(db, NOON), [], 'a second time nothing is left to mend');
      const { entries } = await findAudit(db, { action: 'counts-mended' }, 9);
      assert.deepEqual(
        entries.map(({ petition, details }) => [petition, details]),
        [['clean-river', { counters: 2, countBefore: 39, countAfter: 32 }]],
      );
    });

    it('adds a missing counter', async () => {
      await putSignature(db, 'clean-river', { partner: 'temple' });
      await db.deleteFrom('counts').execute();
      await mendCounts(db, NOON);
      assert.deepEqual(await recounted(), ['clean-river/ 1+0+0 1+0+0', 'clean-river/temple 1+0+0 1+0+0']);
    });

    it('gives a repaired counter a later instant than it had, whatever the clock says', async () => {
      await putSignature(db, 'clean-river');
      await setCounter('', { online: 9, updated_at: '2026-02-01T00:00:00.000Z' });
      await mendCounts(db, NOON);
      assert.equal((await counters())[0]?.updated_at, NOON.toISOString());
      await setCounter('', { online: 9, updated_at: '2026-03-05T00:00:00.000Z' });
      await mendCounts(db, NOON);
      assert.equal((await counters())[0]?.updated_at, '2026-03-05T00:00:00.001Z');
    });

    it('corrects the latest day as well, when an older version has counted since', async () => {
      await putSignature(db, 'clean-river', { day: '2026-02-27' });
      await putSignature(db, 'clean-river', { day: '2026-02-28', partner: 'temple' });
      await putSignature(db, 'clean-river', { day: '2026-02-28' });
      assert.equal((await recount(db)).every(agrees), true);
      await setCounter('', { today: 1, today_on: '2026-02-27' });
      const [wrong] = await mendCounts(db, NOON);
      assert.deepEqual([wrong?.day, wrong?.counter.today, wrong?.rows.today], ['2026-02-28', 0, 2]);
      const [whole] = await counters();
      assert.deepEqual([whole?.online, whole?.today, whole?.today_on], [3, 2, '2026-02-28']);
    });

    it('loses no signature that arrives in the meantime', async () => {
      await putSignature(db, 'clean-river');
      const row = await db.selectFrom('signatures').selectAll().executeTakeFirstOrThrow();
      const sign = () =>
        db.transaction().execute(async (trx) => {
          await lockPetitions(trx, ['clean-river']);
          const id = crypto.randomUUID();
          await trx
            .insertInto('signatures')
            .values({ ...row, id, token: id })
            .execute();
          const nothing = { paper: 0, carried_over: 0, imported: 0, updated_at: NOON.toISOString() };
          const added = { ...nothing, online: 1, today: 1, today_on: row.day };
          await countOnline(trx, [{ petition: 'clean-river', partner: '', ...added }]);
        });
      const ended = new AbortController();
      const signing = [1, 2, 3].map(async () => {
        while (!ended.signal.aborted) await sign();
      });
      for (let times = 0; times < 20; times += 1) {
        await setCounter('', { paper: 5 });
        await mendCounts(db, NOON);
      }
      ended.abort();
      await Promise.all(signing);
      assert.equal((await recount(db)).every(agrees), true);
    });
  });

  it('finds no damage in a good file', async () => {
    await putSignature(db, 'clean-river');
    assert.equal((await fileDamage(db))?.join() ?? '', '');
  });
});
