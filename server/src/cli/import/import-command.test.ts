import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { findTally } from '../../counts/tally.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { readCsv } from '../../testing/data/exporting.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const IMPORT = ['import', 'clean-river'];

/** A folder with the small campaign (12 carried over as a number), and files of other platforms. */
async function folderWith(test: TestContext, files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await appliedFolder(test);
  writeFileSync(join(folder, 'data/pepper'), Buffer.alloc(32, 7), { mode: 0o600 });
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

async function carriedOver(folder: string): Promise<number | undefined> {
  const store = await openIn(folder);
  const tally = await findTally(store.db, 'clean-river', '');
  await store.close();
  return tally?.carriedOver;
}

const SPEAKOUT = Buffer.from(
  `\ufeffFirst Name\tLast Name\tEmail Address\tCity\tCountry\tDate Signed\tConfirmed\tPetition Title\tPetition ID\tCustom Message
"Dara"\t"Sok"\t"sok@example.org"\t"Lowell"\t"USA"\t"2015-12-31 20:00:00"\t"confirmed"\t"River"\t"1"\t"I say "yes""
"=cmd"\t"Chan"\t"chan@example"\t"Paris"\t"France"\t"2015-12-31 20:00:00"\t"confirmed"\t"River"\t"1"\t""
"Bopha"\t"Keo"\t"keo@example.org"\t"Paris"\t"France"\t"2015-12-31 20:00:00"\t"unconfirmed"\t"River"\t"1"\t""
`,
  'utf16le',
);

describe('samleng import', () => {
  it('says what it would do, then does it, and writes rows that are refused into a file to be mended', async (test) => {
    const folder = await folderWith(test, { 'Old Signers.csv': SPEAKOUT });
    const asked = [...IMPORT, 'Old Signers.csv', '--instead-of', 'old-site'];
    const dry = await samleng(folder, [...asked, '--dry-run']);
    assert.equal(dry.code, 0, dry.errorLines.join());
    assert.match(dry.out, /columns of SpeakOut!\n {2}givenName from First Name/);
    assert.match(dry.out, /of 3 rows 1 would be new, 0 have signed already, 2 would be refused/);
    assert.match(dry.out, /the count would go from 42 to 31/);
    assert.deepEqual(dry.errorLines, [
      'samleng: row 3: name: is not a name; email: is not valid',
      'samleng: row 4: confirmed: was not confirmed on the other platform',
      '3 rows',
    ]);
    assert.equal(await carriedOver(folder), 12);

    const ran = await samleng(folder, [...asked, '--errors', 'refused.csv']);
    assert.equal(ran.code, 0, ran.errorLines.join());
    assert.match(ran.out, /import old-signers: of 3 rows 1 counted, 0 had signed already, 2 refused/);
    assert.equal(await carriedOver(folder), 1);
    assert.equal(statSync(join(folder, 'refused.csv')).mode & 0o777, 0o600);
    const [headings, chan, keo] = readCsv(readFileSync(join(folder, 'refused.csv')));
    assert.deepEqual(headings!.slice(0, 5), ['Row', 'Field', 'Problem', 'First Name', 'Last Name']);
    assert.deepEqual(chan!.slice(0, 4), ['3', 'name; email', 'is not a name; is not valid', "'=cmd"]);
    assert.equal(keo![0], '4');

    const mended = readFileSync(join(folder, 'refused.csv'), 'utf8');
    writeFileSync(
      join(folder, 'mended.csv'),
      mended.replace("'=cmd", 'Vuth').replace('chan@example', 'chan@example.org'),
    );
    const again = await samleng(folder, [...IMPORT, 'mended.csv', '--errors', 'left.csv']);
    assert.match(again.out, /of 2 rows 1 counted, 0 had signed already, 1 refused/);
    assert.deepEqual(readCsv(readFileSync(join(folder, 'left.csv')))[0], headings);
    assert.equal(await carriedOver(folder), 2);

    const done = await samleng(folder, [...IMPORT, 'mended.csv', '--errors', 'another.csv']);
    assert.equal(done.code, 0, done.errorLines.join());
    assert.deepEqual(readCsv(readFileSync(join(folder, 'another.csv'))), [headings]);

    const doctor = await samleng(folder, ['doctor']);
    assert.match(doctor.out, /^ok +count of clean-river: .* 0 carried over, 2 imported$/m);
    const exported = await samleng(folder, ['export', 'clean-river', 'all.csv', '--for', 'all']);
    assert.match(exported.out, /^ 2 {2}In the list$.*^32 {2}Count in public$/ms);
  });

  it('takes columns, country and order of dates as told', async (test) => {
    const rows = [
      ['Who, in full', 'Mail', 'Date', 'News'],
      ['សុខ ដារ៉ា', 'sok@example.org', '3/4/2016', 'yes'],
    ];
    const folder = await folderWith(test, {
      'names.xlsx': await writeXlsx({ sheets: [{ name: 'A', rows }] }),
    });
    const told = [
      '--map',
      'name=Who, in full,news=',
      '--country',
      'Cambodia',
      '--dates',
      'dmy',
      '--as',
      'by-hand',
    ];
    const ran = await samleng(folder, [...IMPORT, 'names.xlsx', '--partner', 'upstream', ...told]);
    assert.equal(ran.code, 0, ran.errorLines.join());
    assert.match(ran.out, /import by-hand: of 1 rows 1 counted/);
    const store = await openIn(folder);
    const row = await store.db.selectFrom('signatures').selectAll().executeTakeFirstOrThrow();
    await store.close();
    assert.deepEqual(
      [row.country, row.day, row.consent_news, row.partner],
      ['KH', '2016-04-03', 0, 'upstream'],
    );
  });

  it('names what is wrong, without a value of the file', async (test) => {
    const folder = await folderWith(test, {
      'a.csv': 'Name,Mail\nSok,a@b.org\n',
      'b.csv': 'x',
      'c.xlsx': 'Name',
    });
    const fails = async (argv: string[], line: RegExp) => {
      const ran = await samleng(folder, [...IMPORT, ...argv]);
      assert.equal(ran.code, 2, ran.out);
      assert.match(ran.errorLines.join('\n'), line);
    };
    await fails(['a.csv'], /--country: is missing/);
    await fails(['b.csv', '--country', 'US'], /--map: is missing/);
    await fails(['c.xlsx'], /c\.xlsx: is damaged, or no file of its kind/);
    await fails(
      ['a.csv', '--country', 'US', '--map', 'email=Post'],
      /--map email: the file has no such column/,
    );
    await fails(['a.csv', '--country', 'US', '--map', 'mail=Mail'], /--map: must be FIELD=COLUMN/);
    await fails(['a.csv', '--country', 'Narnia'], /--country: must be a country/);
    await fails(['a.csv', '--country', 'US', '--as', 'Old One'], /--as: must be a name/);
    for (const partner of ['nobody', 'Youth Club'])
      await fails(
        ['a.csv', '--country', 'US', '--partner', partner],
        /--partner: the campaign has no such partner/,
      );
    await fails(
      ['a.csv', '--country', 'US', '--instead-of', 'first-sheets'],
      /--instead-of: is a batch on paper/,
    );
    await fails(['a.csv', '--country', 'US', '--errors', './a.csv'], /a\.csv is the file that is imported/);
    await fails(['a.csv', '--country', 'US', '--errors', 'data'], /data is not a file/);
    assert.equal(readFileSync(join(folder, 'a.csv'), 'utf8'), 'Name,Mail\nSok,a@b.org\n');
    await fails(['nowhere.csv'], /nowhere\.csv: cannot be read \(ENOENT\)/);
    await fails(['a.ods'], /a\.ods: must end in \.csv or \.xlsx/);
  });
});
