import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Db } from '../database/db.ts';
import type { PlacementPageRow } from '../database/watching-tables.ts';
import { insertMany } from '../database/insert-many.ts';
import { countRows } from '../database/count-rows.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition, signBody } from '../testing/data/fixtures.ts';
import { placements, tell } from '../testing/data/placing.ts';
import { PUBLIC_URL, testApp } from '../testing/servers/test-app.ts';
import { dayIn } from '../domain/time/day.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import { PAGES_MAX, PAGES_OF_SITE_MAX } from './admit-pages.ts';

const RIVER = { campaign: 'rivers', petition: 'clean-river' };
const TEMPLE = 'https://temple.example';
const strange = (number: number) => `https://stranger-${number}.example/`;
const strangers = (number: number) => Array.from({ length: number }, (_, at) => strange(at));
const dayAgo = (days: number) => dayIn('Asia/Phnom_Penh', new Date(NOON.getTime() - days * DAY_MS));

eachDatabase((openEmpty) => {
  let db: Db;
  let app: ReturnType<typeof testApp>;
  beforeEach(async () => {
    const store = await openEmpty();
    ({ db } = store);
    await putCampaign(db);
    await sql`update partners set sites = ${JSON.stringify([TEMPLE])} where partner = 'temple'`.execute(db);
    app = testApp(store);
  });

  async function put(pages: readonly string[], lastDay = dayAgo(0)): Promise<void> {
    const place = { ...RIVER, first_day: dayAgo(90), last_day: lastDay };
    const rows: PlacementPageRow[] = pages.map((page) => ({ ...place, page }));
    await insertMany(db, 'placement_pages', rows);
  }
  /** The pages that stand there once these were seen too. */
  async function seen(...pages: string[]): Promise<string[]> {
    for (const page of pages) await tell(app, page);
    await app.placements.flush();
    return (await placements(db)).pages.map(({ page }) => page);
  }

  describe('when a petition has all the pages it may have', () => {
    beforeEach(() => put(strangers(PAGES_MAX)));

    it('a stranger’s page is counted without its name', async () => {
      const pages = await seen('https://late.example/');
      assert.equal(pages.includes('https://late.example/'), false);
      assert.deepEqual([pages.length, pages[0]], [PAGES_MAX + 1, '']);
    });

    it('one of a partner’s site, or of this server, takes the place of the stranger’s that was seen least', async () => {
      for (const page of strangers(PAGES_MAX).toSpliced(7, 1))
        app.placements.add([{ ...RIVER, page, element: 'petition-form', notes: [] }]);
      await app.placements.flush();
      const pages = await seen(`${TEMPLE}/petition`);
      assert.equal(pages.length, PAGES_MAX);
      assert.deepEqual([pages.includes(`${TEMPLE}/petition`), pages.includes(strange(7))], [true, false]);
      const withWww = 'https://www.temple.example/';
      assert.ok((await seen(withWww)).includes(withWww), 'it is the same site');
      assert.ok((await seen(`${PUBLIC_URL}/p/clean-river`)).includes(`${PUBLIC_URL}/p/clean-river`));
    });

    it('but not of one that brought signatures, and never of a partner’s', async () => {
      await app.sign(signBody(1, { page: strange(0) }));
      await db.deleteFrom('placement_pages').where('page', '<>', strange(0)).execute();
      await put(Array.from({ length: PAGES_MAX - 1 }, (_, at) => `${TEMPLE}:${at + 1000}/`));
      const sites = Array.from({ length: PAGES_MAX }, (_, at) => `${TEMPLE}:${at + 1000}`);
      await sql`update partners set sites = ${JSON.stringify([TEMPLE, ...sites])} where partner = 'temple'`.execute(
        db,
      );
      const pages = await seen(`${TEMPLE}/petition`);
      assert.deepEqual([pages.includes(`${TEMPLE}/petition`), pages.includes(strange(0))], [false, true]);
    });

    it('a stranger’s takes that of one that nobody has seen for a month', async () => {
      await db
        .updateTable('placement_pages')
        .set({ last_day: dayAgo(31) })
        .where('page', '=', strange(3))
        .execute();
      const pages = await seen('https://late.example/', 'https://later.example/');
      assert.deepEqual([pages.includes('https://late.example/'), pages.includes(strange(3))], [true, false]);
      assert.equal(pages.length, PAGES_MAX + 1);
    });
  });

  it('a site has fifty pages at most', async () => {
    await put(Array.from({ length: PAGES_OF_SITE_MAX }, (_, at) => `${TEMPLE}/${at}`));
    const pages = await seen(`${TEMPLE}/petition`, strange(0));
    assert.deepEqual([pages.includes(`${TEMPLE}/petition`), pages.includes(strange(0))], [false, true]);
  });

  it('a flood of one petition’s pages hides no new page of another', async () => {
    await putPetition(db, { petition: 'clean-lake' });
    for (let told = 0; told < 2000; told += 1)
      app.placements.add([{ ...RIVER, page: strange(told), element: 'petition-form', notes: [] }]);
    await tell(app, `${TEMPLE}/lake`, { tags: [{ element: 'petition-form', petition: 'clean-lake' }] });
    assert.ok((await seen()).includes(`${TEMPLE}/lake`));
  });

  it('a flood of notes on known pages is bounded, but its views are counted, and so are another petition’s notes', async () => {
    await putPetition(db, { petition: 'clean-lake' });
    const known = strangers(100);
    for (const page of known) app.placements.add([{ ...RIVER, page, element: 'petition-form', notes: [] }]);
    await app.placements.flush();
    const kinds = ['version', 'partner', 'unknown-partner', 'unknown-petition'] as const;
    for (const page of known)
      for (const element of ['petition-form', 'signature-counter'] as const)
        for (let told = 0; told < 10; told += 1) {
          const notes = kinds.map((note) => ({ note, value: `${element}-${told}` }));
          app.placements.add([{ ...RIVER, page, element, notes }]);
        }
    await tell(app, `${TEMPLE}/lake`, { tags: [{ element: 'petition-form', petition: 'clean-lake' }] });
    await app.placements.flush();
    const { days, notes } = await placements(db);
    const ofRiver = notes.filter(({ petition }) => petition === 'clean-river');
    // Of each kind ten stay, so without the limit these would be 4000.
    assert.ok(ofRiver.length > 0 && ofRiver.length < 3000, `${ofRiver.length} notes`);
    assert.ok(ofRiver.length < notes.length);
    const views = days
      .filter(({ page }) => page !== `${TEMPLE}/lake`)
      .reduce((sum, row) => sum + row.views, 0);
    assert.equal(views, 100 + 2 * 100 * 10);
  });

  it('a flood of invented pages ends in a bounded table, and hides no page that is known', async () => {
    const known = [`${TEMPLE}/petition`, strange(0)];
    await seen(...known);
    const flood = 100_000;
    for (let told = 0; told < flood; told += 1) {
      const site = told % 3 === 0 ? TEMPLE : `https://invented-${told}.example`;
      const notes = [{ note: 'version' as const, value: `1.${told}.0` }];
      app.placements.add([{ ...RIVER, page: `${site}/${told}`, element: 'petition-form', notes }]);
      if (told % 5000 > 0) continue;
      for (const page of known) await tell(app, page);
      await app.placements.flush();
    }
    const pages = await seen();
    assert.ok(pages.length <= PAGES_MAX + 1, `${pages.length} pages`);
    for (const page of known) assert.ok(pages.includes(page));
    const ofTemple = pages.filter((page) => page.startsWith(TEMPLE));
    assert.equal(ofTemple.length, PAGES_OF_SITE_MAX);
    const [days, notes] = [
      await countRows(db.selectFrom('placement_days')),
      await countRows(db.selectFrom('placement_notes')),
    ];
    assert.ok(days <= PAGES_MAX + 1 && notes <= PAGES_MAX * 2, `${days} days, ${notes} notes`);
    const views = (await placements(db)).days.reduce((sum, row) => sum + row.views, 0);
    assert.equal(views, flood + known.length * 21);
  });
});
