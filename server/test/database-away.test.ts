import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Summary } from '@samleng/contract';
import { readConfig } from '../src/config.ts';
import { type RunningServer, startServer } from '../src/main.ts';
import { openStore } from '../src/database/open.ts';
import { NOON, putCampaign, signBody } from '../src/testing/data/fixtures.ts';
import { type PostgresServer, postgresServer } from '../src/testing/postgres/postgres-server.ts';
import { SILENT } from '../src/testing/servers/test-app.ts';
import { until } from '../src/testing/until.ts';

const PETITION = '/v1/petitions/clean-river';

describe('a server whose PostgreSQL goes away and comes back', () => {
  let postgres: PostgresServer;
  let server: RunningServer;
  let origin: string;
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));

  before(async () => {
    postgres = await postgresServer();
    await postgres.createDatabase('samleng');
    const database = postgres.urlOf('samleng');
    const store = await openStore({ kind: 'postgres', url: database });
    await putCampaign(store.db);
    await store.close();
    const config = readConfig({ DATA_DIR: folder, PORT: '0', DATABASE_URL: database });
    server = await startServer(config, { now: () => NOON, log: SILENT, embed: null });
    origin = `http://127.0.0.1:${server.port}`;
  });

  after(async () => {
    await server.close();
    await postgres.remove();
    rmSync(folder, { recursive: true });
  });

  const sign = (number: number) =>
    fetch(`${origin}${PETITION}/signatures`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(signBody(number)),
    });
  const count = async () => Summary.parse(await (await fetch(`${origin}${PETITION}/summary`)).json()).count;
  const status = async (path: string) => (await fetch(origin + path)).status;

  it('answers 503 meanwhile, shows the last count, and loses nothing', async () => {
    assert.equal((await sign(1)).status, 202);
    assert.equal(await count(), 1);
    await postgres.stop();
    const refused = await sign(2);
    assert.equal(refused.status, 503);
    assert.match(refused.headers.get('Retry-After') ?? '', /^\d+$/);
    assert.equal(await count(), 1);
    assert.equal(await status('/p/clean-river'), 200);
    assert.deepEqual([await status('/readyz'), await status('/healthz')], [503, 200]);
    await postgres.start();
    await until(async () => (await status('/readyz')) === 200);
    assert.equal((await sign(2)).status, 202);
    assert.equal((await sign(1)).status, 202);
    await until(async () => (await count()) === 2);
  });
});
