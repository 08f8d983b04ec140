import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Summary } from '@samleng/contract';
import { openStore } from '../src/database/open.ts';
import { putCampaign, putCount } from '../src/testing/data/fixtures.ts';
import { emptyPostgresUrl, giveBackPostgres } from '../src/testing/postgres/postgres-databases.ts';
import { type PostgresLine, postgresLine } from '../src/testing/postgres/postgres-proxy.ts';
import { startServing } from '../src/testing/servers/serving.ts';
import { until } from '../src/testing/until.ts';

const SUMMARY = '/v1/petitions/clean-river/summary';
const KEPT_MS = 1000;
// When the driver gives up waiting for a query.
const QUERY_MS_MAX = 15_000;

describe('a process whose line to PostgreSQL has gone dead', () => {
  let url: string;
  let line: PostgresLine;
  let server: ChildProcess;
  let origin: string;
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));

  before(async () => {
    url = await emptyPostgresUrl();
    const store = await openStore({ kind: 'postgres', url });
    await putCampaign(store.db);
    await putCount(store.db, { paper: 20 });
    await store.close();
    line = await postgresLine(url);
    ({ process: server, origin } = await startServing({ DATA_DIR: folder, DATABASE_URL: line.url }));
    assert.equal((await ask()).age, null);
    await pause(KEPT_MS);
    line.goDead();
  });

  after(async () => {
    server.kill('SIGKILL');
    await line.remove();
    await giveBackPostgres(url);
    rmSync(folder, { recursive: true });
  });

  async function ask() {
    const startedAt = performance.now();
    const answer = await fetch(origin + SUMMARY);
    const { count } = Summary.parse(await answer.json());
    return { count, age: answer.headers.get('Age'), ms: performance.now() - startedAt };
  }

  it('shows the last count with its age after a second, and then to everybody at once', async () => {
    const first = await ask();
    assert.equal(first.count, 20);
    assert.ok(Number(first.age) >= 1, String(first.age));
    // Otherwise it would wait until the driver gives up.
    assert.ok(first.ms < QUERY_MS_MAX, `${first.ms} ms`);
    await until(async () => {
      await pause(KEPT_MS);
      const next = await ask();
      assert.ok(Number(next.age) > Number(first.age));
      // Waiting like the first one would take a second again.
      return next.ms < 500;
    });
  });

  it('ends when it is stopped, within some seconds', async () => {
    const startedAt = performance.now();
    server.kill('SIGTERM');
    assert.deepEqual(await once(server, 'exit'), [0, null]);
    assert.ok(performance.now() - startedAt < QUERY_MS_MAX, `${performance.now() - startedAt} ms`);
  });
});
