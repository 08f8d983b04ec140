import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { agrees, recount } from '../../counts/recount.ts';
import { foldChanges } from '../../counts/sums/fold-changes.ts';
import { readSums } from '../../counts/sums/read-sums.ts';
import { findTally } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { add, BY_EMAIL, onlineCount, signatureRows } from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { hoursLater, moderatorOf, RIVER } from '../../testing/data/moderating.ts';
import { MANY, putMany } from '../../testing/data/retention.ts';
import { creditPage, type CreditAsked, type CreditedStep, creditStep } from './credit-page.ts';
import { countUncredited } from './uncredited.ts';

const PAGE = 'https://club.example.org/act';
const OTHER = 'https://club.example.org/news';

const asked = (changes: Partial<CreditAsked> = {}) => ({ page: PAGE, partner: 'temple', ...changes });

eachDatabase((openEmpty) => {
  let db: Db;
  let moderator: ReturnType<typeof moderatorOf>;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    moderator = moderatorOf(db);
    for (const page of [PAGE, OTHER])
      await db
        .insertInto('placement_pages')
        .values({
          campaign: 'rivers',
          petition: RIVER,
          page,
          first_day: '2026-02-01',
          last_day: '2026-03-01',
        })
        .execute();
  });

  const given = async () => ({ ...(await moderator.circumstances(hoursLater(1))), publicUrl: null });
  const credit = async (changes?: Partial<CreditAsked>) =>
    creditPage(db, await moderator.petition(), asked(changes), await given());
  const step = async (changes?: Partial<CreditAsked>) =>
    creditStep(db, await moderator.petition(), asked(changes), await given());
  const today = async (partner: string) => {
    const { today: number, todayOn } = (await findTally(db, RIVER, partner))!;
    return [number, todayOn];
  };

  describe('signatures of a page that are nobody’s', () => {
    it('become a partner’s, with every sum of it, and the total stays', async () => {
      await add(db, 1, { page: PAGE, day: '2026-02-28' });
      await add(db, 2, { page: PAGE });
      await add(db, 3, { page: PAGE, partner: 'youth-club' });
      await add(db, 4, { page: OTHER });
      await add(db, 5, { page: PAGE, ...BY_EMAIL });
      await add(db, 6, { partner: 'temple', page: OTHER });
      await foldChanges(db);
      await add(db, 7, { page: PAGE });
      assert.equal(await countUncredited(db, RIVER, PAGE), 3);
      const before = await findTally(db, RIVER, '');

      assert.deepEqual(await credit(), { credited: 4, counted: 3 });
      assert.equal(await countUncredited(db, RIVER, PAGE), 0);
      assert.deepEqual(await findTally(db, RIVER, ''), before);
      assert.deepEqual(await today('temple'), [3, '2026-03-01']);
      assert.deepEqual(
        (await signatureRows(db)).map(({ partner }) => partner),
        ['temple', 'temple', 'youth-club', null, 'temple', 'temple', 'temple'],
      );
      const { page, day } = await readSums(db, RIVER, ['page', 'day'], { partner: 'temple' });
      assert.deepEqual(page, [
        { value: PAGE, online: 3, imported: 0 },
        { value: OTHER, online: 1, imported: 0 },
      ]);
      assert.deepEqual(
        day.map(({ online }) => online),
        [1, 3],
      );
      assert.equal((await recount(db, RIVER)).every(agrees), true);
      assert.deepEqual(await credit(), { credited: 0, counted: 0 });
    });

    it('are told of in the audit trail, by page and number', async () => {
      await add(db, 1, { page: PAGE });
      await credit();
      const entry = await db.selectFrom('audit_entries').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual(
        [entry.action, entry.petition, JSON.parse(entry.details)],
        ['credit-given', RIVER, { partner: 'temple', page: PAGE, credited: 1, counted: 1 }],
      );
    });

    it('are credited some at a time, but for those who sign meanwhile', async () => {
      await putMany(db, RIVER, { page: PAGE, state: 'pending', signed_at: NOON.toISOString() });
      await add(db, 1, { page: PAGE });
      const until = hoursLater(1).toISOString();
      let [after, steps, credited] = [undefined as string | undefined, 0, 0];
      do {
        const done = (await step({ until, after })) as CreditedStep;
        [after, steps, credited] = [done.next, steps + 1, credited + done.credited];
        await add(db, 10 + steps, { page: PAGE, signedAt: hoursLater(2).toISOString() });
      } while (after !== undefined);
      assert.deepEqual([credited, steps > 3, await onlineCount(db, 'temple')], [MANY + 1, true, 1]);
    });
  });

  it('goes by another name of the partner too, and is refused where nothing is of that name', async () => {
    await db.updateTable('partners').set({ aliases: '["pagoda"]' }).where('partner', '=', 'temple').execute();
    await add(db, 1, { page: PAGE });
    for (const partner of ['nobody', 'pag%', 'pagod_', 'Pagoda'])
      assert.deepEqual(await step({ partner }), { wrong: 'partner' }, partner);
    assert.deepEqual(await step({ page: 'https://never.example.org/' }), { wrong: 'page' });
    assert.deepEqual(await step({ after: 'x' }), { wrong: 'after' });
    await credit({ partner: 'pagoda' });
    assert.equal(await onlineCount(db, 'temple'), 1);
  });
});
