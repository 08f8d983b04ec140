import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pino } from 'pino';
import { RETENTION_JOBS } from './job-list.ts';
import { type Jobs, startJobs } from './jobs.ts';
import { lastRuns } from './runs.ts';
import { isPostgres } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign } from '../testing/data/fixtures.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { testServer } from '../testing/servers/test-server.ts';
import { HOUR_MS, MINUTE_MS } from '../domain/time/durations.ts';

const JOBS = RETENTION_JOBS.map(({ job }) => job).toSorted();

eachDatabase((openEmpty) => {
  let db: Db;
  let clock: Date;
  let lines: string[];
  const started: Jobs[] = [];

  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    [clock, lines] = [NOON, []];
    mock.timers.enable({ apis: ['setInterval'] });
  });
  afterEach(async () => {
    for (const jobs of started.splice(0)) await jobs.close();
    mock.timers.reset();
  });

  function start(): Jobs {
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const jobs = startJobs({ db, now: () => clock, log, onDatabaseError: () => undefined });
    started.push(jobs);
    return jobs;
  }

  async function untilAllRanAt(instant: Date, jobs = JOBS): Promise<void> {
    for (;;) {
      const runs = await lastRuns(db);
      if (jobs.every((job) => runs.get(job)?.getTime() === instant.getTime())) return;
      await nextTurn();
    }
  }

  const putExpired = () =>
    putSignature(db, 'clean-river', { state: 'pending', expires_at: clock.toISOString() });
  const rows = () => db.selectFrom('signatures').select('id').execute();

  describe('the jobs', () => {
    it('run when the server starts, and each hour from then on', async () => {
      await putExpired();
      start();
      await untilAllRanAt(NOON);
      assert.deepEqual(await rows(), []);
      clock = new Date(NOON.getTime() + HOUR_MS);
      await putExpired();
      mock.timers.tick(HOUR_MS - 1);
      await nextTurn();
      assert.equal((await rows()).length, 1);
      mock.timers.tick(1);
      await untilAllRanAt(clock);
      assert.deepEqual(await rows(), []);
    });

    it('erase each minute what people were told the minute of, and nothing else', async () => {
      start();
      await untilAllRanAt(NOON);
      clock = new Date(NOON.getTime() + MINUTE_MS);
      await putExpired();
      await putSignature(db, 'clean-river', { state: 'pending', name: 'Sok', erase_at: clock.toISOString() });
      mock.timers.tick(MINUTE_MS);
      await untilAllRanAt(clock, ['disowned-signatures']);
      assert.equal((await rows()).length, 2, 'the ids stay, and what is expired waits for the hour');
      const { state } = await db
        .selectFrom('signatures')
        .select('state')
        .where('erase_at', 'is', null)
        .orderBy('state', 'desc')
        .executeTakeFirstOrThrow();
      assert.equal(state, 'removed');
    });

    it('write nothing in the minutes in which there is nothing to erase', async () => {
      start();
      await untilAllRanAt(NOON);
      clock = new Date(NOON.getTime() + MINUTE_MS);
      mock.timers.tick(MINUTE_MS);
      await nextTurn();
      assert.deepEqual((await lastRuns(db)).get('disowned-signatures'), NOON);
    });

    it('go on when one of them fails, which is late from then on, and log only its name', async () => {
      await db.schema.alterTable('event_links').renameTo('sok_dara').execute();
      await putExpired();
      start();
      await untilAllRanAt(
        NOON,
        JOBS.filter((job) => job !== 'ended-event-links'),
      );
      await db.schema.alterTable('sok_dara').renameTo('event_links').execute();
      assert.deepEqual(
        [...(await lastRuns(db)).keys()].sort(),
        JOBS.filter((job) => job !== 'ended-event-links'),
      );
      assert.deepEqual(await rows(), []);
      const [{ time: _time, code: _code, at, ...line }, ...others] = lines.map((one) => JSON.parse(one)) as [
        Record<string, unknown>,
      ];
      // The drivers of the two databases name it differently.
      const error = isPostgres(db) ? 'error' : 'SqliteError';
      assert.deepEqual([line, others], [{ level: 50, error, job: 'ended-event-links' }, []]);
      assert.ok(Array.isArray(at));
      assert.doesNotMatch(lines.join(), /event_links|sok_dara/);
    });

    it('of two processes on one database do no harm to each other', async () => {
      await putSignature(db, 'clean-river');
      await putExpired();
      start();
      start();
      await untilAllRanAt(NOON);
      assert.equal((await rows()).length, 1);
      assert.deepEqual(lines, []);
    });

    it('end with the server, and touch the database no more', async () => {
      const jobs = start();
      await jobs.close();
      await putExpired();
      clock = new Date(NOON.getTime() + HOUR_MS);
      mock.timers.tick(HOUR_MS);
      await nextTurn();
      assert.equal((await rows()).length, 1);
      assert.deepEqual(lines, []);
    });
  });
});

describe('a server', () => {
  it('deletes by itself data that may not be kept, and stops when it is closed', async () => {
    const server = await testServer();
    const { db } = server.store;
    try {
      while ((await lastRuns(db)).size < JOBS.length) await nextTurn();
      assert.deepEqual([...(await lastRuns(db)).keys()].sort(), JOBS);
    } finally {
      await server.remove();
    }
  });
});
