import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pino } from 'pino';
import { problemOf, testApp } from '../testing/servers/test-app.ts';
import { type TestServer, testServer } from '../testing/servers/test-server.ts';
import { until } from '../testing/until.ts';

const PATH = '/v1/petitions/clean-river/summary';

describe('a summary that lies ready', () => {
  let server: TestServer;
  let lines: { route: string; status?: number }[];
  beforeEach(async () => {
    lines = [];
    const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });
    server = await testServer({}, { log });
  });
  afterEach(() => server.remove());

  const ask = (headers = {}, method = 'GET') => fetch(server.origin + PATH, { method, headers });
  const OF_THE_WAY = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => !OF_THE_WAY.includes(name)));

  it('has the same headers as every other answer of its route', async () => {
    const usual = await testApp(server.store).app.request(PATH);
    const [first, ready] = [await ask(), await ask()];
    assert.deepEqual(headersOf(first), headersOf(usual));
    assert.deepEqual(headersOf(ready), headersOf(usual));
    const body = await usual.text();
    assert.equal(await first.text(), body);
    assert.equal(await ready.text(), body);
    const etag = usual.headers.get('ETag')!;
    const known = await ask({ 'If-None-Match': `W/${etag}` });
    assert.equal(known.status, 304);
    const usualKnown = await testApp(server.store).app.request(PATH, { headers: { 'If-None-Match': etag } });
    assert.deepEqual(headersOf(known), headersOf(usualKnown));
    for (const { headers } of [first, ready, known]) {
      assert.match(headers.get('Access-Control-Expose-Headers') ?? '', /\bDate\b/);
      assert.ok(Date.parse(headers.get('Date') ?? ''), 'tells the time, which pages may read');
    }
    assert.equal((await ask({}, 'HEAD')).headers.get('ETag'), etag);
  });

  it('is logged and counted like the others', async () => {
    await ask();
    await ask();
    assert.deepEqual(
      lines.filter(({ status }) => status).map(({ route, status }) => [route, status]),
      [
        ['/v1/petitions/:petition/summary', 200],
        ['/v1/petitions/:petition/summary', 200],
      ],
    );
    const metrics = await (await fetch(`${server.origin}/metrics`)).text();
    assert.match(metrics, /route="\/v1\/petitions\/:petition\/summary",method="GET",status="200"\} 2$/m);
  });

  it('is not used to answer any other request', async () => {
    await ask();
    assert.equal(await problemOf(await ask({}, 'DELETE')), 'method-not-allowed');
    const other = await fetch(`${server.origin}/v1/petitions/clean-river/partners/temple/summary`);
    assert.equal(((await other.json()) as { partner: string }).partner, 'temple');
    assert.equal(
      await problemOf(await fetch(`${server.origin}/v1/petitions/nobody/summary`)),
      'petition-not-found',
    );
  });
});

describe('while the database is away', () => {
  let server: TestServer;
  beforeEach(async () => void (server = await testServer()));
  afterEach(() => server.remove());

  it('an earlier answer is sent with its age, so that caches do not keep it too long', async () => {
    const fresh = await fetch(server.origin + PATH);
    assert.equal(fresh.headers.get('Age'), null);
    await server.store.db.schema.alterTable('counts').renameTo('gone').execute();
    let older = fresh;
    await until(async () => (older = await fetch(server.origin + PATH)).headers.get('Age') !== null);
    assert.equal(older.status, 200);
    assert.ok(Number(older.headers.get('Age')) >= 1);
    assert.equal(older.headers.get('ETag'), fresh.headers.get('ETag'));
    await server.store.db.schema.alterTable('gone').renameTo('counts').execute();
    await until(async () => (await fetch(server.origin + PATH)).headers.get('Age') === null);
  });
});
