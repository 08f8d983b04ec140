import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { laterThan } from '../../domain/time/instant.ts';
import type { NewSignature } from '../../domain/signature/state.ts';
import { NOON, putCampaign, signatureId } from '../../testing/data/fixtures.ts';
import { ANYWHERE, newSignature } from '../../testing/data/new-signature.ts';
import { openEmptyPostgres } from '../../testing/postgres/postgres-databases.ts';
import { addSignatures } from './add.ts';
import type { Db } from '../../database/db.ts';

const HOME = { signerKey: 'home', email: { address: 'home@example.org', addressKey: 'mailbox' } };
const PENDING = { ...HOME, state: 'pending', expiresAt: '2026-03-04T12:00:00.000Z' } as const;
const NEWS = { news: { email: 'home@example.org' } };

const nextInstant = (before: string | undefined) => laterThan(before ?? NOON.toISOString(), NOON);

/** The number of round trips to the database that a signature takes. */
async function ways(db: Db, number: number, changes: Partial<NewSignature>): Promise<number> {
  let answers = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      answers += 1;
      return result;
    },
  };
  const signature = newSignature(number, { name: 'Sok Dara', nameKey: 'sok dara', ...changes });
  await addSignatures(db.withPlugin(counter), [
    { signature, source: ANYWHERE, nextInstant, linkHash: (id) => `link of ${id}` },
  ]);
  return answers;
}

async function openWithPetition() {
  const store = await openEmptyPostgres();
  await putCampaign(store.db);
  return store;
}

// When the database is on another machine, one round trip takes as long as all the rest.
describe('on PostgreSQL, the time of an answer does not reveal who has signed: as many round trips', () => {
  for (const news of [{}, NEWS]) {
    it(`for a new one and for one that waits, ${news === NEWS ? 'with' : 'without'} news`, async () => {
      const store = await openWithPetition();
      const { db } = store;
      const first = await ways(db, 1, { ...PENDING, ...news });
      const another = await ways(db, 2, { ...PENDING, ...news, signerKey: 'another' });
      assert.equal(another, first, 'another person');
      assert.equal(await ways(db, 3, { ...PENDING, ...news }), first, 'the same person again');
      assert.equal(await ways(db, 1, { ...PENDING, ...news }), first, 'the same signature again');
      const anotherWithout = await ways(db, 4, { ...PENDING, signerKey: 'a third' });
      assert.equal(await ways(db, 5, { ...PENDING }), anotherWithout, 'again, and no news any more');
      await store.close();
    });

    it(`for a new one and for one that is confirmed, ${news === NEWS ? 'with' : 'without'} news`, async () => {
      const store = await openWithPetition();
      const { db } = store;
      const first = await ways(db, 1, { ...PENDING, ...news });
      await db.updateTable('signatures').set({ state: 'validated', confirmed: 1 }).execute();
      assert.equal(await ways(db, 2, { ...PENDING, ...news }), first);
      await store.close();
    });
  }

  it('for a new one and for one whose id another mailbox has', async () => {
    const store = await openWithPetition();
    const { db } = store;
    const first = await ways(db, 1, { ...PENDING, ...NEWS });
    const other = { ...PENDING, ...NEWS, signerKey: 'other' };
    assert.equal(await ways(db, 1, other), first);
    assert.equal(await ways(db, 1, other), first, 'and once more');
    const erased = { state: 'removed', token: 'erased:' } as const;
    await db.updateTable('signatures').set(erased).where('id', '=', signatureId(1)).execute();
    assert.equal(await ways(db, 1, { ...other, signerKey: 'a third' }), first, 'of an erased one');
    await store.close();
  });

  it('for a new one and for the same again, where a flood brought both', async () => {
    const store = await openWithPetition();
    const { db } = store;
    const held = { ...PENDING, state: 'held', heldBecause: 'velocity-domain' } as const;
    const first = await ways(db, 1, held);
    assert.equal(await ways(db, 2, held), first);
    assert.equal(await ways(db, 3, PENDING), first, 'nor whether it is held');
    await store.close();
  });

  it('for a new one, and for a fourth, an eleventh and a twelfth person of a mailbox', async () => {
    const store = await openWithPetition();
    const { db } = store;
    const names = Array.from({ length: 13 }, (_, at) => `Keo ${'ABCDEFGHIJKLM'[at]}`);
    const all = [];
    for (const [at, name] of names.entries()) {
      all.push(await ways(db, at, { ...PENDING, id: signatureId(at), name, nameKey: name.toLowerCase() }));
    }
    assert.deepEqual(new Set(all).size, 1);
    assert.equal((await db.selectFrom('signatures').select('id').execute()).length, 10);
    await store.close();
  });
});
