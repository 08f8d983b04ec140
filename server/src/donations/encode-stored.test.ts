import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import sharp from 'sharp';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putDonation, putLetter } from '../testing/data/fixtures.ts';
import { asCameraWrites, HIDDEN, redAndBlue } from '../testing/data/letter-files.ts';
import { blankPdf } from '../testing/pdf.ts';
import type { Db } from '../database/db.ts';
import { encodeStored } from './encode-stored.ts';
import { listDonations } from './find.ts';
import { findFirstPage, findLetter } from './letters.ts';

async function letterOf(db: Db, donation: string): Promise<string | undefined> {
  const page = await listDonations(db, 'rivers', { sort: 'recent', after: undefined, limit: 9 });
  return page?.donations.find(({ id }) => id === donation)?.letter?.id;
}

eachDatabase((openEmpty) => {
  /** As a version before stored them. */
  async function withStored(files: Record<string, [media_type: string, content: Buffer]>): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    for (const [id, [media_type, content]] of Object.entries(files)) {
      await putLetter(db, { id, media_type, content: content.toString('base64'), made_from: null });
      await putDonation(db, { id, letter: id });
    }
    return db;
  }

  describe('letters that were stored as they came', () => {
    it('are encoded, get a new address and are shown', async () => {
      const photograph = await asCameraWrites(redAndBlue()).jpeg().toBuffer();
      const db = await withStored({
        photo: ['image/jpeg', photograph],
        paper: ['application/pdf', blankPdf()],
      });
      await encodeStored(db);
      const photo = (await letterOf(db, 'photo')) ?? '';
      assert.match(photo, /^[\w-]{22}$/);
      const { content } = (await findLetter(db, photo))!;
      assert.equal(Buffer.from(content).includes(HIDDEN), false);
      assert.equal((await sharp(content).metadata()).height, 40);
      assert.ok(await findFirstPage(db, (await letterOf(db, 'paper')) ?? ''));
      const left = await db
        .selectFrom('letters')
        .select('id')
        .where('id', 'in', ['photo', 'paper'])
        .execute();
      assert.deepEqual(left, []);
    });

    it('stay unshown if they cannot be encoded, and do not keep the others waiting', async () => {
      const png = await redAndBlue().png().toBuffer();
      const db = await withStored({ a: ['image/png', png.subarray(0, 40)], b: ['image/png', png] });
      await encodeStored(db);
      assert.equal(await letterOf(db, 'a'), undefined);
      assert.ok(await letterOf(db, 'b'));
      await encodeStored(db);
      const refused = await db.selectFrom('letters').select('made_from').where('id', '=', 'a').execute();
      assert.deepEqual(refused, [{ made_from: 'refused' }]);
    });

    it('are encoded once by two processes', async () => {
      const png = await redAndBlue().png().toBuffer();
      const db = await withStored({ a: ['image/png', png] });
      await Promise.all([encodeStored(db), encodeStored(db)]);
      assert.equal((await db.selectFrom('letters').selectAll().execute()).length, 1);
      assert.ok(await letterOf(db, 'a'));
    });

    it('are left alone once the server stops', async () => {
      const db = await withStored({ a: ['image/png', await redAndBlue().png().toBuffer()] });
      await encodeStored(db, AbortSignal.abort());
      assert.equal(await letterOf(db, 'a'), undefined);
    });
  });
});
