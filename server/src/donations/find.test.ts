import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WallSort } from '@samleng/contract';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putDonation, putLetter } from '../testing/data/fixtures.ts';
import { listDonations } from './find.ts';
import { findFirstPage, findLetter } from './letters.ts';
import type { Db } from '../database/db.ts';

/** All ids of a wall, paging through it. */
async function ids(db: Db, sort: WallSort, limit: number): Promise<string[]> {
  const read: string[] = [];
  for (;;) {
    const page = await listDonations(db, 'rivers', { sort, after: read.at(-1), limit });
    assert.ok(page, 'the cursor is known');
    read.push(...page.donations.map(({ id }) => id));
    if (!page.hasMore) return read;
  }
}

eachDatabase((openEmpty) => {
  async function openWithDonations(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putDonation(db, { id: 'c', received_on: '2026-02-03', featured: 2 });
    await putDonation(db, { id: 'a', received_on: '2026-02-01' });
    await putDonation(db, { id: 'e', received_on: '2026-02-03', featured: 1 });
    await putDonation(db, { id: 'b', received_on: '2026-02-02' });
    await putDonation(db, { id: 'd', received_on: '2026-02-03', featured: 2 });
    return db;
  }

  describe('listDonations', () => {
    for (const limit of [1, 2, 3, 5, 9]) {
      it(`has everybody once in pages of ${limit}, by day or in the campaigner's order`, async () => {
        const db = await openWithDonations();
        assert.deepEqual(await ids(db, 'recent', limit), ['c', 'd', 'e', 'b', 'a']);
        assert.deepEqual(await ids(db, 'featured', limit), ['e', 'c', 'd', 'a', 'b']);
      });
    }

    it('knows no cursor of another campaign', async () => {
      const db = await openWithDonations();
      const other = { campaign: 'lakes', title: '{}', time_zone: 'UTC', communities: '{}' };
      await db.insertInto('campaigns').values(other).execute();
      await putDonation(db, { id: 'x', campaign: 'lakes' });
      for (const after of ['x', 'nobody']) {
        assert.equal(await listDonations(db, 'rivers', { sort: 'recent', after, limit: 5 }), undefined);
      }
    });

    it('returns everything about a donation', async () => {
      const { db } = await openEmpty();
      await putCampaign(db);
      await putLetter(db, { id: 'l1', media_type: 'application/pdf', first_page: 'AAAA' });
      await putDonation(db, {
        id: 'a',
        anonymous: 1,
        show_amount: 0,
        in_memory_of: '{"en":"Grandmother"}',
        letter: 'l1',
        message: 'ល្អ',
        message_language: 'km',
      });
      const page = await listDonations(db, 'rivers', { sort: 'recent', after: undefined, limit: 1 });
      assert.deepEqual(page?.donations, [
        {
          id: 'a',
          donor: { kind: 'person', name: { en: 'Donor a' } },
          anonymous: true,
          amount: { minor: 40_000, currency: 'USD' },
          showAmount: false,
          receivedOn: '2026-02-01',
          inMemoryOf: { en: 'Grandmother' },
          message: { text: 'ល្អ', language: 'km' },
          letter: { id: 'l1', mediaType: 'application/pdf', alt: { en: 'A letter' }, hasFirstPage: true },
        },
      ]);
    });
  });

  describe('a letter that was not encoded anew, or cannot be', () => {
    for (const made_from of [null, 'refused']) {
      it(`is not shown (${made_from})`, async () => {
        const { db } = await openEmpty();
        await putCampaign(db);
        await putLetter(db, { id: 'l1', first_page: 'AAAA', made_from });
        await putDonation(db, { id: 'a', letter: 'l1' });
        const page = await listDonations(db, 'rivers', { sort: 'recent', after: undefined, limit: 1 });
        assert.deepEqual(
          page?.donations.map(({ id, letter }) => [id, letter]),
          [['a', null]],
        );
        assert.equal(await findLetter(db, 'l1'), undefined);
        assert.equal(await findFirstPage(db, 'l1'), undefined);
      });
    }
  });

  describe('findLetter', () => {
    it('finds a letter with its bytes, and whether its donor is anonymous', async () => {
      const { db } = await openEmpty();
      await putCampaign(db);
      await putLetter(db, { id: 'l1' });
      await putLetter(db, { id: 'l2' });
      await putLetter(db, { id: 'of-nobody' });
      await putDonation(db, { id: 'a', letter: 'l1' });
      await putDonation(db, { id: 'b', letter: 'l2', anonymous: 1 });
      const letter = await findLetter(db, 'l1');
      assert.equal(Buffer.from(letter?.content ?? []).toString(), 'picture');
      assert.equal(letter?.anonymous, false);
      assert.equal((await findLetter(db, 'l2'))?.anonymous, true);
      assert.equal(await findLetter(db, 'of-nobody'), undefined);
    });

    it('finds the picture of a first page the same way, where there is one', async () => {
      const { db } = await openEmpty();
      await putCampaign(db);
      const page = { media_type: 'application/pdf', first_page: Buffer.from('page').toString('base64') };
      await putLetter(db, { id: 'l1', ...page });
      await putLetter(db, { id: 'l2', ...page });
      await putLetter(db, { id: 'l3', media_type: 'application/pdf' });
      await putDonation(db, { id: 'a', letter: 'l1' });
      await putDonation(db, { id: 'b', letter: 'l2', anonymous: 1 });
      await putDonation(db, { id: 'c', letter: 'l3' });
      const found = await findFirstPage(db, 'l1');
      assert.equal(Buffer.from(found?.content ?? []).toString(), 'page');
      assert.deepEqual([found?.mediaType, found?.anonymous], ['image/webp', false]);
      assert.equal((await findFirstPage(db, 'l2'))?.anonymous, true);
      assert.equal(await findFirstPage(db, 'l3'), undefined);
    });
  });
});
