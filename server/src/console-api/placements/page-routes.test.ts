import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type * as z from 'zod';
import type { Store } from '../../database/open.ts';
import { add } from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putCampaign } from '../../testing/data/fixtures.ts';
import { putSeen } from '../../testing/data/put-seen.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf } from '../../testing/servers/test-app.ts';
import { PageList } from './page-answers.ts';

const PAGES = '/console/api/petitions/clean-river/pages';
const [TODAY, YESTERDAY] = ['2026-03-01', '2026-02-28'];
const TEMPLE = 'https://temple.example.org/act';
const BLOG = 'https://blog.example.net/';
const CLUB = 'https://www.club.example.org/';
const GONE = 'https://temple.example.org/old';
const OWN = 'https://sign.example.org/p/clean-river';

const own = (sites: string[], aliases: string[] = []) => ({
  sites: JSON.stringify(sites),
  aliases: JSON.stringify(aliases),
});

async function campaigner(store: Store) {
  const test = consoleApp(store);
  const browser = await test.signedIn('campaigner');
  const ask: typeof browser.ask = (path, asked) => browser.ask(path, asked);
  const list = async () => PageList.parse(await (await ask(PAGES)).json());
  return { ask, list };
}

const pageOf = ({ pages }: z.output<typeof PageList>, page: string) =>
  pages.find((one) => one.page === page)!;

eachDatabase((openEmpty) => {
  /** A campaigner who asks about pages of every kind. */
  async function withPages() {
    const store = await openEmpty();
    const { db } = store;
    await putCampaign(db);
    await db
      .updateTable('partners')
      .set(own(['https://temple.example.org']))
      .where('partner', '=', 'temple')
      .execute();
    const club = { ...own(['https://club.example.org'], ['the-club']), url: null };
    await db.updateTable('partners').set(club).where('partner', '=', 'youth-club').execute();
    await putSeen(db, {
      page: TEMPLE,
      views: { [YESTERDAY]: 30, [TODAY]: 4 },
      notes: { version: ['1.2.3'], 'unknown-partner': ['templ'] },
    });
    await putSeen(db, { page: TEMPLE, petition: '', element: 'thank-you-wall', views: { [TODAY]: 6 } });
    await putSeen(db, {
      page: CLUB,
      views: { [TODAY]: 2 },
      notes: { version: ['1.2.0'], 'unknown-partner': ['the-club'] },
    });
    await putSeen(db, {
      page: BLOG,
      views: { [TODAY]: 1 },
      notes: { version: ['1.2.3'], trouble: ['storage-refused'] },
    });
    await putSeen(db, {
      page: GONE,
      views: { '2025-12-01': 5, '2026-01-20': 5 },
      notes: { version: ['1.2.3'] },
    });
    await putSeen(db, { page: '', views: { [TODAY]: 9 } });
    await add(db, 1, { page: TEMPLE });
    await add(db, 2, { page: 'https://never.example.org/' });
    await add(db, 3, { page: OWN, partner: 'temple' });
    return { store, ...(await campaigner(store)) };
  }

  describe('the pages of a petition', () => {
    it('are listed with whose they are, their views, signatures, version, and what goes wrong there', async () => {
      const { list } = await withPages();
      const found = await list();
      assert.deepEqual(
        found.pages.map(({ page }) => page),
        [TEMPLE, CLUB, BLOG, OWN, GONE],
      );

      const temple = pageOf(found, TEMPLE);
      assert.deepEqual(temple.owner, { kind: 'partner', partner: 'temple' });
      assert.deepEqual([temple.firstDay, temple.lastDay], [YESTERDAY, TODAY]);
      assert.deepEqual([temple.views.today, temple.views.week, temple.views.days.length], [6, 36, 28]);
      assert.deepEqual(temple.versions, [{ version: '1.2.3', isOld: false }]);
      assert.equal(temple.signatures, 1);
      assert.deepEqual(temple.troubles, [{ kind: 'partner-unknown', name: 'templ', near: 'temple' }]);

      const club = pageOf(found, CLUB);
      assert.deepEqual(
        [club.owner, club.partners],
        [{ kind: 'partner', partner: 'youth-club' }, ['youth-club']],
      );
      assert.deepEqual(club.versions, [{ version: '1.2.0', isOld: true }]);
      assert.deepEqual(club.troubles, [], 'another name of the partner credits it');

      const blog = pageOf(found, BLOG);
      assert.deepEqual([blog.owner, blog.troubles], [{ kind: 'stranger' }, [{ kind: 'storage-refused' }]]);
      const own = pageOf(found, OWN);
      assert.deepEqual([own.owner, own.lastDay, own.signatures], [{ kind: 'own' }, null, 1]);
      assert.deepEqual(pageOf(found, GONE).troubles, [
        { kind: 'silent', days: 40 },
        { kind: 'no-partner', partner: 'temple' },
      ]);
      assert.deepEqual([found.other.views.today, found.other.signatures], [9, 1]);
      assert.equal(found.partners['temple']?.en, 'temple');
    });

    it('are none before the tag was seen', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      const { list } = await campaigner(store);
      assert.deepEqual((await list()).pages, []);
    });

    it('come as a table too, in the words of a language', async () => {
      const { ask } = await withPages();
      const response = await ask(`${PAGES}/csv?lang=fr`);
      assert.equal(
        response.headers.get('Content-Disposition'),
        'attachment; filename="clean-river-pages.csv"',
      );
      const [headings, first] = (await response.text()).split('\r\n');
      assert.match(headings!, /"Page","À qui est le site","Comptée pour"/);
      assert.match(
        first!,
        /^"https:\/\/temple\.example\.org\/act","temple","","2026-02-28","2026-03-01","6","36","36","1"/,
      );
      assert.match(first!, /S’agit-il de temple\u00a0\?/);
    });
  });

  describe('what a tag has lost', () => {
    const credit = { page: TEMPLE, partner: 'temple' };
    const POST = { method: 'POST' };

    it('is counted, and given to the partner', async () => {
      const { ask, list } = await withPages();
      const asked = `${PAGES}/uncredited?page=${encodeURIComponent(TEMPLE)}`;
      assert.deepEqual(await (await ask(asked)).json(), { page: TEMPLE, signatures: 1 });
      const given = await ask(`${PAGES}/credit`, { ...POST, body: credit });
      assert.deepEqual(await given.json(), { credited: 1, counted: 1, next: null });
      assert.deepEqual(await (await ask(asked)).json(), { page: TEMPLE, signatures: 0 });
      assert.equal(pageOf(await list(), TEMPLE).signatures, 1);
    });

    it('is not given to nobody, nor from a page where nobody saw the tag', async () => {
      const { ask } = await withPages();
      for (const wrong of [{ partner: 'nobody' }, { page: 'https://never.example.org/' }, { after: 'x' }]) {
        const refused = await ask(`${PAGES}/credit`, { ...POST, body: { ...credit, ...wrong } });
        assert.equal(await problemOf(refused), 'invalid-input', JSON.stringify(wrong));
      }
    });
  });
});
