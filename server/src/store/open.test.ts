import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { putCampaign } from '../testing/fixtures.ts';
import { scratchFolder } from '../testing/scratch-store.ts';
import { askStore, DatabaseFileError, openStore } from './open.ts';

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

it('a first start that breaks off leaves no half tables, on which every later start would fail', async (test) => {
  const path = join(scratchFolder(test), 'test.sqlite');
  const sqlite = new SQLite(path);
  sqlite.exec('create table donations (id text)');
  await assert.rejects(openStore({ path }), /already exists/);
  sqlite.exec('drop table donations');
  sqlite.close();
  await (await openStore({ path })).close();
});

it('a file that is no database is refused in one line that names the settings', async (test) => {
  const folder = scratchFolder(test);
  writeFileSync(join(folder, 'text'), 'this is no database, however long it may go on');
  const refused: [path: string, code: string][] = [
    [folder, 'EISDIR'],
    [join(folder, 'text'), 'SQLITE_NOTADB'],
    [join(folder, 'text', 'test.sqlite'), 'EEXIST'],
  ];
  for (const [path, code] of refused) {
    await assert.rejects(openStore({ path }), (error) => {
      assert.ok(error instanceof DatabaseFileError);
      assert.equal(error.message, `DATA_DIR or DATABASE_URL: ${path} cannot be opened (${code})`);
      return true;
    });
  }
});
