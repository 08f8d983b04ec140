import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { findCorrections } from '../petitions/corrections.ts';
import { findPetition } from '../petitions/find.ts';
import { findVersions } from '../petitions/versions.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { allRows, putSignature } from '../testing/data/scratch-store.ts';
import type { Db } from '../database/db.ts';
import { applyCampaign, type ApplyOptions } from './apply.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');
// Already the next day in the campaign's time zone.
const LATER = new Date('2020-06-02T20:00:00.000Z');
const REASON = { en: 'It flows into a lake.', km: 'ទន្លេហូរចូលបឹង។' };
const SEA = { text: { en: 'We ask for a clean sea.', km: 'យើងស្នើសុំសមុទ្រស្អាត។' } };

type Changes = { petition?: object; file?: object };

/** The small campaign without batches, unless the file says otherwise. */
function apply(db: Db, { petition, file }: Changes, options: Partial<ApplyOptions> = {}) {
  const campaign = { ...smallCampaign(), batches: [], donations: [], ...file };
  Object.assign(campaign.petitions[0]!, petition);
  return applyCampaign(db, parsed(campaign), new Map(), { by: COMMAND, now: LATER, ...options });
}

async function versions(db: Db): Promise<string[]> {
  const found = await findVersions(db, 'clean-river');
  return found.map(({ version, kind, made_by }) => `${version} ${kind} ${made_by}`);
}

const sheets = (signatures: number) => ({
  batches: [{ slug: 'sheets', petition: 'clean-river', kind: 'paper', signatures, countedOn: '2020-02-01' }],
});

eachDatabase((openEmpty) => {
  async function applied(): Promise<Db> {
    const { db } = await openEmpty();
    assert.equal((await apply(db, {}, { now: NOW })).ok, true);
    return db;
  }

  describe('the versions of a petition', () => {
    it('are made by changes of it alone, and say who made them', async () => {
      const db = await applied();
      await apply(db, { file: { partners: [] } });
      await apply(db, { petition: { text: { en: 'We ask for a clean river. ', km: 'យើងស្នើសុំទន្លេស្អាត។\n' } } });
      assert.deepEqual(await versions(db), ['1 first command']);
      await apply(db, { petition: SEA });
      const settings = { petition: { ...SEA, goal: 600 } };
      await apply(db, settings, { by: { kind: 'account', id: 'a1' } });
      await apply(db, settings);
      const french = { targets: [{ name: { en: 'The governor', fr: 'Le gouverneur' } }] };
      await apply(db, { petition: { ...settings.petition, ...french } });
      assert.deepEqual(await versions(db), [
        '1 first command',
        '2 settings command',
        '3 settings account:a1',
        '4 translation command',
      ]);
      const { content } = (await findVersions(db, 'clean-river'))[2]!;
      assert.deepEqual([content.goal, content.text], [600, SEA.text]);
      assert.equal((await findPetition(db, 'clean-river'))?.version, 4);
    });

    it('go with a petition that nobody signed', async () => {
      const db = await applied();
      await apply(db, { petition: { slug: 'clean-sea' } });
      assert.deepEqual(await versions(db), []);
    });
  });

  describe('words that people have signed', () => {
    it('change only with a reason, which stands beside both texts', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river', { state: 'pending' });
      const before = await allRows(db);
      const title = { en: 'A clean river', km: 'ទន្លេស្អាត', fr: 'Une rivière propre' };
      const french = { title, text: { ...SEA.text, fr: 'Une mer propre.' } };
      const refused = await apply(db, { petition: french });
      assert.ok(!refused.ok);
      assert.deepEqual(
        refused.errors.map(({ field, needs }) => [field, needs]),
        [['petitions[0].text', 'reason']],
      );
      assert.match(refused.errors[0]!.message, /a new demand is a new petition/);
      assert.deepEqual(await allRows(db), before);

      assert.equal((await apply(db, { petition: SEA }, { correction: REASON })).ok, true);
      assert.deepEqual(await versions(db), ['1 first command', '2 correction command']);
      const petition = (await findPetition(db, 'clean-river'))!;
      assert.equal(petition.correctedOn, '2020-06-03');
      const [correction] = await findCorrections(db, petition);
      const { before: old, after, ...rest } = correction!;
      assert.deepEqual(rest, { version: 2, correctedOn: '2020-06-03', reason: REASON });
      assert.deepEqual([old.text.en, after.text.en], ['We ask for a clean river.', SEA.text.en]);
    });

    it('may be translated without one', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river');
      const { title, text } = smallCampaign().petitions[0]!;
      const petition = {
        title: { ...title, fr: 'Une rivière' },
        text: { ...text, fr: 'Une rivière propre.' },
      };
      assert.equal((await apply(db, { petition })).ok, true);
      assert.deepEqual(await versions(db), ['1 first command', '2 translation command']);
    });

    it('come back in a language that was taken away as they were, or with a reason', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river');
      const { title, text } = smallCampaign().petitions[0]!;
      const english = { title: { en: title.en }, text: { en: text.en } };
      assert.equal((await apply(db, { petition: english }, { correction: REASON })).ok, true);
      const other = { text: { en: text.en, km: SEA.text.km } };
      const refused = await apply(db, { petition: other });
      assert.ok(!refused.ok);
      assert.deepEqual(
        refused.errors.map(({ field, needs }) => [field, needs]),
        [['petitions[0].text', 'reason']],
      );
      assert.equal((await apply(db, {})).ok, true);
      assert.deepEqual((await versions(db)).slice(1), ['2 correction command', '3 translation command']);
    });

    it('are also those of signatures on paper', async () => {
      const db = await applied();
      assert.equal((await apply(db, { file: sheets(50) })).ok, true);
      assert.equal((await apply(db, { file: sheets(50), petition: SEA })).ok, false);
    });
  });

  describe('a public count', () => {
    it('falls or jumps only to a number that is expected', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river');
      const jump = { file: sheets(500) };
      const refused = await apply(db, jump);
      assert.ok(!refused.ok && refused.errors[0]?.needs === 'expected-count');
      assert.match(refused.errors[0].message, /clean-river would go from 1 to 501$/);
      assert.deepEqual(refused.difference?.counts, [{ petition: 'clean-river', before: 1, after: 501 }]);
      for (const expectCount of [490, new Map([['clean-river', 510]]), new Map([['other', 501]])])
        assert.equal((await apply(db, jump, { expectCount })).ok, false);
      assert.equal((await apply(db, jump, { expectCount: 500 })).ok, true, 'but for who signed meanwhile');
      assert.equal((await apply(db, {})).ok, false);
      assert.equal((await apply(db, { file: sheets(460) })).ok, true);
      assert.equal((await apply(db, {}, { expectCount: new Map([['clean-river', 1]]) })).ok, true);
    });
  });

  describe('a petition that is gone', () => {
    it('takes its count along only when that is expected', async () => {
      const db = await applied();
      await apply(db, { file: sheets(500) }, { expectCount: 500 });
      const refused = await apply(db, { petition: { slug: 'clean-sea' } });
      assert.ok(!refused.ok && refused.errors[0]?.needs === 'expected-count');
      assert.match(refused.errors[0].message, /clean-river would go from 500 to 0$/);
      const expectCount = new Map([['clean-river', 0]]);
      assert.equal((await apply(db, { petition: { slug: 'clean-sea' } }, { expectCount })).ok, true);
    });
  });

  describe('a dry run', () => {
    it('tells what would change, field by field, and changes nothing', async () => {
      const db = await applied();
      const before = await allRows(db);
      const file = { ...sheets(30), partners: [] };
      const run = await apply(db, { petition: { ...SEA, goal: 600 }, file }, { dryRun: true });
      assert.ok(run.ok);
      assert.deepEqual(run.difference.counts, [{ petition: 'clean-river', before: 0, after: 30 }]);
      const [petition, partner, batch] = run.difference.changes;
      assert.deepEqual(
        petition?.fields.toSorted((one, other) => (one.field < other.field ? -1 : 1)),
        [
          { field: 'goal', before: 500, after: 600 },
          { field: 'text.en', before: 'We ask for a clean river.', after: SEA.text.en },
          { field: 'text.km', before: 'យើងស្នើសុំទន្លេស្អាត។', after: SEA.text.km },
        ],
      );
      assert.deepEqual([partner?.slug, partner?.change], ['upstream', 'removed']);
      assert.deepEqual([batch?.slug, batch?.change], ['clean-river/sheets', 'added']);
      assert.deepEqual(await allRows(db), before);
    });
  });
});
