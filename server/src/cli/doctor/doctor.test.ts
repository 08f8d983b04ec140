import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import SQLite from 'better-sqlite3';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { samleng } from '../../testing/servers/samleng.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';

describe('samleng doctor', () => {
  it('has a line for each check, and exit code 0 while nothing is wrong', async (test) => {
    const { code, out } = await samleng(await appliedFolder(test), ['doctor']);
    assert.equal(code, 0);
    assert.match(out, /^ok +expired-signatures: never ran$/m);
    assert.match(out, /^warning +SMTP_URL: is not set: letters go to files only, of clean-river$/m);
    assert.match(out, /^ok +database file: is whole$/m);
    assert.match(out, /^ok +files for this user alone: nobody else can read them$/m);
    assert.match(out, /^ok +write-ahead log: is empty$/m);
    assert.match(out, /^ok +count of clean-river: 0 online, 30 on paper, 12 carried over$/m);
    assert.match(out, /^ok +count of clean-river with upstream: 0 online, 0 on paper, 12 carried over$/m);
    assert.match(out, /^ok +counts in parts: add up to the counts$/m);
    assert.equal(out.trim().split('\n').length, 29);
    assert.match(out, /^ok +imports: none is left half done$/m);
  });

  it('warns of an import that stopped half-way', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    const rows = { rows_done: 500, counted: 480, known: 20, refused: 0, ended_at: null };
    const told = { instead_of: null, file_digest: '', settings: '{}', made_by: 'command' };
    await store.db
      .insertInto('imports')
      .values({
        petition: 'clean-river',
        import: 'old',
        ...told,
        ...rows,
        started_at: '2020-03-01T00:00:00.000Z',
      })
      .execute();
    await store.close();
    const { code, out } = await samleng(folder, ['doctor']);
    assert.equal(code, 0);
    assert.match(out, /^warning +imports: run, or wait to be gone on with: clean-river\/old \(500 rows\)$/m);
  });

  it('has exit code 1 when a job is late, and prints no names', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    const expires_at = new Date(Date.now() - 60_000).toISOString();
    await putSignature(store.db, 'clean-river', { name: 'Sok Dara', state: 'pending', expires_at });
    const last_ran_at = new Date(Date.now() - 3 * 60 * 60 * 1000).toISOString();
    await store.db.insertInto('jobs').values({ job: 'expired-signatures', last_ran_at }).execute();
    await store.close();
    const { code, out } = await samleng(folder, ['doctor']);
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(`^wrong +expired-signatures: late: last ran ${last_ran_at}, and 1 wait$`, 'm'),
    );
    assert.doesNotMatch(out, /Sok|Dara/);
    const json = await samleng(folder, ['doctor', '--json']);
    assert.equal(json.code, 1);
    const { ok, findings } = JSON.parse(json.out) as {
      ok: boolean;
      findings: { check: string; state: string }[];
    };
    assert.equal(ok, false);
    assert.equal(findings.find(({ check }) => check === 'expired-signatures')?.state, 'wrong');
  });

  it('says where a counter differs from its rows, corrects it with --repair, and finds nothing afterwards', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    await putSignature(store.db, 'clean-river', { name: 'Sok Dara', partner: 'upstream' });
    await store.db.updateTable('counts').set({ online: 5 }).where('partner', '=', 'upstream').execute();
    await store.close();
    const found = await samleng(folder, ['doctor']);
    const differs =
      'the counter says 5 online, 0 on paper, 12 carried over; the rows say 1 online, 0 on paper, 12 carried over';
    assert.equal(found.code, 1);
    assert.match(
      found.out,
      new RegExp(`^wrong +count of clean-river with upstream: ${differs}: samleng doctor --repair$`, 'm'),
    );
    assert.match(found.out, /^ok +count of clean-river: 1 online/m);
    writeFileSync(join(folder, 'data/pepper'), 'x'.repeat(32), { mode: 0o600 });
    const repaired = await samleng(folder, ['doctor', '--repair']);
    assert.match(
      repaired.out,
      new RegExp(`^note +count of clean-river with upstream: mended: ${differs}$`, 'm'),
    );
    assert.equal(repaired.code, 0);
    const again = await samleng(folder, ['doctor']);
    assert.match(again.out, /^ok +count of clean-river with upstream: 1 online/m);
    assert.equal(again.code, 0);
    assert.doesNotMatch(found.out + repaired.out + again.out, /Sok|Dara/);
  });

  it('says where parts do not add up to the count, and mends them with --repair', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    await putSignature(store.db, 'clean-river', { country: 'FR' });
    await store.db.deleteFrom('count_changes').execute();
    await store.close();
    const parts = 'do not add up to the count of clean-river \\(day, hour, country, language, page\\)';
    const found = await samleng(folder, ['doctor']);
    assert.equal(found.code, 1);
    assert.match(
      found.out,
      new RegExp(`^wrong +counts in parts: ${parts}: .* samleng doctor --repair$`, 'm'),
    );
    const repaired = await samleng(folder, ['doctor', '--repair']);
    assert.match(repaired.out, new RegExp(`^note +counts in parts: mended: ${parts}$`, 'm'));
    const byCountry = await samleng(folder, ['count', 'clean-river', '--by', 'country']);
    assert.match(byCountry.out, /^FR +1$/m);
  });

  it('reports a damaged file, and does not write to it', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    await putSignature(store.db, 'clean-river', { name: 'Sok Dara' });
    await store.db.updateTable('counts').set({ online: 5 }).where('partner', '=', '').execute();
    await store.close();
    const sqlite = new SQLite(join(folder, 'data/samleng.sqlite'));
    sqlite.pragma('foreign_keys = OFF');
    sqlite.exec("delete from petitions; insert into counts values ('gone', '', 1, 0, 0, '2020', 0, '', 0)");
    sqlite.close();
    const { code, out } = await samleng(folder, ['doctor', '--repair']);
    assert.equal(code, 1);
    assert.match(
      out,
      /^wrong +database file: is damaged, restore a backup: .*a row of counts refers to petitions/m,
    );
    assert.match(out, /^wrong +count of clean-river: the counter says 5 online/m);
    assert.doesNotMatch(out, /Sok|Dara/);
  });

  it('uses the settings of the server', async (test) => {
    const env = { SMTP_URL: 'smtp://127.0.0.1:2525' };
    const { out } = await samleng(await appliedFolder(test), ['doctor'], env);
    assert.match(out, /^ok +SMTP_URL: is set$/m);
  });
});
