import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { agrees, recount } from '../counts/recount.ts';
import { findTally } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { insertMany } from '../database/insert-many.ts';
import { takeDueEmail } from '../mail/outbox/take-due.ts';
import { erasedSignerKey } from '../signatures/erased-row.ts';
import { newRow } from '../signatures/row.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import { add, addOne, BY_EMAIL, CIRCUMSTANCES, onlineCount, signatureRows } from '../testing/data/adding.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, putCount, signatureId } from '../testing/data/fixtures.ts';
import { hoursLater, moderatorOf, RIVER } from '../testing/data/moderating.ts';
import { newSignature } from '../testing/data/new-signature.ts';
import { personal } from '../testing/data/personal.ts';
import { whileSomebodySigns } from '../testing/data/retention.ts';
import { eraseMailbox } from './erasing/erase-mailbox.ts';

const STUFFED = 'domain-of-the-stuffer';
const OF_STUFFER = [{ key: 'domain', value: STUFFED }] as const;

eachDatabase((openEmpty) => {
  let db: Db;
  let moderator: ReturnType<typeof moderatorOf>;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    moderator = moderatorOf(db);
  });

  const newsTokens = () =>
    personal(db).selectFrom('news_addresses').select(['token', 'slot', 'email']).execute();
  const stateOf = async (number: number) =>
    (await signatureRows(db)).find(({ id }) => id === signatureId(number))?.state;
  const tally = async (partner: string) => {
    const { online, today } = (await findTally(db, RIVER, partner))!;
    return [online, today];
  };

  /** Two that were counted with a partner, one that waits, one that is held, all of one mail domain, and another. */
  async function stuffed(): Promise<void> {
    const changes = { domainCode: STUFFED, partner: 'temple' };
    await add(db, 1, { ...changes, day: '2026-02-28' });
    await add(db, 2, changes);
    await add(db, 3, { ...changes, ...BY_EMAIL });
    await add(db, 4, { ...changes, state: 'held', heldBecause: 'velocity-domain' });
    await add(db, 5, { partner: 'temple' });
  }

  describe('removing what a filter finds', () => {
    it('takes what was counted off the counts, for the petition, the partner and the day', async () => {
      await stuffed();
      const { batch, ...numbers } = await moderator.remove(OF_STUFFER);
      assert.deepEqual(numbers, { removed: 4, counted: 2 });
      assert.deepEqual(
        [await tally(''), await tally('temple')],
        [
          [1, 1],
          [1, 1],
        ],
      );
      assert.equal((await recount(db)).every(agrees), true);
      for (const number of [1, 2, 3, 4]) assert.equal(await stateOf(number), 'removed');
      assert.equal(await stateOf(5), 'validated');
      const stored = await db.selectFrom('removal_batches').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual([stored.batch, stored.reason, stored.day], [batch, 'not-genuine', '2026-03-01']);
    });

    it('gives a batch no second time what it has', async () => {
      await stuffed();
      await moderator.remove(OF_STUFFER);
      assert.deepEqual(await moderator.remove(OF_STUFFER), { batch: null, removed: 0, counted: 0 });
      assert.deepEqual(await moderator.remove([signatureId(1)]), { batch: null, removed: 0, counted: 0 });
    });

    it('takes thousands in one batch, while others sign', async () => {
      const many = 2100;
      const rows = Array.from({ length: many }, (_, number) =>
        newRow(newSignature(number, { domainCode: STUFFED }), 0, null),
      );
      await insertMany(db, 'signatures', rows);
      await putCount(db, { online: many, today: many, today_on: '2026-03-01' });
      await whileSomebodySigns(db, async () => {
        const { removed, counted } = await moderator.remove(OF_STUFFER);
        assert.deepEqual([removed, counted], [many, many]);
      });
      assert.equal(await onlineCount(db), 1);
      const batches = await db.selectFrom('removal_batches').selectAll().execute();
      assert.deepEqual(
        batches.map(({ removed, counted }) => [removed, counted]),
        [[many, many]],
      );
      const undone = await moderator.undo(batches[0]!.batch);
      assert.equal('restored' in undone && undone.restored, many);
      assert.equal(await onlineCount(db), many + 1);
    });
  });

  it('a signature whose data were erased after a delivery stays so, removed and brought back', async () => {
    await add(db, 1);
    const token = erasedSignerKey(signatureId(1));
    await db.updateTable('signatures').set({ token }).execute();
    const { batch } = await moderator.remove([signatureId(1)]);
    assert.deepEqual([(await signatureRows(db))[0]?.token, await onlineCount(db)], [token, 0]);
    await moderator.undo(batch);
    assert.deepEqual([(await signatureRows(db))[0]?.token, await onlineCount(db)], [token, 1]);
  });

  describe('removing by id', () => {
    it('takes all of them or none', async () => {
      await stuffed();
      const removed = await moderator.remove([signatureId(1), signatureId(9)]);
      assert.deepEqual(removed, { unknown: [signatureId(9)] });
      assert.equal(await onlineCount(db), 3);
      assert.equal((await moderator.remove([signatureId(1), signatureId(4)])).counted, 1);
    });
  });

  describe('while a signature is removed', () => {
    it('its signer can sign again, and a copy that comes late from a phone stays removed', async () => {
      await add(db, 1);
      await moderator.remove([signatureId(1)]);
      await add(db, 1);
      assert.deepEqual([await onlineCount(db), await stateOf(1)], [0, 'removed']);
      await add(db, 2, { signerKey: 'signer-1', name: 'Signer 1', nameKey: 'signer 1' });
      assert.equal(await onlineCount(db), 1);
    });

    it('the address for news is not that of its signer any more, and comes back', async () => {
      await add(db, 1, { news: { email: 'sok@example.org' } });
      const { batch } = await moderator.remove([signatureId(1)]);
      assert.deepEqual(await newsTokens(), [
        { token: `removed:${signatureId(1)}`, slot: 0, email: 'sok@example.org' },
      ]);
      await moderator.undo(batch);
      assert.deepEqual(await newsTokens(), [{ token: 'signer-1', slot: 0, email: 'sok@example.org' }]);
    });

    it('no email goes to its signer', async () => {
      await add(db, 1, BY_EMAIL);
      await moderator.remove([signatureId(1)]);
      assert.deepEqual(await takeDueEmail(db, hoursLater(1), () => []), {
        kind: 'dropped',
        emailKind: 'confirm',
      });
      assert.deepEqual(await takeDueEmail(db, hoursLater(25), () => []), {
        kind: 'dropped',
        emailKind: 'reminder',
      });
    });

    it('it is found and erased by the mailbox', async () => {
      await add(db, 1, { news: { email: 'sok@example.org' } });
      const { batch } = await moderator.remove([signatureId(1)]);
      const erasing = { ...CIRCUMSTANCES, by: COMMAND, now: NOON };
      const keys = { signerKey: 'signer-1', addressKey: 'key' };
      const mailbox = { ...keys, former: keys, canonical: 'sok@example.org' };
      assert.deepEqual(await eraseMailbox(db, RIVER, mailbox, erasing), { erased: 1, counted: 0 });
      const [row] = await signatureRows(db);
      assert.deepEqual([row?.name, row?.token, await newsTokens()], ['', `erased:${signatureId(1)}`, []]);
      assert.deepEqual(await moderator.undo(batch), {
        restored: 0,
        counted: 0,
        withdrawn: 1,
        signedAgain: 0,
        noPlace: 0,
      });
      assert.equal(await onlineCount(db), 0);
    });

    it('its network code stays, and goes when it is erased', async () => {
      await add(db, 1);
      const code = { petition: RIVER, network_code: 'n', domain_code: 'd', signed_at: NOON.toISOString() };
      await db
        .insertInto('network_codes')
        .values({ ...code, signature: signatureId(1), in_allowance: 1 })
        .execute();
      await moderator.remove([signatureId(1)]);
      assert.equal((await db.selectFrom('network_codes').selectAll().execute()).length, 1);
      const keys = { signerKey: 'signer-1', addressKey: 'key' };
      const mailbox = { ...keys, former: keys, canonical: 'sok@example.org' };
      await eraseMailbox(db, RIVER, mailbox, { ...CIRCUMSTANCES, by: COMMAND, now: NOON });
      assert.equal((await db.selectFrom('network_codes').selectAll().execute()).length, 0);
    });
  });

  describe('undoing', () => {
    it('brings everything back as it was', async () => {
      await stuffed();
      const [before, counts] = [await signatureRows(db), [await tally(''), await tally('temple')]];
      const { batch } = await moderator.remove(OF_STUFFER);
      const undone = await moderator.undo(batch, hoursLater(23.9));
      assert.deepEqual(undone, { restored: 4, counted: 2, withdrawn: 0, signedAgain: 0, noPlace: 0 });
      assert.deepEqual(await signatureRows(db), before);
      assert.deepEqual([await tally(''), await tally('temple')], counts);
      assert.deepEqual(await db.selectFrom('removed_signatures').selectAll().execute(), []);
      assert.deepEqual(await moderator.undo(batch), { refused: 'undone' });
    });

    it('lets the update of the count always be later', async () => {
      await add(db, 1);
      const instants = [(await findTally(db, RIVER, ''))!.updatedAt];
      const { batch } = await moderator.remove([signatureId(1)]);
      instants.push((await findTally(db, RIVER, ''))!.updatedAt);
      await moderator.undo(batch);
      instants.push((await findTally(db, RIVER, ''))!.updatedAt);
      assert.deepEqual(instants.toSorted(), instants);
      assert.equal(new Set(instants).size, 3);
    });

    it('is refused after 24 hours, and for a batch that is not there', async () => {
      await add(db, 1);
      const { batch } = await moderator.remove([signatureId(1)]);
      assert.deepEqual(await moderator.undo(batch, hoursLater(24)), { refused: 'too-late' });
      assert.deepEqual(await moderator.undo('nothing'), { refused: 'unknown' });
      assert.equal(await onlineCount(db), 0);
    });

    it('gives a pending signature its reminder again', async () => {
      await add(db, 1, BY_EMAIL);
      const { batch } = await moderator.remove([signatureId(1)]);
      await takeDueEmail(db, hoursLater(1), () => []);
      await moderator.undo(batch, hoursLater(2));
      const taken = await takeDueEmail(db, hoursLater(25), () => []);
      assert.equal(taken?.kind === 'email' && taken.email.kind, 'reminder');
    });

    const SAME = { signerKey: 'signer-1', name: 'Signer 1', nameKey: 'signer 1' };

    it('counts once who signed again meanwhile, and erases the older signature', async () => {
      await add(db, 1);
      const { batch } = await moderator.remove([signatureId(1)]);
      await add(db, 2, SAME);
      const undone = await moderator.undo(batch);
      assert.deepEqual(undone, { restored: 0, counted: 0, withdrawn: 0, signedAgain: 1, noPlace: 0 });
      assert.deepEqual(
        [await onlineCount(db), await stateOf(1), await stateOf(2)],
        [1, 'removed', 'validated'],
      );
      const rows = await signatureRows(db);
      assert.deepEqual(
        rows.map(({ name }) => name),
        ['', 'Signer 1'],
      );
      await add(db, 3, SAME);
      assert.equal(await onlineCount(db), 1);
    });

    it('counts once who signed again, but has not confirmed: the counted signature comes back for it', async () => {
      await add(db, 1);
      const { batch } = await moderator.remove([signatureId(1)]);
      await add(db, 2, { ...SAME, ...BY_EMAIL });
      assert.deepEqual(await moderator.undo(batch), {
        restored: 1,
        counted: 1,
        withdrawn: 0,
        signedAgain: 0,
        noPlace: 0,
      });
      assert.deepEqual(
        [await onlineCount(db), await stateOf(1), await stateOf(2)],
        [1, 'validated', 'removed'],
      );
    });

    it('of two that wait keeps the newer, whose link is the latest in the mailbox', async () => {
      await add(db, 1, BY_EMAIL);
      const { batch } = await moderator.remove([signatureId(1)]);
      await add(db, 2, { ...SAME, ...BY_EMAIL });
      await moderator.undo(batch);
      assert.deepEqual([await stateOf(1), await stateOf(2)], ['removed', 'pending']);
    });

    it('finds another place for a signature of a mailbox whose place was taken', async () => {
      const home = { signerKey: 'home' };
      await add(db, 1, { ...home, news: { email: 'home@example.org' } });
      await add(db, 2, home);
      const { batch } = await moderator.remove([signatureId(1), signatureId(2)]);
      await add(db, 3, home);
      const undone = await moderator.undo(batch);
      assert.deepEqual([await onlineCount(db), 'restored' in undone && undone.restored], [3, 2]);
      const rows = await signatureRows(db);
      assert.deepEqual(new Set(rows.map(({ slot }) => slot)), new Set([0, 1, 2]));
      assert.deepEqual(await newsTokens(), [
        { token: 'home', slot: rows[0]!.slot, email: 'home@example.org' },
      ]);
    });

    it('leaves out whom three others of the mailbox have taken the place of', async () => {
      const home = { signerKey: 'home' };
      await add(db, 1, home);
      const { batch } = await moderator.remove([signatureId(1)]);
      for (const number of [2, 3, 4]) await add(db, number, home);
      const undone = await moderator.undo(batch);
      assert.deepEqual(undone, { restored: 0, counted: 0, withdrawn: 0, signedAgain: 0, noPlace: 1 });
      assert.deepEqual([await onlineCount(db), await stateOf(1)], [3, 'removed']);
    });

    it('counts once two of one batch that are one person since', async () => {
      await add(db, 1);
      const first = await moderator.remove([signatureId(1)]);
      await addOne(db, newSignature(2, SAME));
      const second = await moderator.remove([signatureId(2)]);
      await moderator.undo(first.batch);
      await moderator.undo(second.batch);
      assert.equal(await onlineCount(db), 1);
      assert.equal((await recount(db)).every(agrees), true);
    });
  });
});
