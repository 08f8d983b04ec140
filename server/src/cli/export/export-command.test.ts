import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { findAudit } from '../../audit/trail.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { readCsv, readSheets } from '../../testing/data/exporting.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const NAMES = { consents_version: '2027-01-names' };
const EXPORT = ['export', 'clean-river'];

/** A folder with the small campaign (30 on paper, 12 carried over), and two signers, one of them in Cambodia. */
async function signedFolder(test: TestContext): Promise<string> {
  const folder = await appliedFolder(test);
  const store = await openIn(folder);
  await putSignature(store.db, 'clean-river', { ...NAMES, name: 'សុខ ដារ៉ា' });
  await putSignature(store.db, 'clean-river', { ...NAMES, country: 'KH' });
  await store.close();
  writeFileSync(join(folder, 'data/pepper'), '07'.repeat(32), { mode: 0o600 });
  return folder;
}

describe('samleng export', () => {
  it('writes a file for this user alone, and prints what the count is made of', async (test) => {
    const folder = await signedFolder(test);
    const { code, out, errorLines } = await samleng(folder, [...EXPORT, 'a.csv', '--for', 'delivery']);
    assert.equal(code, 0, errorLines.join());
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .slice(0, -1)
        .map((line) => line.trim().split('  ')[0]),
      ['1', '0', '1', '0', '30', '12', '44'],
    );
    assert.match(out, /\b44 {2}Count in public\na-about\.csv says what the list is\.\n$/);
    assert.deepEqual(errorLines, ['1 of 1 rows']);
    for (const file of ['a.csv', 'a-about.csv'])
      assert.equal(statSync(join(folder, file)).mode & 0o777, 0o600);
    const about = readCsv(readFileSync(join(folder, 'a-about.csv')));
    assert.deepEqual(
      about.find(([name]) => name === 'Count in public'),
      ['Count in public', '44'],
    );
    const [headings, ...rows] = readCsv(readFileSync(join(folder, 'a.csv')));
    assert.deepEqual([headings![0], rows.map(([name]) => name)], ['Full name', ['សុខ ដារ៉ា']]);
    const store = await openIn(folder);
    const { entries } = await findAudit(store.db, { action: 'signatures-exported' }, 10);
    await store.close();
    assert.deepEqual(
      entries.map(({ by, details }) => [by, details]),
      [['command', { for: 'delivery', format: 'csv', rows: 1 }]],
    );
  });

  it('writes a spreadsheet in the language asked for', async (test) => {
    const folder = await signedFolder(test);
    const ran = await samleng(folder, [...EXPORT, 'a.xlsx', '--for', 'all', '--lang', 'km']);
    assert.equal(ran.code, 0, ran.errorLines.join());
    const namesIn = async (file: string) => [...(await readSheets(readFileSync(join(folder, file)))).keys()];
    assert.deepEqual(await namesIn('a.xlsx'), ['ហត្ថលេខា']);
    assert.deepEqual(await namesIn('a-about.xlsx'), ['អំពីបញ្ជីនេះ']);
  });

  it('replaces a file only when told to, and leaves nothing where it fails', async (test) => {
    const folder = await signedFolder(test);
    for (const file of ['a.csv', 'd-about.csv']) writeFileSync(join(folder, file), 'mine');
    const before = readdirSync(folder);
    const fails = async (argv: string[], line: RegExp) => {
      const ran = await samleng(folder, argv);
      assert.equal(ran.code, 2, ran.out);
      assert.match(ran.errorLines.join('\n'), line);
      assert.deepEqual(readdirSync(folder), before);
    };
    await fails([...EXPORT, 'a.csv', '--for', 'delivery'], /a\.csv: is there already: .*--force/);
    await fails([...EXPORT, 'd.csv', '--for', 'delivery'], /d-about\.csv: is there already/);
    await fails([...EXPORT, 'a.ods', '--for', 'delivery'], /a\.ods: must end in \.csv or \.xlsx/);
    await fails([...EXPORT, 'nowhere/a.csv', '--for', 'delivery'], /cannot be written \(ENOENT\)/);
    await fails(['export', 'dirty-river', 'b.csv', '--for', 'delivery'], /there is no petition dirty-river/);
    await fails([...EXPORT, 'b.csv', '--for', 'news'], /PUBLIC_URL: must be set/);
    await fails([...EXPORT, 'b.csv'], /--for/);
    assert.equal(readFileSync(join(folder, 'a.csv'), 'utf8'), 'mine');
    const forced = await samleng(folder, [...EXPORT, 'a.csv', '--for', 'delivery', '--force']);
    assert.equal(forced.code, 0);
    assert.notEqual(readFileSync(join(folder, 'a.csv'), 'utf8'), 'mine');
  });
});
