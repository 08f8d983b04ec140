import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Db } from '../../database/db.ts';
import {
  BY_EMAIL,
  CIRCUMSTANCES,
  add,
  counts,
  emailsInOutbox,
  onlineCount,
  openWithPetition,
  signatureRows,
} from '../../testing/data/adding.ts';
import { eachDatabase, type OpenEmpty } from '../../testing/data/each-database.ts';
import { putPetition, signatureId } from '../../testing/data/fixtures.ts';
import { newSignature } from '../../testing/data/new-signature.ts';
import { erasedSignerKey } from '../erased-row.ts';
import { createSignQueue } from './sign-queue.ts';

const ID = signatureId(1);
const SECOND = {
  signerKey: 'second',
  name: 'Chan Sophea',
  nameKey: 'chansophea',
  email: { address: 'second@example.org', addressKey: 'second mailbox' },
};

const others = async (db: Db) => (await signatureRows(db)).filter(({ id }) => id !== ID);

async function openWithTwo(openEmpty: OpenEmpty): Promise<Db> {
  const db = await openWithPetition(openEmpty);
  await putPetition(db, { petition: 'clean-lake' });
  return db;
}

eachDatabase((openEmpty) => {
  describe('addSignatures, with the id of a signature of another mailbox', () => {
    it('stores another signature, with an id made here', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { partner: 'temple' });
      const [before] = await signatureRows(db);
      assert.equal(await counts(add(db, 1, { ...SECOND, partner: 'youth-club' })), true);
      const rows = await signatureRows(db);
      assert.equal(rows.length, 2);
      assert.deepEqual(
        rows.find(({ id }) => id === ID),
        before,
      );
      const [row] = await others(db);
      assert.match(row?.id ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.deepEqual([row?.token, row?.slot, row?.partner], ['second', 0, 'youth-club']);
      assert.deepEqual([await onlineCount(db), await onlineCount(db, 'youth-club')], [2, 1]);
    });

    it('sends each mailbox an email with a link of its own', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, BY_EMAIL);
      const [first] = await signatureRows(db);
      await add(db, 1, { ...BY_EMAIL, ...SECOND, news: { email: 'second@example.org' } });
      const [second] = await others(db);
      assert.deepEqual(
        (await signatureRows(db)).find(({ id }) => id === ID),
        first,
      );
      assert.equal(second?.link_hash, `link of ${second?.id}`);
      const sent = await db.selectFrom('outbox').select(['kind', 'signature', 'email']).execute();
      const by = (address: string) =>
        sent
          .filter(({ email }) => email === address)
          .map(({ kind, signature }) => `${kind} ${signature}`)
          .toSorted();
      assert.deepEqual(by('second@example.org'), [`confirm ${second?.id}`, `reminder ${second?.id}`]);
      assert.deepEqual(by('home@example.org'), [`confirm ${ID}`, `reminder ${ID}`]);
      const news = await db.selectFrom('news_addresses').select(['token', 'slot']).execute();
      assert.deepEqual(news, [{ token: 'second', slot: 0 }]);
    });

    it('stores it once, however often it comes', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1);
      const again = [1, 2, 3].map(() => add(db, 1, SECOND));
      const counted = await Promise.all(again.map(counts));
      assert.deepEqual(counted.filter(Boolean).length, 1);
      assert.deepEqual([await onlineCount(db), (await signatureRows(db)).length], [2, 2]);
    });

    it('says that a mailbox is full in an email that has nothing of the first one', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, BY_EMAIL);
      const names = Array.from({ length: 10 }, (_, at) => `Keo ${'ABCDEFGHIJ'[at]}`);
      for (const [at, name] of names.entries())
        await add(db, 10 + at, { ...BY_EMAIL, ...SECOND, name, nameKey: name });
      await add(db, 1, { ...BY_EMAIL, ...SECOND });
      const [full, ...more] = (await emailsInOutbox(db)).filter(([kind]) => kind === 'full');
      assert.deepEqual(more, []);
      assert.notEqual(full?.[1], ID);
    });

    it('stores both when they come at the same moment', async () => {
      const db = await openWithPetition(openEmpty);
      const queue = createSignQueue({ db });
      const added = await Promise.all(
        [newSignature(1), newSignature(1, SECOND)].map((signature) =>
          queue.add({ signature, ...CIRCUMSTANCES }),
        ),
      );
      assert.deepEqual(added, [
        { ok: true, counted: true, next: 'done' },
        { ok: true, counted: true, next: 'done' },
      ]);
      assert.equal(await onlineCount(db), 2);
    });
  });

  describe('addSignatures, with the id of a signature on another petition', () => {
    const lake = { petition: 'clean-lake', signerKey: 'signer-1 at the lake' };

    it('stores it under an id made here, and counts it there', async () => {
      const db = await openWithTwo(openEmpty);
      await add(db, 1);
      assert.equal(await counts(add(db, 1, lake)), true);
      assert.equal(await counts(add(db, 1, lake)), false, 'once');
      const [row, ...more] = await others(db);
      assert.deepEqual([row?.petition, more], ['clean-lake', []]);
      assert.equal(await onlineCount(db), 1);
    });

    it('also when that one was withdrawn', async () => {
      const db = await openWithTwo(openEmpty);
      await add(db, 1);
      await db
        .updateTable('signatures')
        .set({ state: 'removed', token: erasedSignerKey(ID) })
        .execute();
      assert.equal(await counts(add(db, 1, lake)), true);
    });

    it('also when two processes store both at the same moment', async () => {
      const db = await openWithTwo(openEmpty);
      const adding = [newSignature(1), newSignature(1, lake)].map((signature) =>
        createSignQueue({ db }).add({ signature, ...CIRCUMSTANCES }),
      );
      const counted = { ok: true, counted: true, next: 'done' };
      assert.deepEqual(await Promise.all(adding), [counted, counted]);
    });
  });

  describe('addSignatures, with the id of a signature whose mailbox is not known any more', () => {
    const COPIES = [{}, SECOND, BY_EMAIL, { ...BY_EMAIL, ...SECOND }];

    const removed = {
      'was withdrawn': { state: 'removed', token: erasedSignerKey(ID) },
      'is removed in a batch that can be undone': { state: 'removed', token: 'another' },
      'counted, and was erased in time': { state: 'validated', token: erasedSignerKey(ID) },
    } as const;

    for (const [what, changes] of Object.entries(removed)) {
      it(`stores nothing and mails nobody, whichever mailbox comes with it, of one that ${what}`, async () => {
        const db = await openWithPetition(openEmpty);
        await add(db, 1);
        await db.updateTable('signatures').set(changes).execute();
        const before = await signatureRows(db);
        for (const copy of COPIES) assert.equal(await counts(add(db, 1, copy)), false);
        assert.deepEqual(await signatureRows(db), before);
        assert.deepEqual(await emailsInOutbox(db), []);
      });
    }
  });
});
