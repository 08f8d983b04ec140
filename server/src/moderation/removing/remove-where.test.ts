import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { agrees, recount } from '../../counts/recount.ts';
import type { Db } from '../../database/db.ts';
import type { Actor } from '../../domain/accounts/actor.ts';
import { add, BY_EMAIL, onlineCount, SAME_PERSON } from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { hoursLater, moderatorOf, RIVER } from '../../testing/data/moderating.ts';
import { MANY, putMany } from '../../testing/data/retention.ts';
import type { Filter } from '../filter.ts';
import type { Cursor } from '../finding/order.ts';
import { findUndoable, type Undone, undoStep } from '../undo-removal.ts';
import { type RemoveAsked, removeStep } from './remove-where.ts';

const WHERE: Filter = [{ key: 'country', value: 'KH' }];
const UNTIL = hoursLater(1).toISOString();

eachDatabase((openEmpty) => {
  let db: Db;
  let moderator: ReturnType<typeof moderatorOf>;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    moderator = moderatorOf(db);
  });

  async function step(asked: Partial<RemoveAsked>, now = NOON, by?: Actor) {
    const all = { where: WHERE, until: UNTIL, reason: 'not-genuine', after: undefined, ...asked } as const;
    const circumstances = { ...(await moderator.circumstances(now)), ...(by && { by }) };
    return removeStep(db, await moderator.petition(), all, circumstances);
  }
  async function removed(asked: Partial<RemoveAsked>) {
    const done = await step(asked);
    assert.ok(!('refused' in done));
    return done;
  }
  const at = { signed_at: NOON.toISOString(), day: '2026-03-01' };

  it('goes on in the same batch, however many there are, but for those who sign meanwhile', async () => {
    await putMany(db, RIVER, { ...at, country: 'KH', state: 'pending' });
    await add(db, 1, { country: 'KH' });
    await add(db, 9, { country: 'KH', signedAt: hoursLater(2).toISOString() });
    let [batch, after, sum, counted, steps] = [
      undefined as string | undefined,
      undefined as Cursor | undefined,
      0,
      0,
      0,
    ];
    do {
      const done = await removed({ batch, after });
      batch = done.batch ?? undefined;
      after = done.next;
      [sum, counted, steps] = [sum + done.removed, counted + done.counted, steps + 1];
      await add(db, 10 + steps, { country: 'KH', signedAt: hoursLater(2).toISOString() });
    } while (after !== undefined);
    assert.deepEqual([sum, counted, steps], [MANY + 1, 1, 5]);
    assert.equal(await onlineCount(db), 1 + steps);
    const batches = await findUndoable(db, RIVER, NOON);
    assert.deepEqual(
      batches.map((one) => [one.batch, one.removed]),
      [[batch, MANY + 1]],
    );
  });

  it('looks on for those that are few, and has no batch as long as it has found none', async () => {
    await putMany(db, RIVER, { ...at, country: 'FR' });
    assert.deepEqual(await removed({}), { batch: null, removed: 0, counted: 0, next: undefined });
    assert.deepEqual(await findUndoable(db, RIVER, NOON), []);
  });

  describe('a batch is not gone on with', () => {
    const BY: Actor = { kind: 'account', id: 'another' };
    const WITH: [why: string, asked: Partial<RemoveAsked>, refused: string, now?: Date, by?: Actor][] = [
      [
        'by another filter',
        {
          where: [
            { key: 'country', value: 'KH' },
            { key: 'state', value: 'held' },
          ],
        },
        'another',
      ],
      ['for another reason', { reason: 'test' }, 'another'],
      ['by somebody else', {}, 'another', NOON, BY],
      ['after a day', {}, 'too-late', hoursLater(24)],
      ['that is of no batch', { batch: 'nothing' }, 'unknown'],
    ];
    it('by another filter, reason or person, after a day, or once it is undone', async () => {
      await add(db, 1, { country: 'KH' });
      const { batch } = await removed({});
      for (const [why, asked, refused, now, by] of WITH)
        assert.deepEqual(await step({ batch: batch!, ...asked }, now, by), { refused }, why);
      assert.ok(!('refused' in (await step({ batch: batch! }))));
      await moderator.undo(batch!);
      assert.deepEqual(await step({ batch: batch! }), { refused: 'undone' });
    });
  });

  it('comes back in steps, and what is undone half is undone by the next step', async () => {
    await putMany(db, RIVER, { ...at, country: 'KH', state: 'held' });
    await add(db, 1, { country: 'KH' });
    await add(db, 2, { country: 'KH', ...BY_EMAIL, name: 'Chan', nameKey: 'chan' });
    const { batch } = await moderator.remove(WHERE);
    await add(db, 3, { ...SAME_PERSON });
    const steps: (Undone & { isOver: boolean })[] = [];
    do {
      const done = await undoStep(db, RIVER, batch, await moderator.circumstances(NOON));
      assert.ok(!('refused' in done));
      steps.push(done);
      if (steps.length === 1) assert.equal((await findUndoable(db, RIVER, NOON))[0]?.batch, batch);
    } while (!steps.at(-1)!.isOver);
    const restored = steps.reduce((sum, one) => sum + one.restored, 0);
    const signedAgain = steps.reduce((sum, one) => sum + one.signedAgain, 0);
    assert.deepEqual([steps.length > 1, restored, signedAgain], [true, MANY + 1, 1]);
    assert.equal((await recount(db, RIVER)).every(agrees), true);
    const again = await undoStep(db, RIVER, batch, await moderator.circumstances(NOON));
    assert.deepEqual(again, { refused: 'undone' });
  });
});
