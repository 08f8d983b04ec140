import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type Acknowledged, assertStoredOnce, noteAcknowledged } from './acknowledged.ts';
import { hostedApp } from './campaign.ts';
import { type Answer, faultOf } from './fault-of.ts';
import { type HostileRequest, hostileRequest } from './hostile-request.ts';
import { bytesHeld } from './memory.ts';
import { SEED } from './seed.ts';
import { assertCountersEqualRows, assertStoredTextIsClean } from './stored.ts';
import { type Sent, toSend } from './to-send.ts';
import { eachDatabase } from '../testing/data/each-database.ts';

const REQUESTS = 2000;
/** How many requests run at once. */
const TOGETHER = 20;
// Allowed growth: compiled code, and memory that the engine does not give back at once.
const MORE_BYTES_MAX = 2_000_000;

type Hosted = Awaited<ReturnType<typeof hostedApp>>;

eachDatabase((openEmpty) => {
  describe('hostile requests', () => {
    it('are answered without a 5xx; who was acknowledged is stored once; memory stays flat', async () => {
      const store = await openEmpty();
      const hosted = await hostedApp(store);
      const noted: Acknowledged = { own: new Set(), all: new Set(hosted.known) };
      const held: number[] = [];
      let person = 1000;
      let answered = 0;

      const ask = async (request: HostileRequest): Promise<void> => {
        person += 1;
        const who = person;
        const sent = toSend(request, hosted.given, who);
        const answer = await answerOf(hosted, sent);
        answered += 1;
        const fault = faultOf(sent, answer);
        assert.equal(fault, undefined, `${fault} for ${sent.method} ${sent.path.slice(0, 200)}`);
        noteAcknowledged(noted, sent, who, answer.status);
      };
      const together = fc.array(hostileRequest, { minLength: TOGETHER, maxLength: TOGETHER });
      const holds = fc.asyncProperty(together, async (requests) => {
        await Promise.all(requests.map(ask));
        if (answered % (REQUESTS / 4) === 0) held.push(await bytesHeld());
      });
      await fc.assert(holds, { seed: SEED, numRuns: REQUESTS / TOGETHER });

      const rows = await store.db.selectFrom('signatures').select('id').execute();
      assertStoredOnce(rows, noted);
      assert.ok(noted.own.size > answered / 20, `${noted.own.size} were good enough to be stored`);
      await assertCountersEqualRows(store.db);
      await hosted.placements.flush();
      const pages = await store.db.selectFrom('placement_pages').selectAll().execute();
      assert.ok(pages.length > 5, `${pages.length} pages were good enough to be stored`);
      await assertStoredTextIsClean(store.db);
      const [, half = 0, , end = 0] = held;
      assert.ok(end - half < MORE_BYTES_MAX, `${half} bytes after one half, ${end} after the other`);
    });
  });
});

async function answerOf({ app }: Hosted, sent: Sent): Promise<Answer> {
  const { method, path, headers, body } = sent;
  const response = await app.request(path, { method, headers, body: body as Uint8Array<ArrayBuffer> | null });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
