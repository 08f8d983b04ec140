import assert from 'node:assert/strict';
import { it } from 'node:test';
import { insertMany } from '../database/insert-many.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, signBody } from '../testing/data/fixtures.ts';
import { placements, tell } from '../testing/data/placing.ts';
import { runJob, waitingFor } from '../testing/data/retention.ts';
import { testApp } from '../testing/servers/test-app.ts';

const OLD = '2024-12-31';
const OLDER = '2024-12-01';
const page = (name: string) => `https://chapter.example.org/${name}`;

eachDatabase((openEmpty) => {
  it('after 400 days it is forgotten where tags stood, but for pages that bring signatures', async () => {
    const store = await openEmpty();
    const { db } = store;
    await putCampaign(db);
    const app = testApp(store);
    await app.sign(signBody(1, { page: page('signed') }));
    const place = { campaign: 'rivers', petition: 'clean-river' };
    const row = (name: string) => ({ ...place, page: page(name) });
    const days = { first_day: OLD, last_day: OLD };
    const form = { element: 'petition-form', views: 1 };
    await insertMany(
      db,
      'placement_pages',
      ['gone', 'seen', 'signed'].map((name) => ({ ...row(name), ...days })),
    );
    await insertMany(db, 'placement_days', [
      { ...row('gone'), day: OLD, ...form },
      { ...row('seen'), day: OLD, ...form },
      { ...row('seen'), day: OLDER, ...form },
    ]);
    await insertMany(db, 'placement_notes', [
      { ...row('seen'), element: 'petition-form', note: 'version', value: '0.0.1', last_day: OLD, views: 1 },
    ]);
    await tell(app, page('seen'));
    await app.placements.flush();

    assert.equal(await waitingFor(db, 'old-placements'), 5);
    await runJob(db, 'old-placements');
    const left = await placements(db);
    assert.deepEqual(
      left.pages.map((one) => one.page),
      [page('seen'), page('signed')],
    );
    assert.deepEqual(
      left.days.map((one) => one.page),
      [page('seen')],
    );
    assert.deepEqual(
      left.notes.map(({ value }) => value),
      ['1.2.3'],
    );
    assert.equal(await waitingFor(db, 'old-placements'), 0);
  });
});
