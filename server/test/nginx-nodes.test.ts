import assert from 'node:assert/strict';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Summary } from '@samleng/contract';
import { readConfig } from '../src/config.ts';
import { type RunningServer, startServer } from '../src/main.ts';
import { openStream } from '../src/testing/event-stream.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { type Nginx, NO_NGINX, startNginx } from '../src/testing/servers/nginx.ts';
import { emptyPostgresUrl, giveBackPostgres } from '../src/testing/postgres/postgres-databases.ts';
import { signing, SILENT } from '../src/testing/servers/test-app.ts';
import { type TestServer, testServer } from '../src/testing/servers/test-server.ts';
import { until } from '../src/testing/until.ts';

const PETITION = '/v1/petitions/clean-river';
// Without a notification, a process with open streams polls every five seconds.
const LOOK_MS = 4500;

async function onlineAt(port: number): Promise<number> {
  const summary = await fetch(`http://127.0.0.1:${port}${PETITION}/summary`);
  return Summary.parse(await summary.json()).online;
}

describe('two processes on one PostgreSQL behind nginx', { skip: NO_NGINX }, () => {
  let nginx: Nginx;
  const leftovers: (() => Promise<void>)[] = [];
  let [first, second] = [] as unknown as [TestServer, RunningServer];

  beforeEach(async () => {
    const url = await emptyPostgresUrl();
    const settings = { DATABASE_URL: url, TRUSTED_PROXIES: '127.0.0.1' };
    first = await testServer(settings);
    const PEPPER_FILE = join(first.folder, 'pepper');
    const config = readConfig({ ...settings, DATA_DIR: first.folder, PEPPER_FILE, PORT: '0' });
    second = await startServer(config, { now: () => first.clock.now, log: SILENT, embed: null });
    leftovers.push(
      () => second.close(),
      () => first.remove(),
      () => giveBackPostgres(url),
    );
    nginx = await startNginx([first.port, second.port]);
  });

  afterEach(async () => {
    await nginx.stop();
    for (const cleanUp of leftovers.splice(0)) await cleanUp();
  });

  const sign = (number: number) => {
    const [path, init] = signing(signBody(number));
    return fetch(nginx.origin + path, init);
  };

  it('counts exactly the signatures sent to both', async () => {
    const responses = await Promise.all(Array.from({ length: 40 }, (_, number) => sign(number)));
    assert.deepEqual([...new Set(responses.map(({ status }) => status))], [202]);
    await until(async () => (await onlineAt(first.port)) === 40 && (await onlineAt(second.port)) === 40);
  });

  it('sends to the streams of both what one of them has counted, before either would poll', async () => {
    const ports = [first.port, second.port];
    const streams = await Promise.all(
      ports.map((port) => openStream(`http://127.0.0.1:${port}${PETITION}/live`)),
    );
    for (const stream of streams) assert.equal((await stream.next()).online, 0);
    const signedAt = performance.now();
    await sign(1);
    for (const stream of streams) {
      assert.equal((await stream.next()).online, 1);
      assert.ok(performance.now() - signedAt < LOOK_MS, 'the database has told them, no look of their own');
      stream.stop();
    }
  });

  it('answers every signer while one of them is stopped', async () => {
    const statuses: number[] = [];
    const ended = new AbortController();
    const signers = [1, 2, 3, 4].map(async (signer) => {
      for (let number = 0; !ended.signal.aborted; number += 1) {
        statuses.push((await sign(signer * 1_000_000 + number)).status);
      }
    });
    await pause(300);
    await second.close();
    await pause(300);
    ended.abort();
    await Promise.all(signers);
    assert.deepEqual([...new Set(statuses)], [202]);
    await until(async () => (await onlineAt(first.port)) === statuses.length);
  });
});
