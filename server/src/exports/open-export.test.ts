import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAudit } from '../audit/trail.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { Store } from '../database/open.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { bytesOf, openedExport, readCsv, readSheets } from '../testing/data/exporting.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { MANY, putMany } from '../testing/data/retention.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { formulaSafe } from '../spreadsheets/writing/formula-safe.ts';
import { ROWS_AT_ONCE } from './rows.ts';
import { streamOf } from './limited.ts';

const NAMES = { consents_version: '2027-01-names' };

/** `MANY` signatures, all of one instant. */
async function withMany(store: Store): Promise<void> {
  await putCampaign(store.db);
  await putMany(store.db, 'clean-river', NAMES);
  await store.db.updateTable('counts').set({ online: MANY }).execute();
}

const signed = (store: Store) => putSignature(store.db, 'clean-river', { ...NAMES, name: 'Too late' });

eachDatabase((openEmpty) => {
  describe('an export', () => {
    it('is of one moment, while people sign and withdraw', async () => {
      const store = await openEmpty();
      await withMany(store);
      const opened = await openedExport(store, 'delivery');
      const before = await signed(store);
      const pieces = await opened.write({ format: 'csv', by: COMMAND });
      const first = await pieces.next();
      await signed(store);
      await store.db.updateTable('signatures').set({ state: 'removed' }).where('id', '<>', before).execute();
      const rows = readCsv(Buffer.concat([first.value as Uint8Array, await bytesOf(pieces)]));
      await opened.close();
      assert.equal(rows.length - 1, MANY);
      assert.equal(opened.sums.count, MANY);
      assert.deepEqual(
        opened.sums.parts.filter(({ number }) => number > 0),
        [{ part: 'listed', number: MANY }],
      );
      assert.equal(
        rows.some(([name]) => name === 'Too late'),
        false,
      );
    });

    it('has each signature once, however many are of one instant', async () => {
      const store = await openEmpty();
      await withMany(store);
      const opened = await openedExport(store, 'all');
      const [, ...rows] = readCsv(await bytesOf(await opened.write({ format: 'csv', by: COMMAND })));
      await opened.close();
      assert.equal(new Set(rows.map(([id]) => id)).size, MANY);
    });

    it('stands in the audit trail before the first byte is out, and is told how far it is', async () => {
      const store = await openEmpty();
      await withMany(store);
      const opened = await openedExport(store, 'delivery');
      const trail = async () => (await findAudit(store.db, {}, 10)).entries;
      assert.deepEqual(await trail(), [], 'looking at the numbers is no export');
      const told: number[] = [];
      const pieces = await opened.write({ format: 'csv', by: COMMAND, onRows: (rows) => told.push(rows) });
      const [entry] = await trail();
      assert.deepEqual(
        [entry!.by, entry!.action, entry!.petition, entry!.details],
        ['command', 'signatures-exported', 'clean-river', { for: 'delivery', format: 'csv', rows: MANY }],
      );
      await bytesOf(pieces);
      await opened.close();
      assert.deepEqual(told, [ROWS_AT_ONCE, 2 * ROWS_AT_ONCE, MANY]);
    });

    it('has a file about it that says what it is, how it and the count fit together, and what was signed', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      await signed(store);
      const content = {
        title: { en: 'A clean river' },
        text: { en: 'We ask.' },
        targets: [{ name: { en: 'Us' } }],
      };
      await store.db
        .insertInto('petition_versions')
        .values({
          petition: 'clean-river',
          version: 1,
          made_at: '2026-01-01',
          made_by: 'command',
          kind: 'first',
          reason: null,
          content: JSON.stringify(content),
        })
        .execute();
      const opened = await openedExport(store, 'delivery');
      await signed(store);
      const about = (await readSheets(Buffer.from(await opened.about('xlsx')))).get('About')!;
      const csv = readCsv(Buffer.from(await opened.about('csv')));
      await opened.close();
      const lineOf = (name: string) => about.find(([first]) => first === name)?.[1];
      assert.equal(lineOf('Petition · ខ្មែរ'), 'ទន្លេស្អាត');
      assert.equal(lineOf('As it stood on'), '1 March 2026, 19:00 GMT+7');
      assert.equal(lineOf('In the list'), '1');
      assert.equal(lineOf('Count in public'), '1');
      assert.equal(lineOf('Version 1 · English'), 'A clean river\n\nWe ask.\n\n→ Us');
      assert.deepEqual(csv, about);
    });

    it('says the same in both formats', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      for (const name of ['សុខ ដារ៉ា', 'ស្ត្រី', '=HYPERLINK("x")', 'O’Neil'])
        await putSignature(store.db, 'clean-river', {
          ...NAMES,
          name,
          comment: `${name}\n+1`,
          phone: '+336',
        });
      const both = await openedExport(store, 'all');
      const csv = readCsv(await bytesOf(await both.write({ format: 'csv', by: COMMAND })));
      const xlsx = await readSheets(await bytesOf(await both.write({ format: 'xlsx', by: COMMAND })));
      await both.close();
      const safe = xlsx.get('Signatures')!.map((row) => row.map(formulaSafe));
      assert.deepEqual(safe, csv);
      assert.equal(xlsx.get('Signatures')!.filter((row) => row.includes('+336')).length, 4);
    });

    it('ends, with its connection, when whoever downloads it leaves', async () => {
      const store = await openEmpty();
      await withMany(store);
      const opened = await openedExport(store, 'delivery');
      const told: number[] = [];
      const pieces = await opened.write({ format: 'csv', by: COMMAND, onRows: (rows) => told.push(rows) });
      let closed = 0;
      const reader = streamOf(pieces, async () => {
        closed += 1;
        await opened.close();
      }).getReader();
      await reader.read();
      await reader.read();
      await reader.cancel();
      assert.deepEqual([closed, told], [1, []], 'and no rows are read that nobody takes');
    });
  });
});
