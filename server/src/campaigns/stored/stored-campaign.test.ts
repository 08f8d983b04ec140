import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { DonationEntry, type CampaignFile } from '../../domain/campaign-file/schema.ts';
import { LETTER_BYTES_MAX } from '../../domain/donation/thank-you-letter.ts';
import { publishLetter } from '../../donations/letter-file/publish.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { noFiles, readLetters } from '../../donations/letter-file/read-letters.ts';
import { addDonation } from '../../donations/add.ts';
import type { Db } from '../../database/db.ts';
import { PNG } from '../../testing/data/campaign-folder.ts';
import { anyCampaign } from '../../testing/data/any-campaign.ts';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { QUOTED, richCampaign } from '../../testing/data/rich-campaign.ts';
import { allRows, putSignature } from '../../testing/data/scratch-store.ts';
import { applyCampaign } from '../apply.ts';
import { exportedCampaign, storedCampaign } from './stored-campaign.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');
const day = (number: number) => new Date(NOW.getTime() + number * DAY_MS);

async function apply(
  db: Db,
  json: unknown,
  now = NOW,
  readFile = noFiles,
  expectCount?: ReadonlyMap<string, number>,
) {
  const read = await readLetters(db, parsed(json), readFile);
  if (!read.ok) return read;
  const correction = { en: 'A mistake' };
  const applied = await applyCampaign(db, read.file, read.letters, {
    by: COMMAND,
    now,
    correction,
    expectCount,
  });
  return applied.ok ? { ok: true, rowsChanged: applied.rowsChanged } : applied;
}

/** The public counts of a campaign that nobody has signed online. */
function batched({ petitions, batches }: CampaignFile): Map<string, number> {
  const of = (slug: string) => batches.filter(({ petition }) => petition === slug);
  return new Map(
    petitions.map(({ slug }) => [slug, of(slug).reduce((sum, { signatures }) => sum + signatures, 0)]),
  );
}

const readFile = () => publishLetter(PNG);

const withoutFiles = (donations: CampaignFile['donations'] = []) =>
  donations.map(({ letter, ...donation }) => ({ ...donation, alt: letter?.alt }));

const withLetter = (file: string) => {
  const campaign = smallCampaign();
  campaign.donations[0]!.letter.file = file;
  return campaign;
};
const url = (content: Buffer, type = 'image/png') => `data:${type};base64,${content.toString('base64')}`;

eachDatabase((openEmpty) => {
  /** The rich campaign, after a pause of ten days and in the next one, with a donation that a command added. */
  async function applied(): Promise<Db> {
    const { db } = await openEmpty();
    const file = richCampaign();
    const withoutVoices = { ...file, petitions: file.petitions.map((one) => ({ ...one, voices: [] })) };
    const paused = { ...file, petitions: file.petitions.map((one) => ({ ...one, paused: true })) };
    assert.equal((await apply(db, withoutVoices, NOW, readFile)).ok, true);
    await putSignature(db, 'clean-river', { ...QUOTED, partner: 'upstream' });
    for (const [at, one] of [paused, file, paused].entries())
      assert.equal((await apply(db, one, day(at * 10), readFile)).ok, true);
    const entry = { donor: { kind: 'person', name: { en: 'A walker' } }, receivedOn: '2020-05-01' };
    const letter = { file: 'x.png', alt: { en: 'Thanks' } };
    const made = await publishLetter(PNG);
    assert.ok(made.ok);
    await addDonation(db, 'river', DonationEntry.parse({ ...entry, letter }), made.letter, {
      by: COMMAND,
      now: NOW,
    });
    return db;
  }

  describe('a stored campaign', () => {
    it('is a file that changes nothing when it is applied, with its letters in it', async () => {
      const db = await applied();
      const before = await allRows(db);
      const exported: unknown = JSON.parse(JSON.stringify(await exportedCampaign(db, 'river')));
      const letters = parsed(exported).donations.map(({ letter }) => letter?.file.slice(0, 22));
      assert.deepEqual(letters, ['data:image/png;base64,', undefined, 'data:image/png;base64,']);
      assert.deepEqual(await apply(db, exported, day(40)), { ok: true, rowsChanged: 0 });
      assert.deepEqual(await allRows(db), before);
    });

    it('changes nothing either when it only refers to its letters', async () => {
      const db = await applied();
      const before = await allRows(db);
      const stored = await storedCampaign(db, 'river', 'referred');
      assert.doesNotMatch(JSON.stringify(stored), /data:/);
      assert.deepEqual(await apply(db, stored, day(40)), { ok: true, rowsChanged: 0 });
      assert.deepEqual(await allRows(db), before);
    });

    it('makes the same campaign on another server, and changes nothing there the second time', async () => {
      const exported = await exportedCampaign(await applied(), 'river');
      const petitions = exported!.petitions.map((petition) => ({
        ...petition,
        voices: petition.voices.filter(({ signature }) => signature === undefined),
      }));
      const { db: other } = await openEmpty();
      assert.equal((await apply(other, { ...exported, petitions })).ok, true);
      assert.deepEqual(await apply(other, { ...exported, petitions }, day(1)), { ok: true, rowsChanged: 0 });
      const made = await exportedCampaign(other, 'river');
      assert.deepEqual(
        { ...made, donations: withoutFiles(made?.donations) },
        { ...exported, petitions, donations: withoutFiles(exported?.donations) },
      );
    });

    it('finds the donations of voices that an earlier version stored without them', async () => {
      const db = await applied();
      const before = await storedCampaign(db, 'river', 'referred');
      const { voices } = await db
        .selectFrom('petitions')
        .select('voices')
        .where('petition', '=', 'clean-river')
        .executeTakeFirstOrThrow();
      const old = (JSON.parse(voices) as { donation?: string }[]).map(
        ({ donation: _slug, ...voice }) => voice,
      );
      assert.notEqual(JSON.stringify(old), voices);
      await db
        .updateTable('petitions')
        .set({ voices: JSON.stringify(old) })
        .where('petition', '=', 'clean-river')
        .execute();
      assert.deepEqual(await storedCampaign(db, 'river', 'referred'), before);
    });

    it('is undefined when there is none', async () => {
      const { db } = await openEmpty();
      assert.equal(await exportedCampaign(db, 'river'), undefined);
    });

    it('says what its file said, whatever that is', async () => {
      const { db } = await openEmpty();
      await fc.assert(
        fc.asyncProperty(anyCampaign(), async (file) => {
          const applied = await apply(db, file, NOW, noFiles, batched(parsed(file)));
          assert.deepEqual(applied.ok, true, JSON.stringify(applied));
          assert.deepEqual(await storedCampaign(db, 'river', 'embedded'), parsed(file));
          assert.deepEqual(await apply(db, file, day(1)), { ok: true, rowsChanged: 0 });
        }),
        { numRuns: 15, seed: 21 },
      );
    });
  });

  describe('a letter in a campaign file', () => {
    it('may be a data: URL, and is published like any other', async () => {
      const { db } = await openEmpty();
      assert.equal((await apply(db, withLetter(url(PNG)))).ok, true);
      const made = await publishLetter(PNG);
      assert.ok(made.ok);
      const stored = await db
        .selectFrom('letters')
        .select(['content', 'made_from'])
        .executeTakeFirstOrThrow();
      assert.deepEqual(stored, {
        content: Buffer.from(made.letter.content).toString('base64'),
        made_from: made.letter.madeFrom,
      });
      assert.deepEqual(await apply(db, withLetter(url(PNG))), { ok: true, rowsChanged: 0 });
    });

    it('is refused with its field when it is none', async () => {
      const { db } = await openEmpty();
      const refused: [file: string, message: string][] = [
        [url(PNG, 'image/jpeg'), 'must begin with data:image/png;base64, and go on in base64'],
        [`${url(PNG)}!`, 'must begin with data:image/png;base64, and go on in base64'],
        [url(Buffer.from('<svg/>'), 'image/svg+xml'), 'must be a PNG, JPEG, WebP or PDF file'],
        [url(PNG.subarray(0, 20)), 'is a picture that cannot be read; export it anew'],
        [url(Buffer.concat([PNG, Buffer.alloc(LETTER_BYTES_MAX)])), 'must be 5 MB at most'],
        ['thanks.png', 'must be a data: URL'],
        ['stored:abc', 'is no letter of this donation'],
      ];
      for (const [file, message] of refused) {
        const errors = [{ field: 'donations[0].letter.file', message }];
        assert.partialDeepStrictEqual(await apply(db, withLetter(file)), { ok: false, errors });
      }
    });
  });
});
