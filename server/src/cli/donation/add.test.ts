import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { appliedFolder, openIn, PNG } from '../../testing/data/campaign-folder.ts';
import { asCameraWrites, HIDDEN, redAndBlue } from '../../testing/data/letter-files.ts';
import { publishLetter } from '../../donations/letter-file/publish.ts';
import { samleng } from '../../testing/servers/samleng.ts';

describe('samleng donation add', () => {
  const ADD = 'donation add --campaign river --kind organisation --received-on 2014-05-01'.split(' ');

  it('adds a donation with its letter, and amounts exactly', async (test) => {
    const folder = await appliedFolder(test);
    const argv = [...ADD, '--name', 'Chapter', '--name-km', 'សាខា', '--amount', '0.29', '--currency', 'USD'];
    argv.push('--in-memory-of', 'Grandmother', '--in-memory-of-km', 'លោកយាយ');
    const more = [
      '--letter',
      'thanks.png',
      '--letter-alt',
      'Thanks',
      '--message',
      'Go!',
      '--message-language',
      'en',
    ];
    const { code, out } = await samleng(folder, [...argv, ...more, '--hide-amount', '--featured', '2']);
    assert.equal(code, 0);
    assert.match(out, /^Added to the wall of river: [\w-]{22}\n$/);
    const store = await openIn(folder);
    const row = await store.db
      .selectFrom('donations')
      .innerJoin('letters', 'letters.id', 'donations.letter')
      .selectAll()
      .where('donation', 'is', null)
      .executeTakeFirstOrThrow();
    await store.close();
    assert.deepEqual(JSON.parse(row.donor_name), { en: 'Chapter', km: 'សាខា' });
    assert.deepEqual(JSON.parse(row.in_memory_of ?? ''), { en: 'Grandmother', km: 'លោកយាយ' });
    assert.deepEqual([row.amount_minor, row.currency, row.show_amount, row.featured], [29, 'USD', 0, 2]);
    const published = await publishLetter(PNG);
    assert.ok(published.ok);
    const content = Buffer.from(published.letter.content).toString('base64');
    assert.deepEqual([row.media_type, row.content], ['image/png', content]);
  });

  it('takes place and author off a photograph', async (test) => {
    const folder = await appliedFolder(test);
    await asCameraWrites(redAndBlue()).jpeg().toFile(join(folder, 'photo.jpg'));
    const letter = ['--letter', 'photo.jpg', '--letter-alt', 'Thanks'];
    const { code } = await samleng(folder, [...ADD, '--name', 'Chapter', ...letter]);
    assert.equal(code, 0);
    const store = await openIn(folder);
    const stored = await store.db
      .selectFrom('letters')
      .select('content')
      .where('media_type', '=', 'image/jpeg')
      .execute();
    await store.close();
    assert.equal(stored.length, 1);
    assert.equal(Buffer.from(stored[0]!.content, 'base64').includes(HIDDEN), false);
  });

  const wrong: [what: string, argv: string[], error: string][] = [
    ['no name', [], '--name: needs a text in at least one language'],
    [
      'an amount with too many decimals',
      ['--name', 'C', '--amount', '12.5', '--currency', 'JPY'],
      '--amount: must be above zero, a plain number such as 400 with no more decimals than JPY has',
    ],
    [
      'an amount of no currency',
      ['--name', 'C', '--amount', '12'],
      '--currency: is missing, and --amount is given',
    ],
    ['a message in no language', ['--name', 'C', '--message', 'Go!'], '--message-language: is missing'],
    [
      'a letter without a text',
      ['--name', 'C', '--letter', 'thanks.png'],
      '--letter-alt: needs a text in at least one language',
    ],
    [
      'a letter that is not there',
      ['--name', 'C', '--letter', 'no.png', '--letter-alt', 'x'],
      '--letter: no such file',
    ],
    [
      'a letter that is cut off',
      ['--name', 'C', '--letter', 'cut.png', '--letter-alt', 'x'],
      '--letter: is a picture that cannot be read; export it anew',
    ],
    ['a place that is no number', ['--name', 'C', '--featured', 'first'], '--featured: must be a number'],
    [
      'a day that does not exist',
      ['--name', 'C', '--received-on', '2014-02-30'],
      '--received-on: must be a day that exists, such as 2016-03-09',
    ],
    ['a campaign that is none', ['--name', 'C', '--campaign', 'sea'], '--campaign: there is no campaign sea'],
  ];
  for (const [what, argv, error] of wrong) {
    it(`refuses ${what}, and names the option`, async (test) => {
      const folder = await appliedFolder(test);
      writeFileSync(join(folder, 'cut.png'), PNG.subarray(0, 20));
      const { code, errorLines } = await samleng(folder, [...ADD, ...argv]);
      assert.deepEqual([code, errorLines], [2, [`samleng: ${error}`]]);
    });
  }
});
