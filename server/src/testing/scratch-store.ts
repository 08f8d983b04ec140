import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { countOnline } from '../store/counts.ts';
import { type Db, openStore, type Store } from '../store/open.ts';

/** A folder that is gone when the test is over. */
export function scratchFolder(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-test-'));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty database, closed when the test is over. */
export async function scratchStore(test: TestContext): Promise<Store> {
  const store = await openStore({ path: join(scratchFolder(test), 'samleng.sqlite') });
  test.after(() => store.close());
  return store;
}

const TABLES = [
  'campaigns',
  'petitions',
  'partners',
  'signatures',
  'counts',
  'batches',
  'donations',
  'letters',
] as const;

/** Every row of every table that a campaign file can change. */
export async function allRows(db: Db): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for (const table of TABLES) rows[table] = await db.selectFrom(table).selectAll().execute();
  return rows;
}

/** Puts a signature in and counts it, with what a breakdown asks for. */
export async function putSignature(
  db: Db,
  petition: string,
  given: { partner?: string; page?: string; country?: string; day?: string } = {},
): Promise<void> {
  const { partner = null, page = null, country = 'US', day = '2020-03-01' } = given;
  const id = crypto.randomUUID();
  const instant = `${day}T00:00:00.000Z`;
  const who = { id, token: id, slot: 0, name: 'A B', name_key: 'a b', show_name: 0, consent_news: 0 };
  const what = { petition, partner, page, country, day, language: 'en', signed_at: instant };
  const row = { ...who, ...what, state: 'validated' as const };
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('signatures').values(row).execute();
    for (const counted of partner === null ? [''] : ['', partner]) {
      await countOnline(trx, { petition, partner: counted, added: 1, updatedAt: instant });
    }
  });
}
