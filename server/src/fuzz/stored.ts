import assert from 'node:assert/strict';
import type { Db } from '../database/db.ts';

// What PostgreSQL cannot store, and what turns the text around it.
const NEVER_STORED = /[\p{Cs}\0\u202a-\u202e\u2066-\u2069]/u;

/** Holds the counters against the rows, for each petition and each partner in it. */
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

/** Holds everything that signers can write against what must never be in it. */
export async function assertStoredTextIsClean(db: Db): Promise<void> {
  for (const table of ['signatures', 'news_addresses', 'outbox'] as const) {
    for (const row of await db.selectFrom(table).selectAll().execute()) {
      for (const [column, value] of Object.entries(row)) {
        assert.doesNotMatch(String(value), NEVER_STORED, `${table}.${column}`);
      }
    }
  }
}
