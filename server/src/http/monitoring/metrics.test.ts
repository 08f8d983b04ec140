import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import { readConfig } from '../../config.ts';
import { startServer } from '../../main.ts';
import { createMetrics } from './metrics.ts';
import { openStore } from '../../database/open.ts';
import { QueueFullError, type SignQueue } from '../../signatures/storing/sign-queue.ts';
import { createPublicData } from '../../public/public-data.ts';
import { agreedSigners } from '../../signatures/voices.ts';
import { openStream } from '../../testing/event-stream.ts';
import { putCampaign, signBody } from '../../testing/data/fixtures.ts';
import { mailServer } from '../../testing/servers/mail-server.ts';
import { scratchStore } from '../../testing/data/scratch-store.ts';
import { SILENT, signing } from '../../testing/servers/test-app.ts';
import { testServer } from '../../testing/servers/test-server.ts';
import { until } from '../../testing/until.ts';

const QUIET = { queue: { length: 0, lengthMax: 100 }, streams: { open: 0, refused: 0, dropped: 0 } };

const ofPages = (status: number): string => `route="/p/:petition",method="GET",status="${status}"`;

describe('the metrics', () => {
  it('count requests by route, method and status, and how long they took', async () => {
    const metrics = createMetrics();
    const request = { route: '/p/:petition', method: 'GET', status: 200, seconds: 0.02 };
    metrics.request(request);
    metrics.request({ ...request, seconds: 3 });
    metrics.request({ ...request, status: 404 });
    const text = await metrics.text(QUIET);
    assert.ok(text.includes(`samleng_request_duration_seconds_bucket{le="0.025",${ofPages(200)}} 1\n`));
    assert.ok(text.includes(`samleng_request_duration_seconds_count{${ofPages(200)}} 2\n`));
    assert.ok(text.includes(`samleng_request_duration_seconds_count{${ofPages(404)}} 1\n`));
  });

  it('report signing: how many in one commit, how long it took, how many wait', async () => {
    const metrics = createMetrics();
    metrics.commit({ signatures: 40, seconds: 0.004 });
    const text = await metrics.text({ ...QUIET, queue: { length: 7, lengthMax: 1000 } });
    assert.match(text, /^samleng_sign_batch_signatures_sum 40$/m);
    assert.match(text, /^samleng_sign_commit_duration_seconds_bucket\{le="0.005"\} 1$/m);
    assert.match(text, /^samleng_sign_commit_duration_seconds_bucket\{le="0.0025"\} 0$/m);
    assert.match(text, /^samleng_sign_queue_length 7$/m);
    assert.match(text, /^samleng_sign_queue_capacity 1000$/m);
  });

  it('report streams as they are, however often they are requested', async () => {
    const metrics = createMetrics();
    const state = { ...QUIET, streams: { open: 3, refused: 2, dropped: 1 } };
    await metrics.text(state);
    const text = await metrics.text(state);
    assert.match(text, /^samleng_streams_open 3$/m);
    assert.match(text, /^samleng_streams_refused_total 2$/m);
    assert.match(text, /^samleng_streams_dropped_total 1$/m);
  });

  it('report emails by outcome, failures of the database, and a full queue', async () => {
    const metrics = createMetrics();
    for (const outcome of ['sent', 'failed', 'sent'] as const) metrics.email(outcome);
    metrics.databaseError();
    metrics.queueFull();
    const text = await metrics.text(QUIET);
    assert.match(text, /^samleng_letters_total\{outcome="sent"\} 2$/m);
    assert.match(text, /^samleng_letters_total\{outcome="failed"\} 1$/m);
    assert.match(text, /^samleng_database_errors_total 1$/m);
    assert.match(text, /^samleng_sign_queue_refused_total 1$/m);
  });

  it('report the process once, and each app separately', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.databaseError();
    await one.text(QUIET);
    const text = await other.text(QUIET);
    assert.match(text, /^samleng_database_errors_total 0$/m);
    for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      assert.equal(text.match(new RegExp(`^${name} `, 'gm'))?.length, 1, name);
    }
  });
});

/** The values at `/metrics`, by name and labels. */
async function numbersOf({ origin }: { origin: string }): Promise<Map<string, number>> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.replace(/^.* /, ''))]));
}

const NO_ROOM: SignQueue = {
  add: () => Promise.reject(new QueueFullError('Too many signatures wait')),
  length: 0,
  lengthMax: 1,
  close: async () => undefined,
};

/** A server whose database lacks a table. */
async function brokenServer(test: TestContext, table: 'event_links' | 'outbox') {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  const config = readConfig({ DATA_DIR: folder, PORT: '0' });
  const store = await openStore(config.database);
  await store.db.schema.alterTable(table).renameTo('broken').execute();
  await store.close();
  const server = await startServer(config, { log: SILENT, embed: null });
  test.after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });
  return { origin: `http://127.0.0.1:${server.port}` };
}

describe('a server counts', () => {
  it('emails by what became of them', async (test) => {
    const mail = await mailServer();
    test.after(() => mail.stop());
    const server = await testServer({ SMTP_URL: mail.url });
    test.after(() => server.remove());
    await server.store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
    const [path, init] = signing(signBody(1));
    await fetch(server.origin + path, init);
    await until(async () => (await numbersOf(server)).get('samleng_letters_total{outcome="sent"}') === 1);
    mail.reply.recipient = 450;
    await fetch(server.origin + path, signing(signBody(2))[1]);
    await until(async () => (await numbersOf(server)).get('samleng_letters_total{outcome="later"}') === 1);
  });

  it('streams that are open, and those that were refused', async (test) => {
    const server = await testServer({ STREAMS_PER_ADDRESS: '1' });
    test.after(() => server.remove());
    const path = `${server.origin}/v1/petitions/clean-river/live`;
    const stream = await openStream(path);
    assert.equal((await fetch(path)).status, 429);
    const numbers = await numbersOf(server);
    stream.stop();
    const ofStreams = ['open', 'refused_total', 'dropped_total'].map((one) =>
      numbers.get(`samleng_streams_${one}`),
    );
    assert.deepEqual(ofStreams, [1, 1, 0]);
  });

  // At the start each job runs once, and the mail worker polls the outbox.
  for (const [table, who, errors] of [
    ['event_links', 'a job', 1],
    ['outbox', 'a job and the post', 2],
  ] as const) {
    it(`what the database did not do for ${who}`, async (test) => {
      const server = await brokenServer(test, table);
      await until(async () => (await numbersOf(server)).get('samleng_database_errors_total') === errors);
    });
  }

  it('failures of the database for streams', async (test) => {
    const store = await scratchStore(test);
    const { db } = store;
    await putCampaign(db);
    let errors = 0;
    const config = { streamsPerAddress: 1, streamsMax: 1 };
    const metrics = { databaseError: () => void (errors += 1) };
    const { live } = createPublicData({
      db,
      limits: config,
      metrics,
      log: SILENT,
      now: () => new Date(),
      agreedSigners,
      senderName: 'Samleng',
    });
    await store.close();
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    assert.equal(live.open('clean-river', '203.0.113.7', response), 'opened');
    await until(() => errors === 1);
    live.close();
  });

  it('signatures refused by a full queue, which is no error of the database', async (test) => {
    const logged: string[] = [];
    const log = pino({ base: null }, { write: (line: string) => void logged.push(line) });
    const server = await testServer({}, { log, signQueue: NO_ROOM });
    test.after(() => server.remove());
    const [path, init] = signing(signBody(1));
    assert.equal((await fetch(server.origin + path, init)).status, 503);
    const numbers = await numbersOf(server);
    assert.equal(numbers.get('samleng_sign_queue_refused_total'), 1);
    assert.equal(numbers.get('samleng_database_errors_total'), 0);
    assert.doesNotMatch(logged.join(''), /error/i);
  });
});
