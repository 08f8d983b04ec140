import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import { LEFT_OUT } from '../database/backup-copy.ts';
import { openStore } from '../database/open.ts';
import { signatureId } from '../testing/data/fixtures.ts';
import { appliedFolder, openIn } from '../testing/data/campaign-folder.ts';
import { samleng } from '../testing/servers/samleng.ts';
import { emptyPostgresUrl, giveBackPostgres } from '../testing/postgres/postgres-databases.ts';
import { lastBackup } from '../watching/attention/last-backup.ts';
import { putSignature, scratchFolder } from '../testing/data/scratch-store.ts';

const docs = (name: string) => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');

const networkCode = (signature: string) => ({
  signature,
  petition: 'clean-river',
  network_code: `NETWORK-CODE-${signature}`,
  domain_code: 'domain',
  signed_at: '2026-03-01T12:00:00.000Z',
  in_allowance: 1,
});

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
    assert.match((await backup).out, /The pepper is not in it.* DATA_DIR\/embed/s);
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

  it('leaves out the networks that signatures came from, in no page of the copy', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    const ids = Array.from({ length: 300 }, (_, number) => signatureId(number));
    await store.db
      .insertInto('network_salts')
      .values({ day: '2026-03-01', salt: 'SALT-OF-THE-DAY' })
      .execute();
    await store.db.insertInto('network_codes').values(ids.map(networkCode)).execute();
    // Rows that were there before the copy, and are gone: they must not be in unused pages either.
    await store.db.deleteFrom('network_codes').where('signature', 'in', ids.slice(0, 100)).execute();
    await putSignature(store.db, 'clean-river', { domain_code: 'DOMAIN-CODE' });
    const backup = await samleng(folder, ['backup', 'copy.sqlite']);
    assert.equal(backup.code, 0, backup.errorLines.join());
    const left = await store.db.selectFrom('network_codes').select('signature').execute();
    assert.equal(left.length, 200, 'the database itself keeps them');
    await store.close();

    const bytes = readFileSync(join(folder, 'copy.sqlite'), 'latin1');
    assert.match(bytes, /DOMAIN-CODE/);
    assert.doesNotMatch(bytes, /NETWORK-CODE|SALT-OF-THE-DAY/);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('copy.sqlite')),
      ['copy.sqlite'],
    );
    const copy = await openStore({ kind: 'sqlite', path: join(folder, 'copy.sqlite') });
    assert.deepEqual(await copy.db.selectFrom('network_codes').selectAll().execute(), []);
    assert.equal((await copy.db.selectFrom('signatures').select('id').execute()).length, 1);
    await copy.close();
  });

  it('notes when it was made, for the console, and when another program says that it made one', async (test) => {
    const folder = await appliedFolder(test);
    const noted = async () => {
      const store = await openIn(folder);
      const at = await lastBackup(store.db);
      await store.close();
      return at;
    };
    assert.equal((await samleng(folder, ['backup', 'no-folder/copy.sqlite'])).code, 2);
    assert.equal(await noted(), null, 'none was made');
    assert.equal((await samleng(folder, ['backup', 'copy.sqlite'])).code, 0);
    const first = await noted();
    assert.ok(first !== null);
    const done = await samleng(folder, ['backup', '--done']);
    assert.deepEqual([done.code, done.out.trim()], [0, 'Noted that a backup was made now.']);
    assert.ok((await noted())! > first);
    for (const args of [[], ['copy.sqlite', '--done']]) {
      const { code, errorLines } = await samleng(folder, ['backup', ...args]);
      assert.deepEqual([code, errorLines], [2, ['samleng: backup: name a file to write, or --done alone']]);
    }
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

  it('has the docs tell pg_dump to leave out the same tables', () => {
    assert.match(
      docs('server.md'),
      /^pg_dump .* --exclude-table-data='network_\*' --exclude-table-data='import_\*' --exclude-table-data=console_sessions .*"\$DATABASE_URL"$/m,
    );
    for (const text of [docs('server.md'), docs('deploy.md')]) {
      for (const line of text.split('\n').filter((one) => /pg_dump .*--/.test(one)))
        assert.match(
          line,
          /--exclude-table-data='network_\*' --exclude-table-data='import_\*' --exclude-table-data=console_sessions/,
        );
    }
    for (const table of LEFT_OUT) assert.match(table, /^(network|import)_|^console_sessions$/);
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
          "samleng: DATABASE_URL: names PostgreSQL, whose own program copies it: pg_dump --format=custom --exclude-table-data='network_*' --exclude-table-data='import_*' --exclude-table-data=console_sessions; keep the pepper apart, and copy DATA_DIR/embed too; then run samleng backup --done",
        ],
      ],
    );
  });
});
