import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { Db } from '../database/db.ts';
import { insertMany } from '../database/insert-many.ts';
import { findPetition } from '../petitions/find.ts';
import { announceFor } from '../protection/allowance/partner-action.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign } from '../testing/data/fixtures.ts';
import { hoursLater, moderatorOf, RIVER } from '../testing/data/moderating.ts';
import { hourAgo, putCalmDays, putMany, putSums } from '../testing/data/odd-days.ts';
import { explainOddity } from './explain.ts';
import { findOddities } from './find-oddities.ts';
import { repeatedNames } from './repeated-names.ts';

const PEPPER = new Uint8Array(32).fill(7);
const PAGE = 'https://chapter.example/';
const PLACE = { campaign: 'rivers', petition: RIVER };
const CIRCUMSTANCES = { by: COMMAND, now: NOON };

async function look(db: Db) {
  const petition = (await findPetition(db, RIVER))!;
  return findOddities({ db, pepper: PEPPER, publicUrl: 'https://sign.example.org' }, petition, NOON);
}

const setPeople = (db: Db, people: object) =>
  db
    .updateTable('campaigns')
    .set({ communities: JSON.stringify({ people }) })
    .execute();

async function putRemoval(db: Db, batch: string, counted: number): Promise<void> {
  const removal = {
    petition: RIVER,
    reason: 'not-genuine' as const,
    removed_at: NOON.toISOString(),
    day: '2026-03-01',
  } as const;
  await db
    .insertInto('removal_batches')
    .values({ ...removal, batch, removed: counted, counted, withdrawn: 0, undone_at: null })
    .execute();
}

/** A night in which somebody stuffs the petition, from one network, with addresses of one domain. */
async function putFlood(db: Db): Promise<void> {
  const hour = hourAgo(10);
  await db.deleteFrom('count_sums').where('value', '=', hour).execute();
  await putSums(db, 'hour', { [hour]: 312 });
  await putSums(db, 'minute', { [`${hour}:10`]: 100, [`${hour}:11`]: 120, [`${hour}:12`]: 80 });
  await putSums(db, 'page-hour', {
    [`${hour} ${PAGE}`]: 120,
    [`${hour} https://made.up/1`]: 90,
    [`${hour} https://made.up/2`]: 90,
  });
  await putSums(db, 'country', { NZ: 400 });
  await db
    .insertInto('placement_pages')
    .values({ campaign: 'rivers', petition: RIVER, page: PAGE, first_day: '', last_day: '' })
    .execute();
  const row = { signed_at: `${hour}:11:30.000Z`, day: '2026-03-01', domain_code: 'stuffer' };
  const ids = await putMany(db, 160, row);
  const codes = { petition: RIVER, network_code: 'one-network', domain_code: 'stuffer', in_allowance: 1 };
  const networks = ids.map((signature) => ({ ...codes, signature, signed_at: row.signed_at }));
  await db.transaction().execute((trx) => insertMany(trx, 'network_codes', networks));
}

eachDatabase((openEmpty) => {
  async function opened(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putCalmDays(db);
    await setPeople(db, { US: 300_000, FR: 80_000, KR: 50_000, NZ: 10_000 });
    return db;
  }

  describe('what would look odd from outside', () => {
    it('is nothing on calm days, of which it is said what was looked at', async () => {
      const { oddities, lookedAt } = await look(await opened());
      assert.deepEqual(oddities, []);
      assert.deepEqual(lookedAt, {
        from: '2026-02-22T12:00:00.000Z',
        isUsualKnown: true,
        announced: 0,
        communities: 4,
        pagesFrom: '2026-02-22T12',
        sampled: 0,
        removalsFrom: '2025-12-31',
      });
    });

    it('is nothing on a busy day that was announced', async () => {
      const db = await opened();
      const hour = hourAgo(10);
      const place = { petition: RIVER, partner: 'temple' };
      const action = { at: new Date(`${hour}:00:00.000Z`), hours: 2, expected: 2000 };
      await announceFor(db, place, action, { by: COMMAND, now: new Date(`${hour}:00:00.000Z`) });
      await putSums(db, 'minute', { [`${hour}:05`]: 400, [`${hour}:06`]: 350, [`${hour}:07`]: 200 });
      const { oddities, lookedAt } = await look(db);
      assert.deepEqual([oddities, lookedAt.announced], [[], 1]);
    });

    it('is each trace of a flood, the heaviest first, with the filter that finds its signatures', async () => {
      const db = await opened();
      await putFlood(db);
      const { oddities, lookedAt } = await look(db);
      assert.equal(lookedAt.sampled, 160);
      const told = oddities.map(({ id, weight, size, where }) => [
        id,
        weight,
        size,
        where?.map(({ value }) => value),
      ]);
      const hour = hourAgo(10);
      assert.deepEqual(told, [
        ['country:NZ', 2, 400, ['NZ']],
        [`burst:${hour}:10`, 2, 300, [`${hour}:11`]],
        ['page:', 2, 180, undefined],
        ['domain:stuffer', 2, 160, ['stuffer']],
        ['network:one-network', 2, 160, ['one-network']],
        [`page:${PAGE}`, 2, 120, [PAGE]],
      ]);
    });

    it('is what was removed, brought back, held for long or counted at once, and a partner with nearly all', async () => {
      const db = await opened();
      await putRemoval(db, 'large', 400);
      const moderator = moderatorOf(db);
      await putMany(db, 12, { domain_code: 'of-a-family' });
      const { batch } = await moderator.remove([{ key: 'domain', value: 'of-a-family' }], 'duplicate');
      await moderator.undo(batch);
      await putMany(db, 3, { state: 'held', signed_at: hoursLater(-100).toISOString() });
      const counted_on = '2026-02-20';
      await db
        .insertInto('batches')
        .values({
          petition: RIVER,
          batch: 'sheets',
          kind: 'paper',
          signatures: 3000,
          partner: null,
          counted_on,
        })
        .execute();
      const { oddities, removals } = await look(db);
      assert.deepEqual(
        oddities.map(({ id, size }) => [id, size]),
        [
          ['batch:sheets', 3000],
          ['removal:large', 400],
          ['held', 3],
          [`undone:${batch}`, 12],
        ],
      );
      assert.deepEqual(
        new Set(removals),
        new Set([
          { day: '2026-03-01', reason: 'duplicate', counted: 12, undone: 12 },
          { day: '2026-03-01', reason: 'not-genuine', counted: 400, undone: 0 },
        ]),
      );
    });

    it('stays explained until it has grown by half', async () => {
      const db = await opened();
      await putRemoval(db, 'large', 400);
      const [found] = (await look(db)).oddities;
      await explainOddity(db, PLACE, found!, 'One mailbox provider was abused.', CIRCUMSTANCES);
      const explanation = {
        size: 400,
        because: 'One mailbox provider was abused.',
        by: 'command',
        at: NOON.toISOString(),
      };
      assert.deepEqual((await look(db)).oddities[0]?.explanation, explanation);
      await db.updateTable('removal_batches').set({ counted: 600 }).execute();
      assert.equal((await look(db)).oddities[0]?.explanation, undefined);
      await explainOddity(db, PLACE, found!, null, CIRCUMSTANCES);
      assert.equal((await db.selectFrom('explained_oddities').selectAll().execute()).length, 0);
      const trail = await db.selectFrom('audit_entries').select('details').orderBy('at').execute();
      assert.ok(trail.every(({ details }) => !details.includes('abused')));
    });
  });

  it('names that repeat are found in slices, each in one alone', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putMany(db, 5400, { name: 'Sok Dara', name_key: 'sokdara', day: '2026-02-01' });
    await putMany(db, 5, { name: 'Chan Sophea', name_key: 'chansophea' });
    await putMany(db, 7, { name: 'Ty', name_key: 'ty' });
    const found: [name: string, count: number, days: number][] = [];
    let after: Parameters<typeof repeatedNames>[2];
    let scanned = 0;
    do {
      const slice = await repeatedNames(db, { petition: RIVER, timeZone: 'UTC' }, after);
      found.push(...slice.names.map(({ name, count, days }): (typeof found)[number] => [name, count, days]));
      scanned += slice.scanned;
      after = slice.next;
    } while (after !== undefined);
    assert.deepEqual(found, [
      ['Sok Dara', 5400, 1],
      ['Ty', 7, 1],
    ]);
    assert.ok(scanned >= 5000);
  });
});
