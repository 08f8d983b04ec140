import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { findAudit } from '../audit/trail.ts';
import type { Db } from '../database/db.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { importerOf, manyPeople, numbersOf } from '../testing/data/importing.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { personal } from '../testing/data/personal.ts';

const file = (...people: string[]) => ['Name,Email,Country,City', ...people].join('\n');

eachDatabase((openEmpty) => {
  let db: Db;
  let importer: ReturnType<typeof importerOf>;
  const rows = () => personal(db).selectFrom('signatures').selectAll().orderBy('name').execute();

  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    importer = importerOf(db);
  });

  describe('an import', () => {
    it('stores people who count as carried over, with no more than their row allows', async () => {
      const { run, counts, agree } = importer;
      const file = [
        'Name,Email,Country,City,Comment,Date signed,News,Show name,Language',
        'Sok Dara,sok@example.org,US,Lowell,For all,2015-12-31 20:00:00,yes,yes,km',
        'Chan Vuth,,France,,,,yes,,',
      ].join('\n');
      const done = await run(file, { settings: { partner: 'temple' } });
      assert.deepEqual(numbersOf(done), { rows: 2, fresh: 2, known: 0, refused: 0 });
      assert.deepEqual(await counts(), { online: 0, carriedOver: 2 });
      assert.deepEqual(await counts('temple'), { online: 0, carriedOver: 2 });
      const [chan, sok] = await rows();
      const { token } = sok!;
      assert.deepEqual(sok, {
        ...sok,
        petition: 'clean-river',
        name: 'Sok Dara',
        country: 'US',
        city: 'Lowell',
        comment: null,
        phone: null,
        show_name: 1,
        consent_news: 1,
        consent_comment: 0,
        consents_version: null,
        language: 'km',
        partner: 'temple',
        page: null,
        state: 'validated',
        held_because: null,
        marks: '',
        expires_at: null,
        confirmed: 0,
        erase_at: null,
        link_hash: null,
        signed_at: '2015-12-31T13:00:00.000Z',
        day: '2015-12-31',
        petition_version: 0,
        imported_in: 'old-platform',
      });
      assert.deepEqual([chan!.language, chan!.show_name, chan!.consent_news], ['en', 0, 0]);
      const news = await personal(db).selectFrom('news_addresses').select(['email', 'token']).execute();
      assert.deepEqual(news, [{ email: 'sok@example.org', token }]);
      assert.deepEqual(await db.selectFrom('outbox').selectAll().execute(), [], 'writes to nobody');
      assert.equal(await agree(), true);
    });

    it('counts a person once: in a file, in another one, and in any spelling', async () => {
      const { run, counts, agree } = importer;
      const people = [
        'Sok Dara,sok@example.org,FR,',
        'DARA Sok,Sok@example.org,KH,',
        'ស្ត្រី ដា,,FR,Paris',
        '\u179f\u17d2\u179a\u17d2\u178f\u17b8\u200b\u178a\u17b6,,FR,Paris',
      ];
      assert.deepEqual(numbersOf(await run(file(...people))), { rows: 4, fresh: 2, known: 2, refused: 0 });
      const again = await run(file(...people.toReversed()), { import: 'again' });
      assert.deepEqual(numbersOf(again), { rows: 4, fresh: 0, known: 4, refused: 0 });
      assert.deepEqual(await counts(), { online: 0, carriedOver: 2 });
      assert.equal(await agree(), true);
    });

    it('lets three people share an address, and refuses a fourth', async () => {
      const { run, check } = importer;
      const file = manyPeople(4, (at) => `Sok ${'ABCD'[at]},home@example.org,FR`);
      const expected = { rows: 4, fresh: 3, known: 0, refused: 1 };
      const checked = await check(file);
      const done = await run(file);
      for (const { lines, ...found } of [checked, done]) {
        assert.deepEqual(numbersOf(found), expected);
        assert.deepEqual(lines, ['5 email address-full']);
      }
    });

    it('takes what is in good order, and tells of each other row', async () => {
      const { run, counts } = importer;
      const file = [
        'Name,Email,Country,Confirmed,Date',
        '=cmd(),a@example.org,FR,confirmed,',
        'Sok Dara,b@example.org,FR,unconfirmed,',
        'Sok Dara,c@localhost,FR,,3/4/2016',
        'Sok Dara,"d@example.org',
        'Sok Bopha,e@example.org,FR,...,2016-03-04',
      ].join('\n');
      const { lines, ...done } = await run(file);
      assert.deepEqual(lines, [
        '2 name name-not-a-name',
        '3 confirmed unconfirmed',
        '4 email email-unreachable',
        '4 signedAt ambiguous-date',
        '5 unclosed-quote',
      ]);
      assert.deepEqual(numbersOf(done), { rows: 5, fresh: 1, known: 0, refused: 4 });
      assert.deepEqual(await counts(), { online: 0, carriedOver: 1 });
    });

    it('brings nobody back whom the campaign has removed, by whatever key', async () => {
      const { run, counts } = importer;
      const { remove, undo } = moderatorOf(db);
      const file = 'Name,Email,Country\nSok Dara,sok@example.org,FR\nChan,,FR';
      await run(file);
      const { batch } = await remove((await rows()).map(({ id }) => id));
      const { lines } = await run(file, { import: 'again' });
      assert.deepEqual(lines, ['2 removed', '3 removed']);
      assert.deepEqual(await counts(), { online: 0, carriedOver: 0 });
      await undo(batch);
      assert.deepEqual(numbersOf(await run(file, { import: 'once-more' })), {
        rows: 2,
        fresh: 0,
        known: 2,
        refused: 0,
      });
    });

    it('is written down at its start and at its end', async () => {
      await importer.run(manyPeople(3));
      const { entries } = await findAudit(db, { action: 'signatures-imported' }, 10);
      const details = { import: 'old-platform', known: 0, refused: 0, insteadOf: null };
      const told = entries.map((entry) => entry.details).toSorted((one) => (one['ended'] === true ? 1 : -1));
      assert.deepEqual(told, [
        { ...details, counted: 0, ended: false },
        { ...details, counted: 3, ended: true },
      ]);
      const [entry] = entries;
      assert.deepEqual([entry?.by, entry?.campaign, entry?.petition], ['command', 'rivers', 'clean-river']);
    });

    it('is refused by field where its columns, partner or file are wrong', async () => {
      const { run, check } = importer;
      const refusals: [Parameters<typeof run>, object][] = [
        [['Email,Country\na@b.org,FR'], { field: 'map', code: 'required', of: 'name' }],
        [['Name\nSok'], { field: 'map', code: 'required', of: 'country' }],
        [
          ['Name\nSok', { settings: { map: { name: 'Full' } } }],
          { field: 'map', code: 'unknown', of: 'name' },
        ],
        [[manyPeople(1), { settings: { partner: 'nobody' } }], { field: 'partner', code: 'unknown' }],
        [[''], { field: 'file', code: 'empty' }],
      ];
      for (const [asked, refused] of refusals)
        for (const ask of [run, check])
          assert.deepEqual(await ask(...asked), { ok: false, refused, lines: [] });
      assert.deepEqual(await db.selectFrom('imports').selectAll().execute(), []);
      assert.equal((await run('Name\nSok', { settings: { country: 'US' } })).ok, true);
    });
  });
});
