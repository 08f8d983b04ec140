import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import SQLite from 'better-sqlite3';
import { sql } from 'kysely';
import { putCampaign } from '../testing/data/fixtures.ts';
import { putSignature, scratchFolder } from '../testing/data/scratch-store.ts';
import { askStore, DatabaseFileError, openStore } from './open.ts';
import { personal } from '../testing/data/personal.ts';

it('a SQLite store is durable, keeps its references, and finds its rows when opened again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  const path = join(folder, 'new', 'test.sqlite');
  const store = await openStore({ kind: 'sqlite', path });
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

  const again = await openStore({ kind: 'sqlite', path });
  assert.equal((await again.db.selectFrom('partners').selectAll().execute()).length, 2);
  await again.close();
  await assert.rejects(askStore(again.db));
  rmSync(folder, { recursive: true });
});

it('a first start that breaks off leaves no half tables, on which every later start would fail', async (test) => {
  const path = join(scratchFolder(test), 'test.sqlite');
  const sqlite = new SQLite(path);
  sqlite.exec('create table donations (id text)');
  await assert.rejects(openStore({ kind: 'sqlite', path }), /already exists/);
  sqlite.exec('drop table donations');
  sqlite.close();
  await (await openStore({ kind: 'sqlite', path })).close();
});

it('erased data are nowhere in the file any more', async (test) => {
  const path = join(scratchFolder(test), 'test.sqlite');
  const store = await openStore({ kind: 'sqlite', path });
  await putCampaign(store.db);
  for (let number = 0; number < 100; number += 1) {
    await putSignature(store.db, 'clean-river', { comment: 'For my children' });
  }
  await store.close();
  assert.match(readFileSync(path, 'latin1'), /For my children/);

  const again = await openStore({ kind: 'sqlite', path });
  const half = again.db.selectFrom('signatures').select('id').limit(50);
  await personal(again.db).updateTable('signatures').set({ comment: null }).where('id', 'in', half).execute();
  await personal(again.db).deleteFrom('signatures').where('comment', 'is not', null).execute();
  await again.close();
  assert.doesNotMatch(readFileSync(path, 'latin1'), /For my children/);
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
    await assert.rejects(openStore({ kind: 'sqlite', path }), (error) => {
      assert.ok(error instanceof DatabaseFileError);
      assert.equal(error.message, `DATA_DIR or DATABASE_URL: ${path} cannot be opened (${code})`);
      return true;
    });
  }
});

it('erased data are nowhere in its files, once the write-ahead log was emptied', async (test) => {
  const folder = scratchFolder(test);
  const path = join(folder, 'test.sqlite');
  const store = await openStore({ kind: 'sqlite', path });
  await putCampaign(store.db);
  await putSignature(store.db, 'clean-river', { name: 'Keo Rathana' });
  await store.db.deleteFrom('signatures').execute();
  const files = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  assert.ok(
    files().some((content) => content.includes('Keo Rathana')),
    'the log still has it',
  );
  await store.emptyLog();
  assert.ok(!files().some((content) => content.includes('Keo Rathana')));
  await store.close();
});

it('empties its log later when it is being read, and makes nobody wait', async (test) => {
  const path = join(scratchFolder(test), 'test.sqlite');
  const store = await openStore({ kind: 'sqlite', path });
  await putCampaign(store.db);
  const reader = new SQLite(path);
  reader.exec('begin; select * from partners');
  assert.equal(await store.emptyLog(), false);
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(store.db);
  assert.equal(rows[0]?.timeout, 5000);
  reader.close();
  assert.equal(await store.emptyLog(), true);
  await store.close();
});

it('waits for others as before, when its log could not be emptied', async (test) => {
  const store = await openStore({ kind: 'sqlite', path: join(scratchFolder(test), 'test.sqlite') });
  // Truncating fails inside a transaction of its own, as it would with a full disk.
  await sql`begin immediate`.execute(store.db);
  await assert.rejects(store.emptyLog(), { code: 'SQLITE_LOCKED' });
  const { rows } = await sql<{ timeout: number }>`pragma busy_timeout`.execute(store.db);
  assert.equal(rows[0]?.timeout, 5000);
  await sql`rollback`.execute(store.db);
  await store.close();
});
