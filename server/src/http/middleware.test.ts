import assert from 'node:assert/strict';
import { Hono } from 'hono';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import type { Env } from './env.ts';
import { commonHeaders, createObserve, observed } from './middleware.ts';

describe('the log of requests', () => {
  it("has a line of JSON for each request, with the route's template and nothing of the visitor", async () => {
    const lines: string[] = [];
    const counted: unknown[] = [];
    const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
    const app = new Hono<Env>();
    app.use(
      '*',
      observed(
        createObserve(log, { request: ({ seconds: _seconds, ...request }) => void counted.push(request) }),
      ),
    );
    app.get('/v1/petitions/:petition', (c) => c.text('here'));
    const headers = { 'X-Forwarded-For': '203.0.113.7', 'User-Agent': 'Phone', Referer: 'https://a.example' };
    await app.request('/v1/petitions/sok-dara?email=sok@example.org', { headers });
    await app.request('/sok@example.org', { headers });
    const [known, unknown] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const { time: _time, request: _request, ms: _ms, ...rest } = known ?? {};
    assert.deepEqual(rest, { level: 30, method: 'GET', route: '/v1/petitions/:petition', status: 200 });
    assert.equal(unknown?.['status'], 404);
    assert.notEqual(known?.['request'], unknown?.['request']);
    assert.deepEqual(counted, [
      { method: 'GET', route: '/v1/petitions/:petition', status: 200 },
      { method: 'GET', route: '/*', status: 404 },
    ]);
    assert.doesNotMatch(lines.join(''), /sok|203\.0|Phone|a\.example/);
  });
});

describe('the headers of every answer', () => {
  it('let pages of all sites read public answers, how long to wait, and the time', async () => {
    const app = new Hono<Env>();
    app.use('*', commonHeaders);
    app.get('/v1/petitions/:petition', (c) => c.text('busy', 503, { 'Retry-After': '5' }));
    const { headers } = await app.request('/v1/petitions/clean-river');
    assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
    const exposed = headers.get('Access-Control-Expose-Headers')?.split(', ') ?? [];
    for (const name of ['Date', 'Retry-After', 'RateLimit', 'RateLimit-Policy'])
      assert.ok(exposed.includes(name), name);
    assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
  });
});
