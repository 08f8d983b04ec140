import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import { appliedFolder, openIn } from '../testing/data/campaign-folder.ts';
import { samleng } from '../testing/servers/samleng.ts';
import { emptyPostgresUrl, giveBackPostgres } from '../testing/postgres/postgres-databases.ts';
import { putSignature, scratchFolder } from '../testing/data/scratch-store.ts';

describe('samleng backup', () => {
  it('copies what has been written, while others go on writing', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    await putSignature(store.db, 'clean-river');
    const ended = new AbortController();
    const backup = samleng(folder, ['backup', 'copy.sqlite']).finally(() => ended.abort());
    while (!ended.signal.aborted) {
      await putSignature(store.db, 'clean-river');
      // SQLite runs synchronously: without a pause the event loop would never see that the backup has ended.
      await new Promise(setImmediate);
    }
    await store.close();
    assert.match((await backup).out, /The pepper is not in it/);
    const copy = new SQLite(join(folder, 'copy.sqlite'));
    assert.equal(copy.pragma('integrity_check', { simple: true }), 'ok');
    const [signatures, online] = copy
      .prepare("select (select count(*) from signatures), (select online from counts where partner = '')")
      .raw()
      .get() as [number, number];
    copy.close();
    assert.ok(signatures >= 1);
    assert.equal(signatures, online, 'signatures and their count are of one moment');
    assert.equal(statSync(join(folder, 'copy.sqlite')).mode & 0o077, 0, 'nobody else may read it');
  });

  it('replaces a file only when told to', async (test) => {
    const folder = await appliedFolder(test);
    writeFileSync(join(folder, 'copy.sqlite'), 'older');
    const refused = await samleng(folder, ['backup', 'copy.sqlite']);
    assert.equal(refused.code, 2);
    assert.match(refused.errorLines.join('\n'), /^samleng: copy\.sqlite: is there already.*$/);
    assert.equal(readFileSync(join(folder, 'copy.sqlite'), 'utf8'), 'older');
    assert.equal((await samleng(folder, ['backup', 'copy.sqlite', '--force'])).code, 0);
    assert.match(readFileSync(join(folder, 'copy.sqlite'), 'latin1'), /^SQLite format 3/);
  });

  it('never takes the place of the database itself', async (test) => {
    const folder = await appliedFolder(test);
    symlinkSync('data/samleng.sqlite', join(folder, 'link.sqlite'));
    for (const file of ['data/samleng.sqlite', 'link.sqlite']) {
      const { code, errorLines } = await samleng(folder, ['backup', file, '--force']);
      assert.deepEqual([code, errorLines], [2, [`samleng: ${file}: is the database itself`]]);
    }
  });

  it('fails in one line when it cannot write there, and leaves nothing behind', async (test) => {
    const folder = await appliedFolder(test);
    const { code, errorLines } = await samleng(folder, ['backup', 'no-folder/copy.sqlite']);
    assert.deepEqual([code, errorLines], [2, ['samleng: no-folder/copy.sqlite: cannot be written (ENOENT)']]);
  });

  it('deletes what an earlier one left when it was killed, but not what another one is writing', async (test) => {
    const folder = await appliedFolder(test);
    // No process has so high a number; this test's own is alive.
    const left = [
      'copy.sqlite.partial-4194305',
      `copy.sqlite.partial-${process.pid}`,
      'other.partial-4194305',
    ];
    for (const name of left) writeFileSync(join(folder, name), 'Sok Dara');
    assert.equal((await samleng(folder, ['backup', 'copy.sqlite'])).code, 0);
    const found = readdirSync(folder).filter((name) => name.includes('partial'));
    assert.deepEqual(found.toSorted(), left.slice(1).toSorted());
  });

  it('leaves PostgreSQL to its own program, and names it', async (test) => {
    const url = await emptyPostgresUrl();
    const folder = scratchFolder(test);
    const refused = await samleng(folder, ['backup', 'copy.sqlite'], { DATABASE_URL: url });
    await giveBackPostgres(url);
    assert.deepEqual(
      [refused.code, refused.errorLines],
      [
        2,
        [
          'samleng: DATABASE_URL: names PostgreSQL, whose own program copies it: pg_dump --format=custom; keep the pepper apart',
        ],
      ],
    );
  });
});
