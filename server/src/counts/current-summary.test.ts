import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { Changes } from '../database/read-cache.ts';
import { createPublicCache } from '../public/public-cache.ts';
import { agreedSigners } from '../signatures/voices.ts';
import type { Db } from '../database/db.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { openStream } from '../testing/event-stream.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { type TestServer, testServer } from '../testing/servers/test-server.ts';

const CLOSING = new Date('2026-06-01T00:00:00+07:00');
const FINAL = new Date('2026-06-02T00:00:00+07:00');
const before = (instant: Date) => new Date(instant.getTime() - 1);

const onError = (error: unknown) => assert.fail(String(error));

async function snapshotAt(db: Db, at: Date) {
  return (await createPublicCache({
    db,
    changes: new Changes(),
    now: () => at,
    freshMs: 0,
    onError,
    agreedSigners,
    senderName: 'Samleng',
  }).snapshot('clean-river'))!;
}

eachDatabase((openEmpty) => {
  it('a summary is good until the clock closes the petition, and then until the count is final', async () => {
    const { db } = await openEmpty();
    await putCampaign(db, { confirmation: 'email' });
    const look = async (now: Date) => {
      const { summary, goodUntil } = await snapshotAt(db, now);
      return [summary.status, summary.final, summary.updatedAt, goodUntil];
    };
    const opened = '2026-01-01T00:00:00.000Z';
    assert.deepEqual(await look(before(CLOSING)), ['open', false, opened, CLOSING]);
    assert.deepEqual(await look(CLOSING), ['closed', false, CLOSING.toISOString(), FINAL]);
    assert.deepEqual(await look(before(FINAL)), ['closed', false, CLOSING.toISOString(), FINAL]);
    assert.deepEqual(await look(FINAL), ['closed', true, FINAL.toISOString(), undefined]);
  });

  it('a summary in a pause is good until the pause is over', async () => {
    const { db } = await openEmpty();
    await putCampaign(db, { paused: 1, paused_at: '2026-05-01T00:00:00.000Z' });
    const { summary, goodUntil } = await snapshotAt(db, FINAL);
    assert.deepEqual([summary.status, summary.final, goodUntil], ['paused', false, undefined]);
  });
});

describe('an open stream', () => {
  let server: TestServer;
  afterEach(() => server.remove());

  it('gets the closing and the final count by the clock alone', async () => {
    server = await testServer();
    await server.store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
    server.clock.now = before(CLOSING);
    const stream = await openStream(`${server.origin}/v1/petitions/clean-river/live`);
    const heard: unknown[] = [];
    for (const now of [CLOSING, FINAL, undefined]) {
      const { status, final, updatedAt } = await stream.next();
      heard.push([status, final, updatedAt]);
      if (now !== undefined) server.clock.now = now;
    }
    stream.stop();
    assert.deepEqual(heard, [
      ['open', false, '2026-01-01T00:00:00.000Z'],
      ['closed', false, CLOSING.toISOString()],
      ['closed', true, FINAL.toISOString()],
    ]);
  });
});
