import assert from 'node:assert/strict';
import { it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { statusOf } from '../domain/petition/status.ts';
import { summarize } from '../domain/petition/summary.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { allRows } from '../testing/data/scratch-store.ts';
import { applyCampaign } from './apply.ts';
import { findTally } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';

// The closing time in the file.
const CLOSES = '2030-01-01T00:00:00+07:00';

const at = (day: string) => new Date(`${day}T00:00:00+07:00`);

function apply(db: Db, day: string, changes: object = {}) {
  const { donations: _donations, ...file } = smallCampaign();
  Object.assign(file.petitions[0]!, changes);
  return applyCampaign(db, parsed(file), new Map(), { by: COMMAND, now: at(day) });
}

const river = async (db: Db) => (await findPetition(db, 'clean-river'))!;

eachDatabase((openEmpty) => {
  it('a pause stops the clock, and moves the closing by as long as it lasted', async () => {
    const { db } = await openEmpty();
    await apply(db, '2029-12-01');
    await apply(db, '2029-12-31', { paused: true });
    const paused = await river(db);
    assert.equal(statusOf(paused, at('2030-01-15')), 'paused', 'although it was to close in the meantime');
    assert.equal(paused.closesAt, CLOSES);
    await apply(db, '2030-01-15', { paused: false });
    const open = await river(db);
    assert.equal(open.closesAt, '2030-01-16T00:00:00+07:00');
    assert.equal(statusOf(open, at('2030-01-15')), 'open');
    assert.equal(statusOf(open, at('2030-01-16')), 'closed');
  });

  it('a file that says the same again changes nothing, before, in and after a pause', async () => {
    const { db } = await openEmpty();
    const days: [day: string, again: string, paused: boolean][] = [
      ['2029-12-01', '2029-12-02', false],
      ['2029-12-10', '2029-12-20', true],
      ['2029-12-25', '2029-12-26', false],
    ];
    for (const [day, again, paused] of days) {
      await apply(db, day, { paused });
      const before = await allRows(db);
      assert.deepEqual(await apply(db, again, { paused }), {
        ok: true,
        rowsChanged: 0,
        difference: { changes: [], counts: [] },
      });
      assert.deepEqual(await allRows(db), before);
    }
    assert.equal((await river(db)).closesAt, '2030-01-16T00:00:00+07:00');
  });

  it('another closing in the file keeps the time added by pauses', async () => {
    const { db } = await openEmpty();
    await apply(db, '2029-12-01', { paused: true });
    await apply(db, '2029-12-02');
    await apply(db, '2029-12-03', { closesAt: '2030-02-01T00:00:00+07:00' });
    assert.equal((await river(db)).closesAt, '2030-02-02T00:00:00+07:00');
    await apply(db, '2029-12-04', { closesAt: null });
    assert.equal((await river(db)).closesAt, null);
  });

  it('a pause of a petition that is closed changes nothing', async () => {
    const { db } = await openEmpty();
    await apply(db, '2029-12-01');
    await apply(db, '2030-01-02', { paused: true });
    assert.equal(statusOf(await river(db), at('2030-01-03')), 'closed');
    await apply(db, '2030-01-04');
    assert.equal((await river(db)).closesAt, CLOSES);
  });

  it('a pause from before the server knew when pauses began lasts since the last change', async () => {
    const { db } = await openEmpty();
    await apply(db, '2029-12-01', { paused: true });
    await db.updateTable('petitions').set({ paused_at: null }).execute();
    assert.equal(statusOf(await river(db), at('2030-01-05')), 'paused');
    await apply(db, '2029-12-11', { paused: true, goal: 700 });
    await apply(db, '2029-12-21');
    assert.equal((await river(db)).closesAt, '2030-01-21T00:00:00+07:00');
  });

  it('every change of the closing makes a later summary than the one before, even in the same millisecond', async () => {
    const { db } = await openEmpty();
    const updates: string[] = [];
    const look = async (day: string) => {
      const tally = (await findTally(db, 'clean-river', ''))!;
      const { status, updatedAt } = summarize(await river(db), tally, at(day));
      updates.push(`${status} ${updatedAt}`);
    };
    const later = { closesAt: '2030-02-01T00:00:00+07:00' };
    await apply(db, '2029-12-01');
    await look('2030-01-02');
    await apply(db, '2030-01-02', later);
    await look('2030-01-02');
    await apply(db, '2030-01-02', { ...later, paused: true });
    await look('2030-02-20');
    await apply(db, '2030-02-20', later);
    await look('2030-02-20');
    assert.deepEqual(updates, [
      'closed 2030-01-01T17:00:00.000Z',
      'open 2030-01-01T17:00:00.001Z',
      'paused 2030-01-01T17:00:00.002Z',
      'open 2030-02-19T17:00:00.000Z',
    ]);
  });
});
