import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMetrics } from './metrics.ts';

const QUIET = { queue: { length: 0, lengthMax: 100 }, streams: { open: 0, refused: 0, dropped: 0 } };

describe('the metrics', () => {
  it('count requests by route, method and status, and how long they took', async () => {
    const metrics = createMetrics();
    const request = { route: '/p/:petition', method: 'GET', status: 200, seconds: 0.02 };
    metrics.request(request);
    metrics.request({ ...request, seconds: 3 });
    metrics.request({ ...request, status: 404 });
    const text = await metrics.text(QUIET);
    assert.match(text, /^samleng_requests_total\{route="\/p\/:petition",method="GET",status="200"\} 2$/m);
    assert.match(text, /^samleng_requests_total\{route="\/p\/:petition",method="GET",status="404"\} 1$/m);
    assert.match(text, /^samleng_request_duration_seconds_bucket\{le="0.025",route="\/p\/:petition"\} 2$/m);
    assert.match(text, /^samleng_request_duration_seconds_count\{route="\/p\/:petition"\} 3$/m);
  });

  it('tell of signing: how many in one commit, how long it took, how many wait', async () => {
    const metrics = createMetrics();
    metrics.commit({ signatures: 40, seconds: 0.004 });
    const text = await metrics.text({ ...QUIET, queue: { length: 7, lengthMax: 1000 } });
    assert.match(text, /^samleng_sign_batch_signatures_sum 40$/m);
    assert.match(text, /^samleng_sign_commit_duration_seconds_bucket\{le="0.005"\} 1$/m);
    assert.match(text, /^samleng_sign_commit_duration_seconds_bucket\{le="0.0025"\} 0$/m);
    assert.match(text, /^samleng_sign_queue_length 7$/m);
    assert.match(text, /^samleng_sign_queue_capacity 1000$/m);
  });

  it('tell of streams as they are, however often somebody asks', async () => {
    const metrics = createMetrics();
    const state = { ...QUIET, streams: { open: 3, refused: 2, dropped: 1 } };
    await metrics.text(state);
    const text = await metrics.text(state);
    assert.match(text, /^samleng_streams_open 3$/m);
    assert.match(text, /^samleng_streams_refused_total 2$/m);
    assert.match(text, /^samleng_streams_dropped_total 1$/m);
  });

  it('tell of letters by outcome, and of a database that fails', async () => {
    const metrics = createMetrics();
    metrics.letters('sent', 3);
    metrics.letters('given-up', 1);
    metrics.databaseError();
    const text = await metrics.text(QUIET);
    assert.match(text, /^samleng_letters_total\{outcome="sent"\} 3$/m);
    assert.match(text, /^samleng_letters_total\{outcome="given-up"\} 1$/m);
    assert.match(text, /^samleng_database_errors_total 1$/m);
  });

  it("tell of the process, once, and each app's own apart", async () => {
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
