import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { KyselyPlugin } from 'kysely';
import type { Store } from '../../database/open.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putCampaign } from '../../testing/data/fixtures.ts';
import { problemOf, testApp } from '../../testing/servers/test-app.ts';

/** The store, with a gate that holds back the results of all queries until the test opens it. */
function withDoor(store: Store): { store: Store; door: { open: () => Promise<void> } } {
  const door = { open: () => Promise.resolve() };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      await door.open();
      return result;
    },
  };
  return { store: { ...store, db: store.db.withPlugin(plugin) }, door };
}

eachDatabase((openEmpty) => {
  describe('GET /readyz', () => {
    it('succeeds while the database answers and signatures are accepted', async () => {
      const { app } = testApp(await openEmpty());
      assert.equal((await app.request('/readyz')).status, 200);
    });

    it('fails within two seconds while the database does not answer, and succeeds once it does', async () => {
      const { store, door } = withDoor(await openEmpty());
      const { app } = testApp(store);
      const opened = Promise.withResolvers<void>();
      door.open = () => opened.promise;
      // Timers of one process fire in order, however busy the machine is.
      const late = pause(2000, 'late', { ref: false });
      const response = await Promise.race([app.request('/readyz'), late]);
      assert.ok(response instanceof Response);
      assert.equal(await problemOf(response), 'unavailable');
      assert.ok(Number(response.headers.get('Retry-After')) > 0);
      opened.resolve();
      assert.equal((await app.request('/readyz')).status, 200);
    });

    it('fails when the database is broken', async () => {
      const { store, door } = withDoor(await openEmpty());
      const { app } = testApp(store);
      door.open = () => Promise.reject(new Error('away'));
      assert.equal(await problemOf(await app.request('/readyz')), 'unavailable');
    });

    it('fails while the queue of signatures is full', async () => {
      const { app, signQueue } = testApp(await openEmpty());
      signQueue.length = signQueue.lengthMax;
      assert.equal(await problemOf(await app.request('/readyz')), 'unavailable');
      signQueue.length = 0;
      assert.equal((await app.request('/readyz')).status, 200);
    });
  });

  describe('GET /metrics', () => {
    it('counts requests by route, without who asked or for what', async () => {
      const store = await openEmpty();
      await putCampaign(store.db);
      const { app, sign } = testApp(store);
      await sign();
      await app.request('/v1/petitions/clean-river/summary?email=sok@example.org');
      await app.request('/sok-dara', {
        headers: { 'User-Agent': 'Phone', 'X-Forwarded-For': '203.0.113.7' },
      });
      const response = await app.request('/metrics');
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/plain; version=0.0.4/);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), null);
      const text = await response.text();
      assert.match(
        text,
        /^samleng_request_duration_seconds_count\{route="\/v1\/petitions\/:petition\/summary",method="GET",status="200"\} 1$/m,
      );
      assert.match(
        text,
        /^samleng_request_duration_seconds_count\{route="\/\*",method="GET",status="404"\} 1$/m,
      );
      assert.doesNotMatch(text, /sok|clean-river|Phone|203\.0|example/i);
    });

    it('counts failures of the database', async () => {
      const { store, door } = withDoor(await openEmpty());
      const { app } = testApp(store);
      door.open = () => Promise.reject(new Error('away'));
      await app.request('/v1/petitions/clean-river/summary');
      await app.request('/readyz');
      assert.match(await (await app.request('/metrics')).text(), /^samleng_database_errors_total 2$/m);
    });
  });
});
