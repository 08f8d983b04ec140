import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { Removals } from '@samleng/contract';
import type { Store } from '../database/open.ts';
import { eraseSignature } from '../signatures/erase.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { add, BY_EMAIL, CIRCUMSTANCES } from '../testing/data/adding.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition, signatureId } from '../testing/data/fixtures.ts';
import { hoursLater, moderatorOf } from '../testing/data/moderating.ts';
import { answer, problemOf, testApp } from '../testing/servers/test-app.ts';

const PATH = '/v1/petitions/clean-river/removals';
const HELD = { state: 'held', heldBecause: 'velocity-domain' } as const;

eachDatabase((openEmpty) => {
  let store: Store;
  let moderator: ReturnType<typeof moderatorOf>;
  beforeEach(async () => {
    store = await openEmpty();
    await putCampaign(store.db);
    await putPetition(store.db, { petition: 'another' });
    moderator = moderatorOf(store.db);
  });

  const request = async (init?: RequestInit) => testApp(store).app.request(PATH, init);
  const published = async () => (await answer(request(), Removals)).removals;

  async function withdraw(...numbers: number[]): Promise<void> {
    for (const number of numbers) {
      await store.db.transaction().execute(async (trx) => {
        const row = trx
          .selectFrom('signatures')
          .select(IMPERSONAL_COLUMNS)
          .where('id', '=', signatureId(number));
        await eraseSignature(trx, await row.executeTakeFirstOrThrow(), CIRCUMSTANCES.nextInstant);
      });
    }
  }

  const addMany = async (...numbers: number[]) => {
    for (const number of numbers) await add(store.db, number);
  };

  describe('GET /v1/petitions/:petition/removals', () => {
    it('is empty before anything was removed, and missing for an unknown petition', async () => {
      assert.deepEqual(await published(), []);
      const { app } = testApp(store);
      for (const unknown of ['nobody', '%00', 'A'.repeat(300)]) {
        const response = await app.request(`/v1/petitions/${unknown}/removals`);
        assert.equal(await problemOf(response), 'petition-not-found');
      }
    });

    it('tells how many counted ones were removed, by day and reason', async () => {
      await addMany(1, 2, 3, 4, 5);
      await moderator.remove([signatureId(1)], 'test');
      await moderator.remove([signatureId(2)], 'duplicate', hoursLater(1));
      await moderator.remove([signatureId(3)], 'duplicate', hoursLater(2));
      // The day is that of the campaign's time zone.
      await moderator.remove([signatureId(4)], 'duplicate', hoursLater(6));
      assert.deepEqual(await published(), [
        { day: '2026-03-01', reason: 'duplicate', number: 2 },
        { day: '2026-03-01', reason: 'test', number: 1 },
        { day: '2026-03-02', reason: 'duplicate', number: 1 },
      ]);
    });

    it('never tells of pending and held ones, nor of another petition', async () => {
      await add(store.db, 1, BY_EMAIL);
      await add(store.db, 2, HELD);
      await add(store.db, 3, { petition: 'another' });
      await moderator.remove([signatureId(1), signatureId(2)], 'other');
      await withdraw(3);
      assert.deepEqual(await published(), []);
      await addMany(4);
      await moderator.remove([signatureId(4)], 'other');
      const { app } = testApp(store);
      const another = await app.request('/v1/petitions/another/removals');
      assert.deepEqual(await another.json(), { removals: [] });
    });

    it('leaves out what was brought back', async () => {
      await addMany(1);
      const { batch } = await moderator.remove([signatureId(1)], 'other');
      await moderator.undo(batch);
      assert.deepEqual(await published(), []);
    });

    it('sums withdrawals for a month, from five on, and never those of uncounted ones', async () => {
      await addMany(1, 2, 3, 4, 5);
      await add(store.db, 6, BY_EMAIL);
      await add(store.db, 7, HELD);
      await withdraw(1, 2, 3, 4, 6, 7);
      assert.deepEqual(await published(), []);
      await withdraw(5);
      assert.deepEqual(await published(), [{ day: '2026-03-01', reason: 'withdrawn', number: 5 }]);
    });

    it('counts as withdrawn who withdrew from a batch that was undone then', async () => {
      await addMany(1, 2, 3, 4, 5, 6);
      await withdraw(1, 2, 3, 4);
      const { batch } = await moderator.remove([signatureId(5), signatureId(6)], 'other');
      await withdraw(5);
      assert.deepEqual(await published(), [{ day: '2026-03-01', reason: 'other', number: 2 }]);
      await moderator.undo(batch);
      assert.deepEqual(await published(), [{ day: '2026-03-01', reason: 'withdrawn', number: 5 }]);
    });

    it('is answered as the other public routes are: for every page, cached, and with an ETag', async () => {
      const response = await request();
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.match(response.headers.get('Cache-Control') ?? '', /^public, max-age=5, s-maxage=10/);
      const again = await request({ headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } });
      assert.equal(again.status, 304);
    });
  });
});
