import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { DonationEntry } from '../domain/campaign-file/schema.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { allRows, putSignature } from '../testing/data/scratch-store.ts';
import { addDonation } from '../donations/add.ts';
import { applyCampaign } from './apply.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');
const NOTHING = { ok: true, rowsChanged: 0, difference: { changes: [], counts: [] } };
const LATER = new Date('2020-06-02T00:00:00.000Z');

function letters(content = 'a picture'): Map<string, LetterFile> {
  const file = {
    mediaType: 'image/png',
    content: Buffer.from(content),
    madeFrom: `file of ${content}`,
  } as const;
  return new Map([['thanks.png', file]]);
}

function apply(db: Db, json: unknown, now = NOW, files = letters()) {
  return applyCampaign(db, parsed(json), files, { by: COMMAND, now });
}

function countsOf(db: Db, partner: string) {
  return db.selectFrom('counts').selectAll().where('partner', '=', partner).executeTakeFirst();
}

eachDatabase((openEmpty) => {
  /** A database with the small campaign applied. */
  async function applied(): Promise<Db> {
    const { db } = await openEmpty();
    assert.equal((await apply(db, smallCampaign())).ok, true);
    return db;
  }

  describe('applying a campaign file', () => {
    it('counts its batches, for the petition and for the partner who brought them', async () => {
      const db = await applied();
      const whole = await countsOf(db, '');
      assert.deepEqual([whole?.online, whole?.paper, whole?.carried_over], [0, 30, 12]);
      const upstream = await countsOf(db, 'upstream');
      assert.deepEqual([upstream?.online, upstream?.paper, upstream?.carried_over], [0, 0, 12]);
    });

    it('changes no row the second time', async () => {
      const db = await applied();
      const before = await allRows(db);
      assert.deepEqual(await apply(db, smallCampaign(), LATER), NOTHING);
      assert.deepEqual(await allRows(db), before);
    });

    it('moves `updated_at` of a petition only when something about it changed', async () => {
      const db = await applied();
      const file = smallCampaign();
      file.petitions[0]!.goal = 600;
      await apply(db, file, LATER);
      const petition = await db.selectFrom('petitions').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual([petition.goal, petition.updated_at], [600, LATER.toISOString()]);
    });

    it('moves `updated_at` on even when the clock stands still or goes back', async () => {
      const db = await applied();
      const before = (await countsOf(db, ''))!.updated_at;
      const file = smallCampaign();
      file.batches[0]!.signatures = 31;
      await apply(db, file, new Date(NOW.getTime() - 3_600_000));
      const after = await countsOf(db, '');
      assert.equal(after?.paper, 31);
      assert.ok(after.updated_at > before, `${after.updated_at} must be later than ${before}`);
    });

    it('moves it past what was counted for a partner while the file waited for its turn', async () => {
      const db = await applied();
      const counted = new Date(LATER.getTime() + 5).toISOString();
      await db.updateTable('counts').set({ updated_at: counted }).where('partner', '=', 'upstream').execute();
      const file = smallCampaign();
      file.petitions[0]!.goal = 600;
      await apply(db, file, LATER);
      const petition = await db.selectFrom('petitions').select('updated_at').executeTakeFirstOrThrow();
      assert.ok(petition.updated_at > counted, `${petition.updated_at} must be later than ${counted}`);
    });

    it('leaves online signatures as they are', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river', { partner: 'upstream' });
      const file = smallCampaign();
      file.batches = [];
      await apply(db, file, LATER);
      for (const partner of ['', 'upstream']) {
        const row = await countsOf(db, partner);
        assert.deepEqual([row?.online, row?.paper, row?.carried_over], [1, 0, 0]);
      }
    });

    it('removes batches, partners and donations that the file no longer has', async () => {
      const db = await applied();
      const file = smallCampaign();
      Object.assign(file, { batches: [], partners: [], donations: [] });
      await apply(db, file, LATER);
      const { batches, partners, donations, letters: left } = await allRows(db);
      assert.deepEqual(
        { batches, partners, donations, left },
        { batches: [], partners: [], donations: [], left: [] },
      );
    });

    it('keeps the partner of a signature when the partner is gone', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river', { partner: 'upstream' });
      const file = smallCampaign();
      Object.assign(file, { batches: [], partners: [] });
      await apply(db, file, LATER);
      const signature = await db.selectFrom('signatures').select('partner').executeTakeFirstOrThrow();
      assert.equal(signature.partner, 'upstream');
    });

    it('keeps donations that were added by hand', async () => {
      const db = await applied();
      const entry = DonationEntry.parse({
        donor: { kind: 'person', name: { en: 'By hand' } },
        receivedOn: '2020-03-01',
      });
      await addDonation(db, 'river', entry, undefined, { by: COMMAND, now: NOW });
      await apply(db, { ...smallCampaign(), donations: [] }, LATER);
      const donations = await db.selectFrom('donations').select('donor_name').execute();
      assert.deepEqual(donations, [{ donor_name: '{"en":"By hand"}' }]);
    });

    it('keeps the ids of a donation and its letter when their texts change', async () => {
      const db = await applied();
      const before = await allRows(db);
      const file = smallCampaign();
      file.donations[0]!.amount.minor = 700;
      file.donations[0]!.letter.alt.en = 'Many thanks';
      await apply(db, file, LATER);
      const after = await allRows(db);
      assert.deepEqual(ids(after['donations']), ids(before['donations']));
      assert.deepEqual(ids(after['letters']), ids(before['letters']));
      assert.match(JSON.stringify(after['letters']), /Many thanks/);
    });

    it('gives a letter with new content a new id, because browsers cache it', async () => {
      const db = await applied();
      const before = await allRows(db);
      await apply(db, smallCampaign(), LATER, letters('another picture'));
      const after = await allRows(db);
      assert.equal(after['letters']?.length, 1);
      assert.notDeepEqual(ids(after['letters']), ids(before['letters']));
    });

    it('changes nothing when another version of the encoder makes other bytes of the same file', async () => {
      const db = await applied();
      const before = await allRows(db);
      const { madeFrom } = letters().get('thanks.png')!;
      const files = new Map([['thanks.png', { ...letters('other bytes').get('thanks.png')!, madeFrom }]]);
      assert.deepEqual(await apply(db, smallCampaign(), LATER, files), NOTHING);
      assert.deepEqual(await allRows(db), before);
    });

    for (const made_from of [null, 'refused']) {
      it(`replaces a letter that is not shown (${made_from})`, async () => {
        const db = await applied();
        await db.updateTable('letters').set({ made_from }).execute();
        const before = await allRows(db);
        await apply(db, smallCampaign(), LATER);
        const after = await db.selectFrom('letters').select(['id', 'made_from']).execute();
        assert.notDeepEqual(ids(after), ids(before['letters']));
        assert.deepEqual(
          after.map((row) => row.made_from),
          ['file of a picture'],
        );
      });
    }

    it('gives meaningless ids', async () => {
      const { donations, letters: kept } = await allRows(await applied());
      for (const id of [...ids(donations), ...ids(kept)]) assert.match(id, /^[\w-]{22}$/);
    });

    it('removes a petition that nobody signed', async () => {
      const db = await applied();
      const file = smallCampaign();
      file.petitions[0]!.slug = 'clean-sea';
      for (const batch of file.batches) batch.petition = 'clean-sea';
      assert.equal((await apply(db, file, LATER)).ok, true);
      const petitions = await db.selectFrom('petitions').select('petition').execute();
      assert.deepEqual(petitions, [{ petition: 'clean-sea' }]);
    });

    it('removes the event links of a petition with it, and where its tag stood', async () => {
      const db = await applied();
      const place = { campaign: 'rivers', petition: 'clean-river', page: 'https://a.example/' };
      const day = NOW.toISOString().slice(0, 'YYYY-MM-DD'.length);
      const form = { ...place, element: 'petition-form', views: 1 };
      const said = { because: 'A walk', explained_by: 'command', explained_at: NOW.toISOString() };
      await db
        .insertInto('placement_pages')
        .values({ ...place, first_day: day, last_day: day })
        .execute();
      await db
        .insertInto('placement_days')
        .values({ ...form, day })
        .execute();
      await db
        .insertInto('placement_notes')
        .values({ ...form, note: 'version', value: '1.0.0', last_day: day })
        .execute();
      await db
        .insertInto('explained_oddities')
        .values({ petition: 'clean-river', oddity: 'held', size: 1, ...said })
        .execute();
      const instants = { starts_at: NOW.toISOString(), ends_at: LATER.toISOString() };
      const link = { token_hash: 'hash', petition: 'clean-river', partner: 'upstream', ...instants };
      await db.insertInto('event_links').values(link).execute();
      const file = smallCampaign();
      file.petitions[0]!.slug = 'clean-sea';
      for (const batch of file.batches) batch.petition = 'clean-sea';
      assert.equal((await apply(db, file, LATER)).ok, true);
      const tables = [
        'event_links',
        'placement_pages',
        'placement_days',
        'placement_notes',
        'explained_oddities',
      ] as const;
      for (const table of tables)
        assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [], table);
    });

    it('stores the organiser, and until when personal data are kept', async () => {
      const db = await applied();
      const organiser = { name: { en: 'River Club' }, email: 'river@example.org' };
      const file = smallCampaign();
      Object.assign(file.campaign, { organiser });
      Object.assign(file.petitions[0]!, { deliveredOn: '2030-02-01', retentionDays: 30 });
      const done = await apply(db, file, LATER);
      assert.ok(done.ok && done.rowsChanged === 2);
      const petition = await findPetition(db, 'clean-river');
      assert.deepEqual(petition?.organiser, organiser);
      assert.deepEqual([petition?.deliveredOn, petition?.retentionDays], ['2030-02-01', 30]);
      assert.deepEqual(await apply(db, file, LATER), NOTHING);
    });

    it('is refused when a petition with signatures is missing, and writes nothing', async () => {
      const db = await applied();
      await putSignature(db, 'clean-river');
      const before = await allRows(db);
      const file = smallCampaign();
      Object.assign(file, { batches: [] });
      file.petitions[0]!.slug = 'clean-sea';
      assert.deepEqual(await apply(db, file, LATER), {
        ok: false,
        errors: [
          {
            field: 'petitions',
            message: 'clean-river is missing and has signatures: keep it, with a closesAt that has passed',
            code: 'signed-petition',
          },
        ],
      });
      assert.deepEqual(await allRows(db), before);
    });

    it('is refused when a petition belongs to another campaign', async () => {
      const db = await applied();
      const file = smallCampaign();
      file.campaign.slug = 'sea';
      assert.deepEqual(await apply(db, file, LATER), {
        ok: false,
        errors: [
          {
            field: 'petitions[0].slug',
            message: 'clean-river is a petition of another campaign',
            code: 'taken',
          },
        ],
      });
    });

    it('writes nothing when it fails half-way', async () => {
      const db = await applied();
      const before = await allRows(db);
      const file = smallCampaign();
      file.petitions[0]!.goal = 600;
      file.batches[0]!.signatures = 31;
      file.donations[0]!.amount.minor = 700;
      // Donations are written late: the failure comes when most of the rest is written already.
      await assert.rejects(apply(db, file, LATER, new Map()), /thanks\.png was not read/);
      assert.deepEqual(await allRows(db), before);
    });
  });
});

function ids(rows: unknown[] | undefined): string[] {
  return (rows as { id: string }[]).map(({ id }) => id);
}
