import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PLACEMENT_BODY_BYTES_MAX } from '@samleng/contract';
import type { Db } from '../database/db.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { placement, placements, tell } from '../testing/data/placing.ts';
import { problemOf, testApp } from '../testing/servers/test-app.ts';

const PAGE = 'https://chapter.example.org/petition';
const FORM = { element: 'petition-form', petition: 'clean-river' } as const;

eachDatabase((openEmpty) => {
  let db: Db;
  let app: ReturnType<typeof testApp>;
  beforeEach(async () => {
    const store = await openEmpty();
    ({ db } = store);
    await putCampaign(db);
    app = testApp(store);
  });
  const send = (body: string, type = 'application/json') =>
    app.app.request('/v1/placements', { method: 'POST', headers: { 'Content-Type': type }, body });
  const stored = async () => {
    await app.placements.flush();
    return placements(db);
  };
  const noted = async () =>
    (await stored()).notes.map(({ petition, note, value }) => `${petition} ${note} ${value}`).toSorted();

  describe('a page with our tags', () => {
    it('is counted by its day in the campaign’s time zone, an element once a view', async () => {
      const tags = [FORM, FORM, { element: 'signature-counter', petition: 'clean-river' } as const];
      app.clock.now = new Date('2026-06-01T16:59:00Z');
      assert.equal((await tell(app, PAGE, { tags })).status, 204);
      await tell(app, PAGE);
      await app.placements.flush();
      app.clock.now = new Date('2026-06-01T17:01:00Z');
      await tell(app, `${PAGE}?email=sok@example.org`, { tags: [FORM] });
      const { pages, days } = await stored();
      const place = { campaign: 'rivers', petition: 'clean-river', page: PAGE };
      assert.deepEqual(pages, [{ ...place, first_day: '2026-06-01', last_day: '2026-06-02' }]);
      assert.deepEqual(days.map(({ day, element, views }) => `${day} ${element} ${views}`).toSorted(), [
        '2026-06-01 petition-form 2',
        '2026-06-01 signature-counter 1',
        '2026-06-02 petition-form 1',
      ]);
    });

    it('is answered without a cookie, not stored by caches, and may be told by all sites', async () => {
      const { status, headers } = await tell(app, PAGE);
      assert.equal(status, 204);
      assert.equal(headers.get('Cache-Control'), 'no-store');
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Set-Cookie'), null);
      const asked = await app.app.request('/v1/placements', {
        method: 'OPTIONS',
        headers: { Origin: 'https://a.example' },
      });
      assert.equal(asked.status, 204);
      assert.match(asked.headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type/);
    });

    it('is not named where the browser does not say on which site it lies', async () => {
      await tell(app, undefined);
      await app.app.request('/v1/placements', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: 'null' },
        body: JSON.stringify(placement({ path: '/secret' })),
      });
      const { pages, days } = await stored();
      assert.deepEqual(
        pages.map(({ page }) => page),
        [''],
      );
      assert.deepEqual(
        days.map(({ views }) => views),
        [2],
      );
    });

    it('cannot say on which site it lies', async () => {
      const lies = [
        { ...placement(), origin: 'https://un.example' },
        { ...placement(), path: 'https://un.example/' },
      ];
      for (const body of lies) {
        const response = await app.app.request('/v1/placements', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Origin: 'https://a.example' },
          body: JSON.stringify(body),
        });
        assert.equal(response.status, 422);
      }
      await tell(app, 'https://a.example/', { path: '//un.example/' });
      assert.deepEqual(
        (await stored()).pages.map(({ page }) => page),
        ['https://a.example/un.example/'],
      );
    });

    it('is refused with the field that is wrong', async () => {
      const wrong = await send(JSON.stringify(placement({ tags: [{ ...FORM, partner: '' }], path: '' })));
      const { errors } = (await wrong.json()) as { errors: { field: string }[] };
      assert.deepEqual(
        errors.map(({ field }) => field),
        ['path', 'tags.0.partner'],
      );
      assert.equal(await problemOf(await send('[]')), 'malformed');
      assert.equal(await problemOf(await send('{}', 'text/plain')), 'wrong-content-type');
      assert.equal(await problemOf(await send(' '.repeat(PLACEMENT_BODY_BYTES_MAX + 1))), 'too-large');
    });
  });

  describe('what a page notes', () => {
    it('is its partner, its version, and what went wrong', async () => {
      const counter = {
        ...FORM,
        element: 'signature-counter',
        partner: 'tempel',
        trouble: 'partner-not-found',
      } as const;
      await tell(app, PAGE, { tags: [{ ...FORM, partner: 'temple' }, counter], trouble: 'late' });
      assert.deepEqual(await noted(), [
        'clean-river partner temple',
        'clean-river trouble late',
        'clean-river trouble late',
        'clean-river trouble partner-not-found',
        'clean-river unknown-partner tempel',
        'clean-river version 1.2.3',
        'clean-river version 1.2.3',
      ]);
    });

    it('goes to the petition or campaign that was probably meant, else to that of the partner’s site, else nowhere', async () => {
      await tell(app, PAGE, { tags: [{ ...FORM, petition: 'clean-rivver' }] });
      await tell(app, PAGE, { tags: [{ element: 'thank-you-wall', campaign: 'riverz' }] });
      await tell(app, PAGE, { tags: [{ ...FORM, petition: 'right-to-vote' }] });
      await db
        .updateTable('partners')
        .set({ url: 'https://temple.example/about' })
        .where('partner', '=', 'temple')
        .execute();
      await tell(app, 'https://www.temple.example/', { tags: [{ ...FORM, petition: 'right-to-vote' }] });
      const unknown = (await noted()).filter((one) => one.includes('unknown-petition'));
      assert.deepEqual(unknown, [
        ' unknown-petition right-to-vote',
        ' unknown-petition riverz',
        'clean-river unknown-petition clean-rivver',
      ]);
      const metrics = await (await app.app.request('/metrics')).text();
      assert.match(metrics, /samleng_placements_total{outcome="counted"} 3/);
      assert.match(metrics, /samleng_placements_total{outcome="unknown"} 1/);
    });

    it('is at most ten values of a kind, the latest and most seen', async () => {
      for (let patch = 0; patch < 15; patch += 1) {
        await tell(app, PAGE, { version: `1.0.${patch}` });
        if (patch % 5 === 4) await app.placements.flush();
      }
      await tell(app, PAGE, { version: '1.0.14' });
      assert.equal((await stored()).notes.length, 10);
      assert.ok((await noted()).includes('clean-river version 1.0.14'));
    });
  });

  it('what could not be stored is stored the next time', async () => {
    await tell(app, PAGE);
    await db.schema.alterTable('placement_days').renameTo('away').execute();
    await app.placements.flush();
    await db.schema.alterTable('away').renameTo('placement_days').execute();
    assert.deepEqual(
      (await stored()).days.map(({ views }) => views),
      [1],
    );
  });
});
