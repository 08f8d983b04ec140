import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Db } from '../../database/db.ts';
import {
  BY_EMAIL,
  CIRCUMSTANCES,
  addOne,
  onlineCount,
  openWithPetition,
  signatureRows,
} from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON } from '../../testing/data/fixtures.ts';
import { newSignature } from '../../testing/data/new-signature.ts';

eachDatabase((openEmpty) => {
  describe('addSignatures, with a solved challenge', () => {
    const spent = { challenge: 'solved', expiresAt: NOON.toISOString() };
    const addSpent = (db: Db, number: number) =>
      addOne(db, newSignature(number), { ...CIRCUMSTANCES, spent });

    it('accepts it once, and again only for the same signature', async () => {
      const db = await openWithPetition(openEmpty);
      assert.deepEqual(await addSpent(db, 1), { ok: true, counted: true, next: 'done' });
      assert.deepEqual(await addSpent(db, 2), { ok: false, problem: 'proof-spent' });
      assert.deepEqual(await addSpent(db, 1), { ok: true, counted: false, next: 'done' });
      assert.deepEqual([await onlineCount(db), (await signatureRows(db)).length], [1, 1]);
    });

    it('sends one email for it, however often it comes', async () => {
      const db = await openWithPetition(openEmpty);
      for (let time = 0; time < 5; time += 1) {
        const added = await addOne(db, newSignature(1, BY_EMAIL), { ...CIRCUMSTANCES, spent });
        assert.equal(added.ok, true);
      }
      const emails = await db.selectFrom('outbox').select('kind').orderBy('kind').execute();
      assert.deepEqual(emails, [{ kind: 'confirm' }, { kind: 'reminder' }]);
      await addOne(db, newSignature(1, BY_EMAIL), {
        ...CIRCUMSTANCES,
        spent: { ...spent, challenge: 'another' },
      });
      assert.equal((await db.selectFrom('outbox').selectAll().execute()).length, 3, 'new work, a new email');
    });

    it('accepts it from no other mailbox that comes with the same id', async () => {
      const db = await openWithPetition(openEmpty);
      await addSpent(db, 1);
      const keys = { signerKey: 'other', addressKey: 'other mailbox' };
      const other = { ...newSignature(1), signerKey: 'other', former: keys };
      const added = await addOne(db, other, { ...CIRCUMSTANCES, spent });
      assert.deepEqual(added, { ok: false, problem: 'proof-spent' });
      const solved = { ...spent, challenge: 'of their own' };
      assert.deepEqual(await addOne(db, other, { ...CIRCUMSTANCES, spent: solved }), {
        ok: true,
        counted: true,
        next: 'done',
      });
      assert.equal((await signatureRows(db)).length, 2);
    });

    it('stores one signature for it, whatever name comes with it, and does not tell who had signed before', async () => {
      const db = await openWithPetition(openEmpty);
      // The mailbox has signed under another id, so none is stored under this one.
      await addOne(db, newSignature(1));
      const again = (name: string) =>
        addOne(db, newSignature(2, { signerKey: 'signer-1', name, nameKey: name }), {
          ...CIRCUMSTANCES,
          spent,
        });
      assert.deepEqual(await again('signer 1'), { ok: true, counted: false, next: 'done' });
      assert.deepEqual(await again('another'), { ok: true, counted: false, next: 'confirm' });
      assert.equal((await signatureRows(db)).length, 1);
    });

    it('accepts it once when two signatures come with it at the same moment', async () => {
      const db = await openWithPetition(openEmpty);
      const added = await Promise.all([1, 2, 3].map((number) => addSpent(db, number)));
      assert.equal(added.filter(({ ok }) => ok).length, 1);
    });
  });
});
