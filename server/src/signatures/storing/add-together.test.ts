import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CIRCUMSTANCES,
  add,
  addOne,
  counts,
  onlineCount,
  openWithPetition,
  signatureRows,
} from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { newSignature } from '../../testing/data/new-signature.ts';
import { hasSignatures } from '../find.ts';

const noInstant = (): never => {
  throw new RangeError('no instant');
};

eachDatabase((openEmpty) => {
  describe('addSignatures, many at once or failing', () => {
    it('stores nothing when it cannot count', async () => {
      const db = await openWithPetition(openEmpty);
      const failing = addOne(db, newSignature(1), { ...CIRCUMSTANCES, nextInstant: noInstant });
      await assert.rejects(failing, RangeError);
      assert.equal(await hasSignatures(db), false);
    });

    it('counts 50 at once, each once', async () => {
      const db = await openWithPetition(openEmpty);
      const numbers = Array.from({ length: 50 }, (_, number) => number);
      await Promise.all(numbers.map((number) => add(db, number, { partner: number % 2 ? 'temple' : null })));
      assert.equal(await onlineCount(db), 50);
      assert.equal(await onlineCount(db, 'temple'), 25);
      assert.equal((await signatureRows(db)).length, 50);
    });

    it('counts 50 copies at once as one', async () => {
      const db = await openWithPetition(openEmpty);
      const added = await Promise.all(Array.from({ length: 50 }, () => counts(add(db, 1))));
      assert.equal(added.filter(Boolean).length, 1);
      assert.equal(await onlineCount(db), 1);
    });

    it('keeps others apart while one transaction fails', async () => {
      const db = await openWithPetition(openEmpty);
      const failing = addOne(db, newSignature(1), { ...CIRCUMSTANCES, nextInstant: noInstant });
      const results = await Promise.allSettled([failing, add(db, 2), add(db, 3)]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['rejected', 'fulfilled', 'fulfilled'],
      );
      assert.equal(await onlineCount(db), 2);
    });
  });
});
