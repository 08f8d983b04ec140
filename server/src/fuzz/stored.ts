import assert from 'node:assert/strict';
import type { Db } from '../database/db.ts';

// Characters that PostgreSQL cannot store, or that reverse the text around them.
const NEVER_STORED = /[\p{Cs}\0\u202a-\u202e\u2066-\u2069]/u;

/** Compares the counters with the rows, for each petition and each of its partners. */
export async function assertCountersEqualRows(db: Db): Promise<void> {
  const rows = await db.selectFrom('signatures').select(['petition', 'partner', 'state']).execute();
  const counted = new Map<string, number>();
  for (const { petition, partner, state } of rows) {
    if (state !== 'validated') continue;
    for (const one of partner === null ? [''] : ['', partner]) {
      counted.set(`${petition} ${one}`, (counted.get(`${petition} ${one}`) ?? 0) + 1);
    }
  }
  const counters = await db.selectFrom('counts').select(['petition', 'partner', 'online']).execute();
  const told = counters.filter(({ online }) => online > 0);
  const tallies = told.map(({ petition, partner, online }) => [`${petition} ${partner}`, online] as const);
  assert.deepEqual(Object.fromEntries(tallies), Object.fromEntries(counted));
}

const WRITTEN_BY_STRANGERS = [
  'signatures',
  'news_addresses',
  'outbox',
  'placement_pages',
  'placement_days',
  'placement_notes',
] as const;

/** Checks that no text written by strangers holds what must never be stored. */
export async function assertStoredTextIsClean(db: Db): Promise<void> {
  for (const table of WRITTEN_BY_STRANGERS) {
    for (const row of await db.selectFrom(table).selectAll().execute()) {
      for (const [column, value] of Object.entries(row)) {
        assert.doesNotMatch(String(value), NEVER_STORED, `${table}.${column}`);
      }
    }
  }
}
