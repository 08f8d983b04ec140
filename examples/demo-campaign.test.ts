import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { breakdown } from '@samleng/server/counts/breakdown';
import type { Db } from '@samleng/server/database/db';
import type { LetterRow } from '@samleng/server/database/tables';
import { allRows, scratchStore } from '@samleng/server/testing/data/scratch-store';
import { applyCampaignFile } from '@samleng/server/cli/apply';

const DEMO = join(import.meta.dirname, './ceroc/campaign.json');
const NOW = new Date('2026-11-21T00:00:00.000Z');

async function demo(test: TestContext): Promise<Db> {
  const store = await scratchStore(test);
  const applied = await applyCampaignFile(store, DEMO, { now: NOW });
  assert.equal(applied.ok, true, JSON.stringify(applied));
  return store.db;
}

async function countsOf(db: Db, petition: string): Promise<(number | undefined)[]> {
  const { count, rows } = (await breakdown(db, { petition, publicUrl: null }, undefined)) ?? {
    count: -1,
    rows: [],
  };
  return [
    count,
    ...['online', 'paper', 'carried-over'].map((kind) => rows.find((row) => row.kind === kind)?.count),
  ];
}

describe('the demo campaign', () => {
  it('has 2,850 signatures of 54,000, and 101 on the petition of 2014', async (test) => {
    const db = await demo(test);
    assert.deepEqual(await countsOf(db, 'right-to-vote'), [2850, 0, 1850, 1000]);
    assert.deepEqual(await countsOf(db, 'right-to-vote-2014'), [101, 0, 0, 101]);
    const petitions = await db.selectFrom('petitions').select(['petition', 'goal', 'closes_at']).execute();
    assert.deepEqual(petitions, [
      { petition: 'right-to-vote', goal: 54_000, closes_at: '2030-12-31T23:59:59+07:00' },
      { petition: 'polling-abroad', goal: 5000, closes_at: '2030-12-31T23:59:59+07:00' },
      { petition: 'right-to-vote-2014', goal: 54_000, closes_at: '2016-03-09T23:59:59+07:00' },
    ]);
  });

  it('has one petition of each kind: with and without confirmation by email, with and without protection', async (test) => {
    const petitions = await (
      await demo(test)
    )
      .selectFrom('petitions')
      .select(['petition', 'confirmation', 'protection'])
      .where('petition', '<>', 'right-to-vote-2014')
      .execute();
    assert.deepEqual(petitions, [
      { petition: 'right-to-vote', confirmation: 'none', protection: 'none' },
      { petition: 'polling-abroad', confirmation: 'email', protection: 'standard' },
    ]);
  });

  it('credits partners with their sheets', async (test) => {
    const parts = await breakdown(
      await demo(test),
      { petition: 'right-to-vote', publicUrl: null },
      'partner',
    );
    assert.deepEqual(parts?.rows[0], { kind: 'value', value: 'cnrp-minnesota', count: 620 });
  });

  it('thanks twelve donors of many currencies, two of them with a letter and one without a name', async (test) => {
    const { donations = [], partners, letters } = await allRows(await demo(test));
    const rows = donations as { currency: string; anonymous: number; amount_minor: number }[];
    assert.equal(rows.length, 12);
    assert.equal(partners?.length, 6);
    assert.equal(rows.filter(({ anonymous }) => anonymous === 1).length, 1);
    assert.ok(new Set(rows.map(({ currency }) => currency)).size > 5);
    const kinds = (letters as LetterRow[]).map(({ media_type, first_page }) => [
      media_type,
      first_page !== null,
    ]);
    assert.deepEqual(
      new Map(kinds as [string, boolean][]),
      new Map([
        ['application/pdf', true],
        ['image/webp', false],
      ]),
    );
  });

  it('has every text in Khmer and in English', async (test) => {
    const { petitions, partners, donations } = await allRows(await demo(test));
    const texts = [petitions, partners, donations].flatMap((rows) =>
      (rows as Record<string, string>[]).flatMap(({ title, text, name, donor_name }) => [
        title,
        text,
        name,
        donor_name,
      ]),
    );
    for (const text of texts.filter((text) => text !== undefined)) {
      assert.match(text, /"km":".*[\u1780-\u17ff].*"en":"/);
    }
  });
});
