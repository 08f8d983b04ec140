import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { DonationEntry } from '../../domain/campaign-file/schema.ts';
import { blankPetition } from '../../domain/petition/new-petition.ts';
import { addDonation } from '../../donations/add.ts';
import type { Db } from '../../database/db.ts';
import { findPetition } from '../../petitions/find.ts';
import { PNG } from '../../testing/data/campaign-folder.ts';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { QUOTED, richCampaign } from '../../testing/data/rich-campaign.ts';
import { allRows, putSignature } from '../../testing/data/scratch-store.ts';
import { applyFile } from '../apply-file.ts';
import { storedCampaign } from '../stored/stored-campaign.ts';
import { type CampaignChange, changeCampaign, type Circumstances } from './change-campaign.ts';
import { addEntry, removeEntry, replaceEntry } from './change-entry.ts';
import { changePartner } from './change-partner.ts';
import { changePetition, changeState, copyPetition, removePetition } from './change-petition.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');
const BY = { by: COMMAND, now: NOW };
const LETTER = { file: `data:image/png;base64,${PNG.toString('base64')}`, alt: { en: 'Thanks' } };

const river = (changes: object) => ({ ...parsed(smallCampaign()).petitions[0]!, ...changes });

const change = (db: Db, made: CampaignChange, more: Partial<Circumstances> = {}) =>
  changeCampaign(db, 'river', made, { ...BY, ...more });

const entries = async (db: Db) => (await storedCampaign(db, 'river', 'referred'))!;
const goal = (number: number) => changePetition('clean-river', river({ goal: number }));
const partner = (slug: string) => ({ slug, name: { en: slug } });

/** `ok`, the problem, or the errors by field. */
async function resultOf(changed: ReturnType<typeof change>): Promise<string | string[]> {
  const result = await changed;
  if (result.ok) return 'ok';
  if (result.problem !== 'refused') return result.problem;
  return result.errors.map(({ field, message }) => `${field} ${message}`);
}

eachDatabase((openEmpty) => {
  async function applied(file: object = smallCampaign()): Promise<Db> {
    const { db } = await openEmpty();
    const letters = JSON.parse(JSON.stringify(file).replaceAll('"thanks.png"', JSON.stringify(LETTER.file)));
    const result = await applyFile(db, letters, BY);
    assert.equal(result.ok, true, JSON.stringify(result));
    return db;
  }

  describe('changing a campaign', () => {
    it('writes what changed and nothing else, and answers with the whole', async () => {
      const db = await applied();
      const before = await entries(db);
      const result = await change(db, changePetition('clean-river', river({ goal: 600 })));
      assert.ok(result.ok);
      const petitions = [{ ...before.petitions[0]!, goal: 600 }];
      assert.deepEqual([result.rowsChanged, result.file], [1, { ...before, petitions }]);
      assert.deepEqual(await entries(db), result.file);
    });

    it('is refused with its fields like a campaign file, and then writes nothing', async () => {
      const db = await applied();
      const before = await allRows(db);
      const bad = changePetition('clean-river', river({ goal: 0, text: undefined }));
      assert.deepEqual(await resultOf(change(db, bad)), [
        'petitions[0].text is missing',
        'petitions[0].goal must be above 0',
      ]);
      const lonely = changePetition('clean-river', river({ successor: 'nothing' }));
      assert.deepEqual(await resultOf(change(db, lonely)), [
        'petitions[0].successor names no other petition of this file',
      ]);
      assert.equal(await resultOf(change(db, changePetition('nothing', river({})))), 'not-found');
      assert.equal(await resultOf(changeCampaign(db, 'sea', removePetition('x'), BY)), 'not-found');
      assert.deepEqual(await allRows(db), before);
    });

    it('is refused when the petition has changed meanwhile', async () => {
      const db = await applied();
      const expectedVersion = { petition: 'clean-river', version: 1 };
      assert.equal(await resultOf(change(db, goal(600), { expectedVersion })), 'ok');
      assert.equal(await resultOf(change(db, goal(700), { expectedVersion })), 'changed-meanwhile');
      const moved = { expectedVersion: { ...expectedVersion, version: 2 } };
      assert.equal(await resultOf(change(db, goal(700), moved)), 'ok');
    });

    it('keeps both of two changes that are made at once', async () => {
      const db = await applied();
      const both = ['one', 'two'].map((slug) => change(db, addEntry('partners', partner(slug))));
      assert.deepEqual(await Promise.all(both.map(resultOf)), ['ok', 'ok']);
      assert.deepEqual(
        (await entries(db)).partners.map(({ slug }) => slug),
        ['one', 'two', 'upstream'],
      );
    });

    it('is not in the way of a signer who does not agree any more that the comment is shown', async () => {
      const rich = richCampaign();
      const [petition, ...others] = rich.petitions;
      const db = await applied({ ...rich, petitions: [{ ...petition!, voices: [] }, ...others] });
      await putSignature(db, 'clean-river', QUOTED);
      const correction = { en: 'A mistake' };
      assert.equal(
        await resultOf(change(db, changePetition('clean-river', petition!), { correction })),
        'ok',
      );
      assert.equal((await entries(db)).petitions[0]!.voices.length, 3);
      await db.updateTable('signatures').set({ consent_comment: 0 }).execute();
      assert.equal(await resultOf(change(db, addEntry('partners', partner('p')))), 'ok');
      assert.equal((await entries(db)).petitions[0]!.voices.length, 2);
    });
  });

  describe('a new petition', () => {
    it('is a draft, and public once its texts are written', async () => {
      const db = await applied();
      assert.equal(
        await resultOf(change(db, addEntry('petitions', blankPetition('sea', ['en', 'km'])))),
        'ok',
      );
      assert.equal((await findPetition(db, 'sea'))?.draft, true);
      const place = { campaign: 'river', petition: 'sea' };
      const early = await changeState(db, place, { kind: 'publish' }, BY);
      const words = [
        'title.en',
        'title.km',
        'text.en',
        'text.km',
        'targets[0].name.en',
        'targets[0].name.km',
      ];
      assert.deepEqual(early, {
        outcome: {
          ok: false,
          problem: 'refused',
          errors: words.map((word) => ({
            field: `petitions[1].${word}`,
            message: 'is still to be written',
            code: 'unwritten',
          })),
        },
      });
      const written = river({ slug: 'sea', draft: true });
      assert.equal(await resultOf(change(db, changePetition('sea', written))), 'ok');
      const { outcome, consequences } = await changeState(db, place, { kind: 'publish' }, BY);
      assert.deepEqual([outcome.ok, consequences?.state], [true, { before: 'draft', after: 'open' }]);
    });

    it('may be a copy of another, without its count, its dates and what its signers said', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river');
      assert.equal(await resultOf(change(db, copyPetition('clean-river', 'sea'))), 'ok');
      const { petitions, batches } = await entries(db);
      const dates = { opensAt: null, closesAt: null };
      assert.deepEqual(petitions[1], { ...petitions[0], ...dates, slug: 'sea', draft: true });
      assert.deepEqual(
        batches.filter(({ petition }) => petition === 'sea'),
        [],
      );
      assert.deepEqual(await resultOf(change(db, copyPetition('clean-river', 'sea'))), [
        'petitions[2].slug is used twice',
      ]);
    });

    it('may be removed while it is a draft that nobody has signed', async () => {
      const db = await applied();
      await change(db, copyPetition('clean-river', 'sea'));
      await change(db, copyPetition('clean-river', 'lake'));
      await putSignature(db, 'lake');
      assert.equal(await resultOf(change(db, removePetition('sea'))), 'ok');
      assert.match(
        String(await resultOf(change(db, removePetition('lake')))),
        /lake is missing and has signatures/,
      );
      assert.deepEqual(await resultOf(change(db, removePetition('clean-river'))), [
        'petitions[0].draft must be true: only a draft is removed',
      ]);
    });
  });

  describe('the state of a petition', () => {
    const place = { campaign: 'river', petition: 'clean-river' };

    it('is tried without being changed', async () => {
      const db = await applied();
      const before = await allRows(db);
      const tried = await changeState(db, place, { kind: 'pause' }, { ...BY, dryRun: true });
      assert.deepEqual([tried.outcome.ok, tried.consequences?.state.after], [true, 'paused']);
      assert.deepEqual(await allRows(db), before);
    });

    it('is changed, and comes to the dates that were foretold', async () => {
      const db = await applied();
      await changeState(db, place, { kind: 'pause' }, BY);
      const now = new Date('2020-06-11T00:00:00.000Z');
      const { consequences } = await changeState(db, place, { kind: 'resume' }, { ...BY, now });
      assert.equal(consequences?.closesAt.after, '2030-01-11T00:00:00+07:00');
      assert.equal((await findPetition(db, 'clean-river'))?.closesAt, consequences?.closesAt.after);
      const again = await changeState(db, place, { kind: 'resume' }, { ...BY, now });
      assert.deepEqual(again, { outcome: { ok: false, problem: 'not-now', refusal: 'not-paused' } });
    });
  });

  describe('a partner', () => {
    const renamed = { slug: 'source', name: { en: 'Source' } };

    it('keeps its name while signatures are credited to it', async () => {
      const db = await applied();
      assert.equal(await resultOf(change(db, changePartner('upstream', renamed))), 'ok');
      assert.equal((await entries(db)).batches.find(({ slug }) => slug === 'old-site')?.partner, 'source');
      await putSignature(db, 'clean-river', { partner: 'source', state: 'pending' });
      assert.deepEqual(await resultOf(change(db, changePartner('source', { ...renamed, slug: 'spring' }))), [
        'partners[0].slug must stay source: signatures are credited to it, 1 of them',
      ]);
      assert.equal(
        await resultOf(change(db, changePartner('source', { ...renamed, name: { en: 'S' } }))),
        'ok',
      );
    });

    it('goes on being credited under a former slug', async () => {
      const db = await applied();
      const aliases = async () =>
        (await entries(db)).partners.find(({ slug }) => slug !== 'downstream')?.aliases;
      await change(db, changePartner('upstream', renamed));
      assert.deepEqual(await aliases(), ['upstream']);
      await change(
        db,
        changePartner('source', { ...renamed, slug: 'spring', aliases: ['upstream', 'well'] }),
      );
      assert.deepEqual(await aliases(), ['upstream', 'well', 'source']);
      await change(db, changePartner('spring', { ...renamed, aliases: await aliases() }));
      assert.deepEqual(await aliases(), ['upstream', 'well', 'spring'], 'what is its slug is no alias');
    });

    it('may go, and its signatures stay', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river', { partner: 'upstream' });
      assert.deepEqual(await resultOf(change(db, removeEntry('partners', { slug: 'upstream' }))), [
        'batches[1].partner names no partner of this file',
      ]);
      await change(db, removeEntry('batches', { petition: 'clean-river', slug: 'old-site' }));
      assert.equal(await resultOf(change(db, removeEntry('partners', { slug: 'upstream' }))), 'ok');
      assert.equal(
        (await db.selectFrom('signatures').select('partner').executeTakeFirst())?.partner,
        'upstream',
      );
    });
  });

  describe('batches and donations', () => {
    it('are changed one by one, and the count with them', async () => {
      const db = await applied();
      const key = { petition: 'clean-river', slug: 'first-sheets' };
      const [sheets] = smallCampaign().batches;
      assert.equal(
        await resultOf(change(db, replaceEntry('batches', key, { ...sheets, signatures: 31 }))),
        'ok',
      );
      const large = replaceEntry('batches', key, { ...sheets, signatures: 3100 });
      assert.deepEqual(await resultOf(change(db, large)), [
        'batches the public count of clean-river would go from 43 to 3,112',
      ]);
      assert.equal(await resultOf(change(db, large, { expectCount: 3112 })), 'ok');
    });

    it('a donation may come with a letter, and one that was added by command may be changed and go', async () => {
      const db = await applied();
      const given = { donor: { kind: 'person', name: { en: 'A walker' } }, receivedOn: '2020-05-01' };
      await addDonation(db, 'river', DonationEntry.parse(given), undefined, BY);
      const added = (await entries(db)).donations.find(({ slug }) => slug.startsWith('added-'))!;
      const key = { slug: added.slug };
      assert.equal(
        await resultOf(change(db, replaceEntry('donations', key, { ...added, letter: LETTER }))),
        'ok',
      );
      const changed = (await entries(db)).donations.find(({ slug }) => slug === added.slug);
      assert.match(changed?.letter?.file ?? '', /^stored:/);
      assert.equal((await allRows(db))['letters']?.length, 2);
      assert.deepEqual(
        await resultOf(change(db, addEntry('donations', { ...added, slug: 'new', letter: changed?.letter }))),
        ['donations[2].letter.file is no letter of this donation'],
      );
      const removed = await change(db, removeEntry('donations', key));
      const told = removed.ok && removed.difference.changes.map(({ slug, change: how }) => [slug, how]);
      assert.deepEqual(told, [[added.slug, 'removed']]);
      const { donations, letters } = await allRows(db);
      assert.deepEqual([donations?.length, letters?.length], [1, 1]);
    });
  });
});
