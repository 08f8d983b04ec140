import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  BY_EMAIL,
  add,
  counts,
  emailsInOutbox,
  onlineCount,
  openWithPetition,
  signatureRows,
} from '../testing/data/adding.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId } from '../testing/data/fixtures.ts';

const person = (name: string) => ({ signerKey: 'home', name, nameKey: name.toLowerCase().replace(' ', '') });

eachDatabase((openEmpty) => {
  describe('addSignatures, for people who share an address', () => {
    it('counts a couple, and a third of the family, each once', async () => {
      const db = await openWithPetition(openEmpty);
      for (const [number, name] of ['Sok Dara', 'Chan Sophea', 'Sok Bopha', 'Dara Sok'].entries()) {
        assert.equal(await counts(add(db, number, person(name))), name !== 'Dara Sok');
      }
      assert.equal(await onlineCount(db), 3);
      assert.deepEqual(
        (await signatureRows(db)).map(({ slot, name }) => [slot, name]),
        [
          [0, 'Sok Dara'],
          [1, 'Chan Sophea'],
          [2, 'Sok Bopha'],
        ],
      );
    });

    it('refuses a fourth, and says so by email', async () => {
      const db = await openWithPetition(openEmpty);
      for (const [number, name] of ['A', 'B', 'C'].entries()) await add(db, number, person(name));
      assert.equal(await counts(add(db, 9, { ...BY_EMAIL, ...person('D') })), false);
      assert.equal((await signatureRows(db)).length, 3);
      assert.deepEqual(await emailsInOutbox(db), [['full', signatureId(9)]]);
    });

    it('keeps the three places when many come at once', async () => {
      const db = await openWithPetition(openEmpty);
      const names = Array.from({ length: 20 }, (_, number) => `Name ${'abcdefghijklmnopqrst'[number]}`);
      await Promise.all(names.map((name, number) => add(db, number, person(name))));
      assert.deepEqual([await onlineCount(db), (await signatureRows(db)).length], [3, 3]);
    });
  });
});
