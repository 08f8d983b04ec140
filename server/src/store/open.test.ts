import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { sql } from 'kysely';
import { putCampaign } from '../testing/fixtures.ts';
import { askStore, openStore } from './open.ts';

it('a SQLite store is durable, keeps its references, and finds its rows when opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  const path = join(folder, 'new', 'test.sqlite');
  const store = await openStore({ path });
  const pragma = async (name: string) => {
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db);
    return Object.values(rows[0] ?? {})[0];
  };
  assert.equal(await pragma('journal_mode'), 'wal');
  assert.equal(await pragma('synchronous'), 2, 'FULL');
  assert.equal(await pragma('foreign_keys'), 1);
  for (const made of [join(folder, 'new'), path, `${path}-wal`]) {
    assert.equal(statSync(made).mode & 0o077, 0, `nobody else may read ${made}`);
  }
  await putCampaign(store.db);
  await store.close();

  const again = await openStore({ path });
  assert.equal((await again.db.selectFrom('partners').selectAll().execute()).length, 2);
  await again.close();
  await assert.rejects(askStore(again.db));
  rmSync(folder, { recursive: true });
});
