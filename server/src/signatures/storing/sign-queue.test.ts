import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laterThan } from '../../domain/time/instant.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition } from '../../testing/data/fixtures.ts';
import { ANYWHERE, newSignature } from '../../testing/data/new-signature.ts';
import type { Added } from './add.ts';
import type { Entry } from './outcome.ts';
import { findTally, WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { type Commit, createSignQueue, QueueFullError } from './sign-queue.ts';

const entry = (number: number, changes: Partial<Entry> = {}): Entry => ({
  signature: newSignature(number),
  source: ANYWHERE,
  nextInstant: (before = NOON.toISOString()) => laterThan(before, NOON),
  linkHash: (id) => `link of ${id}`,
  ...changes,
});

const broken = (number: number): Entry =>
  entry(number, { signature: newSignature(number, { petition: 'no-such-petition' }) });

const unplannable = (number: number): Entry =>
  entry(number, {
    signature: newSignature(number, { petition: 'clean-lake' }),
    nextInstant: () => {
      throw new RangeError('no instant');
    },
  });

const numbers = (length: number) => Array.from({ length }, (_, number) => number);

const stored = async (db: Db) => (await db.selectFrom('signatures').select('id').execute()).length;
const online = async (db: Db) => (await findTally(db, 'clean-river', WHOLE_PETITION))?.online;

eachDatabase((openEmpty) => {
  async function open(lengthMax?: number) {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putPetition(db, { petition: 'clean-lake' });
    const commits: Commit[] = [];
    const queue = createSignQueue({ db, onCommit: (commit) => void commits.push(commit) }, lengthMax);
    return { db, queue, commits };
  }

  describe('the sign queue', () => {
    it('counts one mailbox once that comes under its former key and under that of today at the same time', async () => {
      const { db, queue, commits } = await open();
      const person = { name: 'Sok Dara', nameKey: 'sokdara' };
      const under = (number: number, signerKey: string) =>
        entry(number, {
          signature: newSignature(number, {
            ...person,
            signerKey,
            former: { signerKey: 'former', addressKey: 'mailbox' },
          }),
        });
      await Promise.all([queue.add(under(1, 'former')), queue.add(under(2, 'today'))]);
      assert.deepEqual([await stored(db), await online(db), commits.length], [1, 1, 2]);
    });

    it('stores simultaneous signatures in one transaction, and counts each', async () => {
      const { db, queue, commits } = await open();
      const added = await Promise.all(numbers(200).map((number) => queue.add(entry(number))));
      assert.ok(added.every((one) => one.ok && one.counted));
      assert.deepEqual([await stored(db), await online(db)], [200, 200]);
      assert.deepEqual(
        commits.map(({ signatures }) => signatures),
        [200],
      );
    });

    it('answers each of a batch as if it were alone', async () => {
      const { queue } = await open();
      const spent = { challenge: 'solved', expiresAt: NOON.toISOString() };
      const added = await Promise.all([
        queue.add(entry(1, { spent })),
        queue.add(entry(2, { spent })),
        queue.add(entry(1)),
        queue.add(entry(3)),
      ]);
      assert.deepEqual(added, [
        { ok: true, counted: true, next: 'done' },
        { ok: false, problem: 'proof-spent' },
        { ok: true, counted: false, next: 'done' },
        { ok: true, counted: true, next: 'done' },
      ] satisfies Added[]);
    });

    it('retries once after a conflict with the transaction of another process', async () => {
      const { db, queue } = await open();
      const collision = Object.assign(new Error('deadlock'), { code: '40P01' });
      const meeting = (number: number, often: number): Entry => {
        let times = 0;
        const nextInstant = (before = NOON.toISOString()) => {
          times += 1;
          if (times <= often) throw collision;
          return laterThan(before, NOON);
        };
        return entry(number, { nextInstant });
      };
      assert.deepEqual(await queue.add(meeting(1, 1)), { ok: true, counted: true, next: 'done' });
      await assert.rejects(queue.add(meeting(2, 10)), collision);
      assert.deepEqual([await stored(db), await online(db)], [1, 1]);
    });

    it('counts simultaneous copies once', async () => {
      const { db, queue } = await open();
      const added = await Promise.all(numbers(20).map(() => queue.add(entry(1))));
      assert.equal(added.filter((one) => one.ok && one.counted).length, 1);
      assert.deepEqual([await stored(db), await online(db)], [1, 1]);
    });

    for (const [what, failing] of [
      ['that the database refuses', broken],
      ['that cannot be counted', unplannable],
    ] as const) {
      it(`lets one ${what} fail alone`, async () => {
        const { db, queue } = await open();
        const results = await Promise.allSettled([
          ...numbers(5).map((number) => queue.add(entry(number))),
          queue.add(failing(5)),
          ...numbers(5).map((number) => queue.add(entry(number + 6))),
        ]);
        const failed = results.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []));
        assert.deepEqual(failed, [5]);
        assert.deepEqual([await stored(db), await online(db)], [10, 10]);
      });
    }

    it('refuses at once when it is full, and accepts again when it is not', async () => {
      const { db, queue } = await open(3);
      const results = await Promise.allSettled(numbers(5).map((number) => queue.add(entry(number))));
      assert.deepEqual(
        results.map((result) =>
          result.status === 'rejected' ? result.reason instanceof QueueFullError : 'in',
        ),
        ['in', 'in', 'in', true, true],
      );
      assert.equal(queue.length, 0);
      await queue.add(entry(9));
      assert.equal(await stored(db), 4);
    });

    it("refuses one person's too many repeats, and nobody else: each needs a transaction of its own", async () => {
      const { db, queue } = await open();
      const copies = await Promise.allSettled([
        ...numbers(200).map(() => queue.add(entry(1))),
        ...numbers(50).map((number) => queue.add(entry(number + 2))),
      ]);
      assert.equal(copies.slice(0, 200).filter(({ status }) => status === 'fulfilled').length, 20);
      assert.ok(copies.slice(200).every(({ status }) => status === 'fulfilled'));
      assert.equal((await Promise.all(numbers(20).map(() => queue.add(entry(1))))).length, 20);
      assert.deepEqual([await stored(db), await online(db)], [51, 51]);
    });

    it('closes after the waiting signatures', async () => {
      const { db, queue } = await open();
      const waiting = numbers(3).map((number) => queue.add(entry(number)));
      await queue.close();
      assert.equal(await stored(db), 3);
      await Promise.all(waiting);
    });

    it('of several processes counts each signature once, whichever gets it', async () => {
      const { db, queue } = await open();
      const other = createSignQueue({ db });
      const twice = numbers(60).flatMap((number) => [queue.add(entry(number)), other.add(entry(number))]);
      await Promise.all(twice);
      assert.deepEqual([await stored(db), await online(db)], [60, 60]);
    });

    it('of several processes gives every count a later instant than the one before', async () => {
      const { db, queue, commits } = await open();
      const other = createSignQueue({ db, onCommit: (commit) => void commits.push(commit) });
      const signing = [queue, other].map(async (one, at) => {
        for (const number of numbers(20)) await one.add(entry(number + at * 20));
      });
      await Promise.all(signing);
      const { updatedAt } = (await findTally(db, 'clean-river', WHOLE_PETITION))!;
      assert.equal(Date.parse(updatedAt) - NOON.getTime(), commits.length);
    });
  });
});
