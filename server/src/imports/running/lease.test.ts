import assert from 'node:assert/strict';
import { once } from 'node:events';
import { beforeEach, describe, it } from 'node:test';
import type { Db } from '../../database/db.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { beginUpload } from '../uploads/begin-upload.ts';
import { startImporter } from './importer.ts';
import { takeTask } from './lease.ts';
import type { DoTask } from './leased-task.ts';

const later = (ms: number) => new Date(NOON.getTime() + ms);

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    const asked = { petition: 'clean-river', format: 'csv', bytes: 1 } as const;
    await beginUpload(db, asked, { by: { kind: 'command' }, now: NOON });
  });
  const set = (state: 'waiting' | 'stopped') => db.updateTable('import_uploads').set({ state }).execute();
  const row = () => db.selectFrom('import_uploads').selectAll().executeTakeFirstOrThrow();

  describe('a task', () => {
    it('is taken by one process, and by another once the first is silent for a minute', async () => {
      assert.equal(await takeTask(db, NOON), undefined);
      await set('waiting');
      const both = await Promise.all([takeTask(db, NOON), takeTask(db, NOON)]);
      assert.equal(both.filter((taken) => taken !== undefined).length, 1);
      assert.equal(await takeTask(db, later(MINUTE_MS - 1)), undefined);
      assert.ok(await takeTask(db, later(MINUTE_MS)));
    });

    it('is left alone once a person stops it, given back when the server stops, and else ended', async () => {
      let begun = Promise.withResolvers<AbortSignal>();
      const untilAborted: DoTask = async ({ signal, note }) => {
        await note({ rows: 1 });
        begun.resolve(signal);
        await once(signal, 'abort');
        return undefined;
      };
      const errors: unknown[] = [];
      const importerFor = (doTask: DoTask) =>
        startImporter({ db, now: () => NOON, doTask, onError: (error) => void errors.push(error) });
      await set('waiting');
      const first = importerFor(untilAborted);
      const signal = await begun.promise;
      await set('stopped');
      first.wake();
      if (!signal.aborted) await once(signal, 'abort');
      await first.close();
      assert.equal((await row()).state, 'stopped');

      await set('waiting');
      begun = Promise.withResolvers();
      const second = importerFor(untilAborted);
      await begun.promise;
      await second.close();
      const { state, leased_until, found } = await row();
      assert.deepEqual([state, leased_until, found], ['waiting', null, '{"rows":1}']);

      const mistake = new Error('a mistake');
      const ended = Promise.withResolvers<void>();
      const third = importerFor(() => {
        ended.resolve();
        throw mistake;
      });
      await ended.promise;
      await third.close();
      assert.deepEqual([(await row()).state, errors], ['failed', [mistake]]);
    });
  });
});
