import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Days, Summary } from '@samleng/contract';
import { applyCampaign } from '../../campaigns/apply.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON } from '../../testing/data/fixtures.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { answer, problemOf, testApp } from '../../testing/servers/test-app.ts';

const RIVER = '/v1/petitions/clean-river';
const PATH = `${RIVER}/days`;

eachDatabase((openEmpty) => {
  /** 30 on paper, 12 carried over as a number, 3 people carried over by name, and 9 who signed here. */
  async function opened() {
    const store = await openEmpty();
    const file = parsed({ ...smallCampaign(), donations: [] });
    await applyCampaign(store.db, file, new Map(), { by: COMMAND, now: NOON });
    const { day } = { day: '2019-05-01' };
    for (let person = 0; person < 3; person += 1)
      await putSignature(store.db, 'clean-river', { day, imported_in: 'old-platform' });
    for (const [signedOn, people] of [
      ['2026-02-26', 5],
      ['2026-02-28', 1],
      ['2026-03-01', 3],
    ] as const)
      for (let person = 0; person < people; person += 1)
        await putSignature(store.db, 'clean-river', { day: signedOn });
    const { app } = testApp(store);
    return async (path = PATH, init?: RequestInit) => app.request(path, init);
  }

  describe('GET /v1/petitions/:petition/days', () => {
    it('tells when signatures came by each way, adding up to the count, no period small', async () => {
      const ask = await opened();
      const { online, paper, carriedOver, ...others } = await answer(ask(), Days);
      assert.deepEqual(others, { petition: 'clean-river', timeZone: 'Asia/Phnom_Penh' });
      assert.deepEqual(online, [{ from: '2026-02-26', to: '2026-03-01', count: 9 }]);
      assert.equal(paper.length, 1);
      const summary = await answer(ask(`${RIVER}/summary`), Summary);
      const sums = [online, paper, carriedOver].map((periods) =>
        periods.reduce((sum, { count }) => sum + count, 0),
      );
      assert.deepEqual(sums, [summary.online, summary.paper, summary.carriedOver]);
      assert.deepEqual(sums, [9, 30, 15]);
    });

    it('is open data: for every page, cached, with an ETag', async () => {
      const ask = await opened();
      const response = await ask();
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.match(response.headers.get('Cache-Control') ?? '', /^public, max-age=5, s-maxage=10/);
      const again = await ask(PATH, { headers: { 'If-None-Match': response.headers.get('ETag') ?? '' } });
      assert.equal(again.status, 304);
    });

    it('is a table too', async () => {
      const ask = await opened();
      const response = await ask(`${PATH}.csv`);
      assert.equal(response.headers.get('Content-Type'), 'text/csv; charset=utf-8');
      const [heading, first, ...others] = (await response.text()).split('\r\n');
      assert.deepEqual([heading, first], ['way,from,to,count', 'online,2026-02-26,2026-03-01,9']);
      assert.equal(others.at(-1), '');
    });

    it('is missing for an unknown petition', async () => {
      const ask = await opened();
      for (const unknown of ['nobody', '%00'])
        assert.equal(await problemOf(await ask(`/v1/petitions/${unknown}/days`)), 'petition-not-found');
    });
  });
});
