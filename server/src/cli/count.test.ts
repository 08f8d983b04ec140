import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { appliedFolder, openIn } from '../testing/data/campaign-folder.ts';
import { samleng } from '../testing/servers/samleng.ts';
import { putSignature } from '../testing/data/scratch-store.ts';

describe('samleng count', () => {
  it('prints an aligned table that ends with the total', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    for (const partner of ['upstream', undefined]) {
      await putSignature(store.db, 'clean-river', partner === undefined ? {} : { partner });
    }
    await store.close();
    const { out } = await samleng(folder, ['count', 'clean-river', '--by', 'partner']);
    assert.equal(
      out,
      ['upstream    13', 'no partner   1', 'paper       30', 'total       44', ''].join('\n'),
    );
    const whole = await samleng(folder, ['count', 'clean-river']);
    assert.match(whole.out, /^online +2\npaper +30\ncarried over +12\ntotal +44\n$/);
  });

  it('prints JSON for programs', async (test) => {
    const { out } = await samleng(await appliedFolder(test), [
      'count',
      'clean-river',
      '--by',
      'day',
      '--json',
    ]);
    assert.deepEqual(JSON.parse(out), {
      petition: 'clean-river',
      count: 42,
      rows: [
        { kind: 'paper', count: 30 },
        { kind: 'carried-over', count: 12 },
      ],
    });
  });

  it('tells how many mailboxes stand behind it', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    for (const [token, slot] of [
      ['a', 0],
      ['b', 0],
      ['b', 1],
    ] as const) {
      await putSignature(store.db, 'clean-river', { token, slot });
    }
    await store.close();
    const { out } = await samleng(folder, ['count', 'clean-river', '--mailboxes']);
    assert.equal(out, ['with one person  1', 'with 2 people    1', 'mailboxes        2', ''].join('\n'));
    const json = await samleng(folder, ['count', 'clean-river', '--mailboxes', '--json']);
    assert.deepEqual(JSON.parse(json.out), {
      petition: 'clean-river',
      mailboxes: 2,
      by: [
        { people: 1, mailboxes: 1 },
        { people: 2, mailboxes: 1 },
      ],
      erased: 0,
    });
    const unknown = await samleng(folder, ['count', 'dirty-river', '--mailboxes']);
    assert.deepEqual(unknown.errorLines, ['samleng: petition: there is no petition dirty-river']);
    const both = await samleng(folder, ['count', 'clean-river', '--mailboxes', '--by', 'day']);
    assert.equal(both.code, 2);
  });

  it('says when there is no such petition, and when there is no database', async (test) => {
    const folder = await appliedFolder(test);
    const unknown = await samleng(folder, ['count', 'dirty-river']);
    assert.deepEqual(
      [unknown.code, unknown.errorLines],
      [2, ['samleng: petition: there is no petition dirty-river']],
    );
    const elsewhere = await samleng(folder, ['count', 'clean-river'], {
      DATA_DIR: join(folder, 'elsewhere'),
    });
    assert.equal(elsewhere.code, 2);
    assert.match(elsewhere.errorLines.join('\n'), /^samleng: DATA_DIR: no database at .*$/);
    assert.equal(existsSync(join(folder, 'elsewhere')), false, 'and makes none');
  });
});
