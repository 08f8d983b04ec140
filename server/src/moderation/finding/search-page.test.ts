import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { mailboxOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { Db } from '../../database/db.ts';
import { add, BY_EMAIL, signatureRows } from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition, signatureId } from '../../testing/data/fixtures.ts';
import { moderatorOf, RIVER } from '../../testing/data/moderating.ts';
import { putMany } from '../../testing/data/retention.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { groupSignatures } from '../group-signatures.ts';
import type { Found } from './found.ts';
import type { Cursor } from './order.ts';
import { type Search, type Sought, soughtFrom, type TypedSought } from './search.ts';
import { searchPage } from './search-page.ts';
import { groupSlice, tallySlice } from './sum-slice.ts';

const PEPPER = Buffer.alloc(32, 7);
const PLACE = { petition: RIVER, timeZone: 'Asia/Phnom_Penh' };

const numbersOf = (found: readonly Found[]) => found.map(({ id }) => Number.parseInt(id.slice(-4), 16));
const at = (minute: number) => `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`;

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
  });

  const page = (search: Search, after?: Cursor, limit = 50) =>
    searchPage(db, PLACE, search, { after, limit });
  async function find(typed: TypedSought): Promise<number[]> {
    const sought = await soughtFrom(db, { pepper: PEPPER, petition: RIVER }, typed);
    assert.ok(!('wrong' in sought));
    return numbersOf((await page({ find: sought satisfies Sought, where: [] })).signatures).toSorted(
      (one, other) => one - other,
    );
  }

  it('says of each signature all that explains it', async () => {
    const held = { state: 'held', heldBecause: 'velocity-partner', expiresAt: BY_EMAIL.expiresAt } as const;
    await add(db, 1, { ...held, city: 'Lyon', phone: '+855', news: { email: 'a@example.org' } });
    const { signatures } = await page({ where: [] });
    const [stored] = await signatureRows(db);
    const { name, reason, confirmed, city, phone, news, signedAt, expiresAt } = signatures[0]!;
    assert.deepEqual([name, reason, confirmed], ['Signer 1', 'velocity-partner', 'unanswered']);
    assert.deepEqual([city, phone, news], ['Lyon', '+855', true]);
    assert.deepEqual([signedAt, expiresAt], [stored?.signed_at, stored?.expires_at]);
  });

  describe('a name', () => {
    it('is found however it was typed, in Khmer too, and by a part of it when that is asked for', async () => {
      const names = ['Sok Dara', 'SOK  DARA Chan', 'Chan Sok', 'ស្រីពៅ', 'ស្រី\u200bពៅ'];
      for (const [number, typed] of names.entries()) {
        const sought = await soughtFrom(db, { pepper: PEPPER, petition: RIVER }, { name: typed });
        assert.ok('by' in sought && sought.by === 'name');
        await add(db, number, { name: typed, nameKey: sought.key, signerKey: `signer-${number}` });
      }
      assert.deepEqual(await find({ name: 'sók dara'.normalize('NFD').replace('\u0301', '') }), [0, 1]);
      assert.deepEqual(await find({ name: 'Sok', part: true }), [0, 1, 2]);
      assert.deepEqual(await find({ name: 'ស្រីពៅ' }), [3, 4]);
      assert.deepEqual(await find({ name: 'ពៅ', part: true }), [3, 4]);
      const wrong = await soughtFrom(db, { pepper: PEPPER, petition: RIVER }, { name: '12' });
      assert.deepEqual(wrong, { wrong: 'find.name' });
    });
  });

  describe('a mailbox', () => {
    it('is found by any spelling of its address, under its former code, and among the removed', async () => {
      const typed = 'sok.dara+river@GMAIL.com';
      const { signerKey, former } = mailboxOf(PEPPER, RIVER, typed)!;
      await add(db, 1, { signerKey });
      await add(db, 2, { signerKey: former.signerKey, name: 'Chan Vuth', nameKey: 'chan vuth' });
      await add(db, 3);
      await putPetition(db, { petition: 'lake' });
      await putSignature(db, 'lake', { token: signerKey });
      await moderatorOf(db).remove([signatureId(1)]);
      assert.deepEqual(await find({ email: typed }), [1, 2]);
      assert.deepEqual(await find({ email: 'nobody@example.org' }), []);
      const wrong = await soughtFrom(db, { pepper: PEPPER, petition: RIVER }, { email: 'sok dara' });
      assert.deepEqual(wrong, { wrong: 'find.email' });
    });
  });

  it('goes on behind the last one while people sign, and misses and repeats nobody', async () => {
    for (let number = 0; number < 9; number++)
      await putSignature(db, RIVER, { id: signatureId(number), signed_at: at(number) });
    const first = await page({ where: [], until: at(20) }, undefined, 4);
    await putSignature(db, RIVER, { id: signatureId(20), signed_at: at(20) });
    await db.deleteFrom('signatures').where('id', '=', signatureId(5)).execute();
    const second = await page({ where: [], until: at(20) }, first.next, 4);
    const third = await page({ where: [], until: at(20) }, second.next, 4);
    assert.deepEqual(
      [first, second, third].flatMap(({ signatures }) => numbersOf(signatures)),
      [8, 7, 6, 5, 4, 3, 2, 1, 0],
    );
    assert.deepEqual([first.scanned, second.scanned, third.scanned, third.next], [4, 4, 1, undefined]);
  });

  it('answers with few, or none, when it has looked at many, and says where to go on', async () => {
    await putMany(db, RIVER, { signed_at: NOON.toISOString() });
    await putSignature(db, RIVER, {
      id: signatureId(1),
      signed_at: '2026-02-01T00:00:00.000Z',
      country: 'KH',
      state: 'pending',
    });
    const { signatures, scanned, next } = await page({ where: [{ key: 'state', value: 'pending' }] });
    assert.deepEqual([numbersOf(signatures), scanned, next], [[1], 1201, undefined]);
  });

  it('sums up in slices that add up: groups and states', async () => {
    await putMany(db, RIVER, { country: 'FR' });
    await putSignature(db, RIVER, { country: 'KH', state: 'held' });
    await putSignature(db, RIVER, { country: 'KH', imported_in: 'change' });
    const asked = { where: [], after: undefined };
    assert.deepEqual(
      (await groupSlice(db, PLACE, 'country', asked)).groups,
      await groupSignatures(db, RIVER, 'country', []),
    );
    const { states, importedValidated, scanned, next } = await tallySlice(db, PLACE, asked);
    assert.deepEqual(states, { pending: 0, validated: 1201, held: 1, removed: 0 });
    assert.deepEqual([importedValidated, scanned, next], [1, 1202, undefined]);
  });
});
