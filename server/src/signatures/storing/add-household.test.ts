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
} from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { NOON, signatureId } from '../../testing/data/fixtures.ts';

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

    it('has a fourth wait to be confirmed, where the others counted at once, and says so', async () => {
      const db = await openWithPetition(openEmpty);
      for (const [number, name] of ['A', 'B', 'C'].entries()) {
        assert.partialDeepStrictEqual(await add(db, number, person(name)), { counted: true, next: 'done' });
      }
      assert.partialDeepStrictEqual(await add(db, 9, person('D')), { counted: false, next: 'confirm' });
      const fourth = (await signatureRows(db)).find(({ name }) => name === 'D');
      assert.partialDeepStrictEqual(fourth, {
        state: 'pending',
        slot: 3,
        link_hash: `link of ${signatureId(9)}`,
      });
      assert.equal(fourth?.expires_at, new Date(NOON.getTime() + 9 + 72 * HOUR_MS).toISOString());
      assert.deepEqual(await emailsInOutbox(db), [
        ['confirm', signatureId(9)],
        ['reminder', signatureId(9)],
      ]);
      assert.partialDeepStrictEqual(await add(db, 10, person('D')), { counted: false, next: 'confirm' });
      assert.partialDeepStrictEqual(
        await add(db, 11, person('B')),
        { counted: false, next: 'done' },
        'she counts',
      );
      assert.equal(await onlineCount(db), 3);
    });

    it('lets ten wait without taking a place, and stores nothing of an eleventh', async () => {
      const db = await openWithPetition(openEmpty);
      for (const [number, name] of Array.from('ABCDEFGHIJ').entries())
        await add(db, number, { ...BY_EMAIL, ...person(name) });
      const before = await signatureRows(db);
      await db.deleteFrom('outbox').execute();
      await add(db, 30, { ...BY_EMAIL, ...person('K') });
      assert.deepEqual(await signatureRows(db), before);
      assert.deepEqual(
        await emailsInOutbox(db),
        [['full', signatureId(0)]],
        'with the link to one that waits',
      );
      for (const [at, name] of ['L', 'M', 'N'].entries()) {
        assert.partialDeepStrictEqual(await add(db, 40 + at, person(name)), { counted: true, next: 'done' });
      }
      assert.partialDeepStrictEqual(await add(db, 50, person('O')), { counted: false, next: 'confirm' });
      assert.equal((await signatureRows(db)).length, 13);
    });

    it('makes a link for the one that an email about a full mailbox shows, if it had none', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 60, person('Z'));
      for (const [number, name] of Array.from('ABCDEFGHIJ').entries())
        await add(db, number, { ...BY_EMAIL, ...person(name) });
      await add(db, 30, { ...BY_EMAIL, ...person('K') });
      const shown = (await signatureRows(db)).find(({ name }) => name === 'Z');
      assert.partialDeepStrictEqual(shown, { state: 'validated', link_hash: `link of ${signatureId(60)}` });
    });

    it('gives a place to one that waited and then comes with proof, where one is free', async () => {
      const db = await openWithPetition(openEmpty);
      const news = { news: { email: 'home@example.org' } };
      for (const [number, name] of ['A', 'B'].entries()) await add(db, number, person(name));
      await add(db, 3, { ...BY_EMAIL, ...person('C'), ...news });
      assert.partialDeepStrictEqual(await add(db, 4, person('C')), { counted: true, next: 'done' });
      await add(db, 5, { ...BY_EMAIL, ...person('D') });
      assert.partialDeepStrictEqual(await add(db, 6, person('D')), { counted: false, next: 'confirm' });
      assert.equal(await onlineCount(db), 3);
    });

    it('goes on with people who wait in the slots of before, when those were places', async () => {
      const db = await openWithPetition(openEmpty);
      for (const [number, name] of ['A', 'B', 'C'].entries())
        await add(db, number, { ...BY_EMAIL, ...person(name) });
      assert.partialDeepStrictEqual(await add(db, 9, person('D')), { counted: true, next: 'done' });
    });

    it('tells nobody who is held that it is done', async () => {
      const db = await openWithPetition(openEmpty);
      const held = { ...BY_EMAIL, state: 'held', heldBecause: 'honeypot' } as const;
      assert.partialDeepStrictEqual(await add(db, 1, held), { counted: false, next: 'confirm' });
      assert.equal((await emailsInOutbox(db))[0]?.[0], 'confirm');
      await add(db, 2, { ...held, heldBecause: 'velocity-domain' });
      const again = { signerKey: 'signer-2', name: 'Signer 2', nameKey: 'signer 2' };
      assert.partialDeepStrictEqual(await add(db, 3, again), { counted: false, next: 'confirm' });
    });

    it('keeps the three places when many come at once', async () => {
      const db = await openWithPetition(openEmpty);
      const names = Array.from({ length: 20 }, (_, number) => `Name ${'abcdefghijklmnopqrst'[number]}`);
      await Promise.all(names.map((name, number) => add(db, number, person(name))));
      assert.deepEqual([await onlineCount(db), (await signatureRows(db)).length], [3, 13]);
    });
  });
});
