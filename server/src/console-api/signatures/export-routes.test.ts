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

/** The files in an answer, and how many rows it says are done at its end. */
function unframed(bytes: Buffer): { about: Buffer; list: Buffer; rows: number } {
  const files: Buffer[] = [];
  let rows = 0;
  for (let at = 0; at < bytes.length;) {
    const start = at + 8;
    rows = bytes.readUInt32BE(at + 4);
    at = start + bytes.readUInt32BE(at);
    files.push(bytes.subarray(start, at));
  }
  const [about, ...list] = files;
  return { about: about!, list: Buffer.concat(list), rows };
}

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
    assert.equal(csv.headers.get('Samleng-Export'), 'clean-river-delivery-2026-03-01');
    assert.equal(csv.headers.get('Cache-Control'), 'no-store');
    assert.equal(csv.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(csv.headers.get('X-Accel-Buffering'), 'no');
    const { about, list } = unframed(Buffer.from(await csv.arrayBuffer()));
    assert.equal(readCsv(list).length, MANY + 1);
    assert.deepEqual(
      readCsv(about).find(([name]) => name === 'In the list'),
      ['In the list', MANY.toLocaleString('en')],
    );
    const xlsx = await post(EXPORT, { ...AS_CSV, format: 'xlsx', language: 'km' });
    const packed = unframed(Buffer.from(await xlsx.arrayBuffer()));
    assert.equal(packed.rows, MANY);
    const sheets = await readSheets(packed.list);
    assert.deepEqual(
      [...sheets].map(([name, lines]) => [name, lines.length]),
      [['ហត្ថលេខា', MANY + 1]],
    );
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
