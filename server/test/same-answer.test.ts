import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { type TestServer, testServer } from '../src/testing/servers/test-server.ts';

const PAIRS = 300;

type Answer = { status: number; headers: Record<string, string>; body: string; ms: number };

// The one test that measures time: if a repeat took longer or shorter, anybody could find out who has signed.
describe('signing again', () => {
  let server: TestServer;
  afterEach(() => server.remove());

  async function sign(body: unknown): Promise<Answer> {
    const startedAt = performance.now();
    const response = await fetch(`${server.origin}/v1/petitions/clean-river/signatures`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    const ms = performance.now() - startedAt;
    const { date: _date, ...headers } = Object.fromEntries(response.headers);
    return { status: response.status, headers, body: text, ms };
  }

  it(`is answered like the first time, in body, headers and time (${PAIRS} pairs)`, async () => {
    server = await testServer();
    await server.store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
    // Half of them have confirmed: that is the hardest secret to keep.
    await sign(signBody(0));
    await server.store.db.updateTable('signatures').set({ state: 'validated', confirmed: 1 }).execute();
    let newWasSlower = 0;
    for (let pair = 1; pair <= PAIRS; pair += 1) {
      const again = () => sign(signBody(0, { id: signatureId(10_000 + pair) }));
      const first = () => sign(signBody(pair));
      // Alternating, so that neither always comes second.
      const [known, unknown] =
        pair % 2 === 0 ? [await again(), await first()] : [await first(), await again()].toReversed();
      assert.ok(known && unknown);
      const { ms: knownMs, ...knownAnswer } = known;
      const { ms: unknownMs, ...unknownAnswer } = unknown;
      assert.deepEqual(knownAnswer, unknownAnswer);
      assert.deepEqual([knownAnswer.status, knownAnswer.body], [202, '{"next":"confirm"}']);
      if (unknownMs > knownMs) newWasSlower += 1;
    }
    // When both are equally fast, each pair is a coin toss: 300 tosses leave this range once in millions of runs.
    const share = newWasSlower / PAIRS;
    assert.ok(share > 0.35 && share < 0.65, `the first time was slower in ${Math.round(share * 100)} %`);
  });
});
