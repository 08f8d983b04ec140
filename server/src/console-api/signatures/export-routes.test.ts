import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAudit } from '../../audit/trail.ts';
import { readCsv, readSheets } from '../../testing/data/exporting.ts';
import { putCampaign } from '../../testing/data/fixtures.ts';
import { MANY, putMany } from '../../testing/data/retention.ts';
import { scratchStore } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf } from '../../testing/servers/test-app.ts';

const EXPORT = '/console/api/petitions/clean-river/signatures/export';
const AS_CSV = { for: 'delivery', format: 'csv', language: 'en' };

describe('exports in the console', () => {
  it('are files that nobody else keeps, and stand in the audit trail with who took them', async (test) => {
    const store = await scratchStore(test);
    const { signedIn } = consoleApp(store);
    await putCampaign(store.db);
    await putMany(store.db, 'clean-river', { consents_version: '2027-01-names' });
    const { id, ...browser } = await signedIn('campaigner');
    const post = (path: string, body: object) => browser.ask(path, { method: 'POST', body });

    const sums = (await (await post(`${EXPORT}/sums`, { for: 'delivery' })).json()) as { rows: number };
    assert.equal(sums.rows, MANY);
    const csv = await post(EXPORT, AS_CSV);
    assert.equal(
      csv.headers.get('Content-Disposition'),
      'attachment; filename="clean-river-delivery-2026-03-01.csv"',
    );
    assert.equal(csv.headers.get('Cache-Control'), 'no-store');
    assert.equal(csv.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(csv.headers.get('X-Accel-Buffering'), 'no');
    assert.equal(readCsv(Buffer.from(await csv.arrayBuffer())).length, MANY + 1);
    const xlsx = await post(EXPORT, { ...AS_CSV, format: 'xlsx', language: 'km' });
    const sheets = await readSheets(Buffer.from(await xlsx.arrayBuffer()));
    assert.equal([...sheets.values()][1]!.length, MANY + 1);
    const { entries } = await findAudit(store.db, { action: 'signatures-exported' }, 10);
    assert.deepEqual(new Set(entries.map(({ by }) => by)), new Set([`account:${id}`]));
    assert.equal(entries.length, 2);
  });

  it('of everything are for owners', async (test) => {
    const store = await scratchStore(test);
    const { signedIn } = consoleApp(store);
    await putCampaign(store.db);
    const asked = { method: 'POST', body: { ...AS_CSV, for: 'all' } };
    const [owner, campaigner] = [await signedIn('owner'), await signedIn('campaigner')];
    assert.equal(await problemOf(await campaigner.ask(EXPORT, asked)), 'not-allowed');
    const sums = { method: 'POST', body: { for: 'all' } };
    assert.equal(await problemOf(await campaigner.ask(`${EXPORT}/sums`, sums)), 'not-allowed');
    assert.equal((await owner.ask(EXPORT, asked)).status, 200);
    const nowhere = await owner.ask(EXPORT.replace('clean', 'dirty'), asked);
    assert.equal(await problemOf(nowhere), 'petition-not-found');
  });

  it('are few at a time, and whoever leaves in the middle makes room', async (test) => {
    const store = await scratchStore(test);
    const { signedIn } = consoleApp(store);
    await putCampaign(store.db);
    const browser = await signedIn('owner');
    const start = () => browser.ask(EXPORT, { method: 'POST', body: AS_CSV });
    const running = [await start(), await start(), await start()];
    assert.equal(await problemOf(await start()), 'too-many-requests');
    await running[0]!.body!.cancel();
    const next = await start();
    assert.equal(next.status, 200);
    await Promise.all([...running.slice(1), next].map(async ({ body }) => body?.cancel()));
  });
});
