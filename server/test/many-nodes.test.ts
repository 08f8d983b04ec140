import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { Summary } from '@samleng/contract';
import { Client } from 'pg';
import { readConfig } from '../src/config.ts';
import { type RunningServer, startServer } from '../src/main.ts';
import { openStore, type Store } from '../src/database/open.ts';
import { type EventStream, openStream } from '../src/testing/event-stream.ts';
import { NOON, putCampaign, signBody } from '../src/testing/data/fixtures.ts';
import { emptyPostgresUrl, giveBackPostgres } from '../src/testing/postgres/postgres-databases.ts';
import { SILENT } from '../src/testing/servers/test-app.ts';
import { until } from '../src/testing/until.ts';

const SUMMARY = '/v1/petitions/clean-river/summary';
// Without a notification, a process with open streams polls every five seconds.
const LOOK_MS = 4500;

describe('two processes on one PostgreSQL', () => {
  let url: string;
  let folder: string;
  let store: Store;
  let nodes: { origin: string; close: RunningServer['close'] }[];

  beforeEach(async () => {
    url = await emptyPostgresUrl();
    folder = mkdtempSync(join(tmpdir(), 'samleng-'));
    store = await openStore({ kind: 'postgres', url });
    await putCampaign(store.db);
    nodes = await Promise.all([start(), start()]);
  });

  afterEach(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await store.close();
    await giveBackPostgres(url);
    rmSync(folder, { recursive: true });
  });

  async function start() {
    const config = readConfig({ DATA_DIR: folder, PORT: '0', DATABASE_URL: url });
    const server = await startServer(config, { now: () => NOON, log: SILENT, embed: null });
    return { origin: `http://127.0.0.1:${server.port}`, close: () => server.close() };
  }

  const sign = (node: number, number: number) =>
    fetch(`${nodes[node]!.origin}/v1/petitions/clean-river/signatures`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(signBody(number)),
    });
  const count = async (node: number): Promise<number> =>
    Summary.parse(await (await fetch(nodes[node]!.origin + SUMMARY)).json()).count;

  it('count exactly what is signed on both, and each person once', async () => {
    const numbers = Array.from({ length: 120 }, (_, number) => number);
    // Every third is sent to both at once, like a phone that repeats a request because the answer got lost.
    const answers = await Promise.all(
      numbers.flatMap((number) =>
        number % 3 === 0 ? [sign(0, number), sign(1, number)] : [sign(number % 2, number)],
      ),
    );
    assert.ok(answers.every(({ status }) => status === 202));
    assert.equal((await store.db.selectFrom('signatures').select('id').execute()).length, 120);
    await until(async () => (await count(0)) === 120 && (await count(1)) === 120);
  });

  it('send a signature on one to the streams of the other, before that one would poll', async () => {
    const stream = await openStream(`${nodes[1]!.origin}/v1/petitions/clean-river/live`);
    await told(stream, { count: 0 });
    const startedAt = performance.now();
    await sign(0, 1);
    await told(stream, { count: 1 });
    assert.ok(performance.now() - startedAt < LOOK_MS);
    stream.stop();
  });

  it('send the changes of a command', async () => {
    assert.equal(await count(0), 0);
    const stream = await openStream(`${nodes[0]!.origin}/v1/petitions/clean-river/live`);
    await told(stream, { goal: 1000 });
    await store.db.updateTable('petitions').set({ goal: 5, updated_at: NOON.toISOString() }).execute();
    await told(stream, { goal: 5 });
    stream.stop();
  });

  it('catch up after they lost their listener', async () => {
    const stream = await openStream(`${nodes[1]!.origin}/v1/petitions/clean-river/live`);
    await told(stream, { count: 0 });
    await cutListeners(url);
    await sign(0, 1);
    await told(stream, { count: 1 });
    await sign(0, 2);
    await told(stream, { count: 2 });
    stream.stop();
  });
});

/** Reads the stream until a summary has this value. */
async function told(stream: EventStream, said: Partial<Summary>): Promise<void> {
  const [[key, value] = []] = Object.entries(said);
  while ((await stream.next())[key as keyof Summary] !== value);
}

/** Cuts the servers' listening connections, like a network failure. */
async function cutListeners(url: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  const ofListeners = `from pg_stat_activity
    where application_name = 'samleng listener' and datname = current_database()`;
  // They connect while the servers are already in use.
  await until(async () => (await client.query(`select pid ${ofListeners}`)).rowCount === 2);
  const { rowCount } = await client.query(`select pg_terminate_backend(pid) ${ofListeners}`);
  await client.end();
  assert.equal(rowCount, 2);
}
