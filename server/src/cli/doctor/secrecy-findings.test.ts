import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import SQLite from 'better-sqlite3';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { samleng } from '../../testing/servers/samleng.ts';

async function folderWithSignature(test: TestContext) {
  const folder = await appliedFolder(test);
  const store = await openIn(folder);
  test.after(() => store.close());
  await putSignature(store.db, 'clean-river', { name: 'Sok Dara' });
  return { folder, data: join(folder, 'data'), file: join(folder, 'data/samleng.sqlite'), store };
}

describe('samleng doctor warns', () => {
  it('of a reader that keeps erased data in the write-ahead log', async (test) => {
    const { folder, file, store } = await folderWithSignature(test);
    const reader = new SQLite(file, { readonly: true });
    test.after(() => reader.close());
    reader.exec('begin; select * from signatures');
    await store.db.deleteFrom('signatures').execute();
    const held = await samleng(folder, ['doctor']);
    assert.match(
      held.out,
      /^warning +write-ahead log: cannot be emptied: another program reads the database, and erased data stay readable in samleng\.sqlite-wal$/m,
    );
    assert.doesNotMatch(held.out, /Sok|Dara/);
    reader.exec('commit');
    assert.match((await samleng(folder, ['doctor'])).out, /^ok +write-ahead log: is empty$/m);
  });

  for (const [what, end, mode] of [
    ['a database file', '.sqlite', 0o640],
    ['a database file', '.sqlite', 0o604],
    ['its log', '.sqlite-wal', 0o644],
    ['its index of the log', '.sqlite-shm', 0o644],
  ] as const) {
    it(`of ${what} that others can read, as with mode ${mode.toString(8)}`, async (test) => {
      const { folder, data } = await folderWithSignature(test);
      const path = join(data, `samleng${end}`);
      chmodSync(path, mode);
      const { out } = await samleng(folder, ['doctor']);
      assert.ok(out.includes(`files for this user alone: ${path} can be read by others: chmod go=`), out);
      assert.match(out, /^warning +files for this user alone/m);
    });
  }

  it('of a folder that others can look into, but not of one that they can only pass through', async (test) => {
    const { folder, data } = await folderWithSignature(test);
    chmodSync(data, 0o711);
    assert.match((await samleng(folder, ['doctor'])).out, /^ok +files for this user alone/m);
    chmodSync(data, 0o755);
    const { out } = await samleng(folder, ['doctor']);
    assert.ok(out.includes(`files for this user alone: ${data} can be read by others`), out);
  });

  it('of what an interrupted backup left beside the database', async (test) => {
    const { folder, data } = await folderWithSignature(test);
    assert.doesNotMatch((await samleng(folder, ['doctor'])).out, /backups/);
    writeFileSync(join(data, 'copy.sqlite.partial-77'), 'Sok Dara');
    assert.match((await samleng(folder, ['doctor'])).out, /^warning +backups: .*copy\.sqlite\.partial-77$/m);
  });
});
