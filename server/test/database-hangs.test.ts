import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Summary } from '@samleng/contract';
import { openStore } from '../src/database/open.ts';
import { putCampaign, putCount } from '../src/testing/data/fixtures.ts';
import { emptyPostgresUrl, giveBackPostgres } from '../src/testing/postgres/postgres-databases.ts';
import { type PostgresLine, postgresLine } from '../src/testing/postgres/postgres-proxy.ts';
import { CLI, FLAGS } from '../src/testing/servers/samleng.ts';

const SUMMARY = '/v1/petitions/clean-river/summary';
const KEPT_MS = 1000;

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
    const env = { DATA_DIR: folder, PORT: '0', DATABASE_URL: line.url };
    server = spawn(process.execPath, [...FLAGS, CLI, 'serve'], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    origin = await originOf(server);
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
    assert.ok(first.ms < 3000, `${first.ms} ms`);
    await pause(KEPT_MS);
    const next = await ask();
    assert.ok(Number(next.age) > Number(first.age));
    assert.ok(next.ms < 500, `${next.ms} ms`);
  });

  it('ends when it is told to, some five seconds later', async () => {
    const startedAt = performance.now();
    server.kill('SIGTERM');
    const [code] = (await Promise.race([once(server, 'exit'), pause(12_000, ['hung'])])) as [unknown];
    assert.equal(code, 0);
    assert.ok(performance.now() - startedAt < 9000, `${performance.now() - startedAt} ms`);
  });
});

/** Where it says that it serves. */
async function originOf(server: ChildProcess): Promise<string> {
  for await (const line of createInterface(server.stdout!)) {
    const port = /^Serving .*:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) return `http://127.0.0.1:${port}`;
  }
  throw new Error('It does not serve');
}
