import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Petition, PetitionList, ProblemDocument, Summary } from '@samleng/contract';
import { Changes } from '../database/read-cache.ts';
import { signatureId, NOON, putPetition, signBody } from '../testing/data/fixtures.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { answer, campaignApp, problemOf } from '../testing/servers/test-app.ts';
import { agreedSigners } from '../signatures/voices.ts';
import { unprotectedPetitions } from '../petitions/unprotected.ts';
import { createPublicCache } from './public-cache.ts';

const DRAFT = { petition: 'clean-sea', draft: 1, closes_at: null };
const JSON_ROUTES = [
  '',
  '/summary',
  '/partners/temple/summary',
  '/removals',
  '/days',
  '/live',
  '/signatures',
];
const PAGES = ['/p/clean-sea', '/p/clean-sea/privacy'];
const CARD = '/p/clean-sea/card.png?kind=preview&lang=en';

eachDatabase((openEmpty) => {
  async function withDraft() {
    const store = await openEmpty();
    const test = await campaignApp(store);
    await putPetition(store.db, DRAFT);
    await store.db
      .updateTable('petitions')
      .set({ successor: 'clean-sea', closes_at: '2026-02-01T00:00:00+07:00' })
      .where('petition', '=', 'clean-river')
      .execute();
    const publish = () => store.db.updateTable('petitions').set({ draft: 0 }).execute();
    return { ...test, store, publish };
  }

  describe('a draft', () => {
    it('is on no public address, until it is published', async () => {
      const { app, publish } = await withDraft();
      for (const route of JSON_ROUTES) {
        const refused = await app.request(`/v1/petitions/clean-sea${route}`);
        assert.deepEqual([refused.status, await problemOf(refused)], [404, 'petition-not-found'], route);
      }
      for (const page of [...PAGES, CARD]) assert.equal((await app.request(page)).status, 404, page);
      await publish();
      const summary = await answer(app.request('/v1/petitions/clean-sea/summary'), Summary);
      assert.equal(summary.status, 'open');
      for (const page of PAGES) assert.equal((await app.request(page)).status, 200, page);
    });

    it('takes no signature', async () => {
      const { app, rows } = await withDraft();
      const body = JSON.stringify({ ...signBody(1), id: signatureId(1) });
      const headers = { 'Content-Type': 'application/json' };
      const asked = { method: 'POST', headers, body };
      assert.equal(
        await problemOf(await app.request('/v1/petitions/clean-sea/signatures', asked)),
        'petition-not-found',
      );
      assert.equal((await app.request('/p/clean-sea', { method: 'POST', body: '' })).status, 404);
      assert.deepEqual(await rows(), []);
    });

    it('is named nowhere else: in no list, as no successor, and for no mistyped name', async () => {
      const { app, publish, store } = await withDraft();
      const listed = async () =>
        (await answer(app.request('/v1/petitions'), PetitionList)).petitions.map(({ petition }) => petition);
      const successor = async () =>
        (await answer(app.request('/v1/petitions/clean-river'), Petition)).successor?.petition;
      const meant = async () =>
        (await answer(app.request('/v1/petitions/clean-sae'), ProblemDocument)).didYouMean;
      const closedPage = async () => (await app.request('/p/clean-river')).text();
      const notFoundPage = async () => (await app.request('/p/nothing')).text();
      assert.deepEqual(
        [await listed(), await successor(), await meant()],
        [['clean-river'], undefined, undefined],
      );
      assert.deepEqual(await unprotectedPetitions(store.db, NOON), []);
      assert.doesNotMatch((await closedPage()) + (await notFoundPage()), /clean-sea/);
      await publish();
      assert.deepEqual(
        [(await listed()).toSorted(), await successor(), await meant()],
        [['clean-river', 'clean-sea'], 'clean-sea', 'clean-sea'],
      );
      assert.match(await closedPage(), /clean-sea/);
    });

    it('is public at once when it is published, and gone at once when it is taken back', async () => {
      const { store, publish } = await withDraft();
      const options = { changes: new Changes(), freshMs: 60_000, onError: () => undefined };
      const shown = { senderName: 'Samleng', agreedSigners, now: () => NOON };
      const publicCache = createPublicCache({ db: store.db, ...options, ...shown });
      assert.equal(await publicCache.summary('clean-sea'), undefined);
      await publish();
      publicCache.changed('clean-sea');
      assert.notEqual(await publicCache.summary('clean-sea'), undefined);
      await store.db.updateTable('petitions').set({ draft: 1 }).where('petition', '=', 'clean-sea').execute();
      publicCache.changed('clean-sea');
      assert.equal(publicCache.readySummary('clean-sea'), undefined);
      assert.equal(await publicCache.summary('clean-sea'), undefined);
    });
  });
});
