import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import {
  ago,
  leftIn,
  putMany,
  putNewsAddress,
  runJob,
  waitingFor,
  whileSomebodySigns,
} from '../testing/data/retention.ts';
import { putOutboxEmail, putSignature } from '../testing/data/scratch-store.ts';
import type { Db } from '../database/db.ts';
import type { SignatureRow } from '../database/tables.ts';

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
  });

  const { signatures, addresses, emails } = leftIn(() => db);

  describe('a signature that was not confirmed', () => {
    const UNCONFIRMED: [what: string, row: Partial<SignatureRow>, stays: boolean][] = [
      ['in time', { state: 'pending', expires_at: ago(0) }, false],
      ['and whose time is not over', { state: 'pending', expires_at: ago(-1) }, true],
      ['in time while it was held', { state: 'held', held_because: 'honeypot', expires_at: ago(1) }, false],
      [
        'and for which no email was sent',
        { state: 'held', held_because: 'honeypot', expires_at: null },
        true,
      ],
    ];
    for (const [what, row, stays] of UNCONFIRMED) {
      it(`${what} ${stays ? 'stays' : 'is deleted, and nothing of it stays'}`, async () => {
        const id = await putSignature(db, 'clean-river', row);
        await putNewsAddress(db, 'clean-river', id);
        await putOutboxEmail(db, { created_at: ago(100), id: 'a', signature: id });
        assert.equal(await waitingFor(db, 'expired-signatures'), stays ? 0 : 1);
        await runJob(db, 'expired-signatures');
        const left = [await signatures(), await addresses(), await emails()].map(({ length }) => length);
        assert.deepEqual(left, stays ? [1, 1, 1] : [0, 0, 0]);
        assert.equal(await waitingFor(db, 'expired-signatures'), 0);
      });
    }

    it('stays when it was confirmed, and waits for a person', async () => {
      await putSignature(db, 'clean-river', { state: 'held', confirmed: 1, expires_at: ago(1) });
      await runJob(db, 'expired-signatures');
      assert.equal((await signatures()).length, 1);
    });

    it('leaves the counts, the other signatures and what belongs to them as they are', async () => {
      const counted = await putSignature(db, 'clean-river', { expires_at: ago(1), confirmed: 1 });
      await putNewsAddress(db, 'clean-river', counted);
      await putOutboxEmail(db, { created_at: ago(100), id: 'a', signature: counted });
      await putSignature(db, 'clean-river', { state: 'pending', expires_at: ago(1) });
      const counts = await db.selectFrom('counts').selectAll().execute();
      await runJob(db, 'expired-signatures');
      assert.deepEqual(
        (await signatures()).map(({ id }) => id),
        [counted],
      );
      assert.deepEqual([(await addresses()).length, (await emails()).length], [1, 1]);
      assert.deepEqual(await db.selectFrom('counts').selectAll().execute(), counts);
    });

    it('is deleted with thousands of others, while people sign', async () => {
      await putMany(db, 'clean-river', { state: 'pending', expires_at: ago(1) });
      await whileSomebodySigns(db, () => runJob(db, 'expired-signatures'));
      assert.equal((await signatures()).length, 1);
    });
  });

  describe('a signature whose mailbox says that it did not sign', () => {
    const DISOWNED = { state: 'pending', name: 'Sok Dara', expires_at: ago(-70) } as const;
    for (const [what, erase_at, stays] of [
      ['waits for its instant', ago(-1), true],
      ['is erased then; the id stays', ago(0), false],
    ] as const) {
      it(what, async () => {
        const id = await putSignature(db, 'clean-river', { ...DISOWNED, erase_at });
        await putNewsAddress(db, 'clean-river', id);
        await putOutboxEmail(db, { created_at: ago(1), id: 'a', signature: id });
        assert.equal(await waitingFor(db, 'disowned-signatures'), stays ? 0 : 1);
        await runJob(db, 'disowned-signatures');
        assert.deepEqual([(await addresses()).length, (await emails()).length], stays ? [1, 1] : [0, 0]);
        const [row] = await signatures();
        assert.deepEqual(
          [row?.id, row?.state, JSON.stringify(row).includes('Sok')],
          stays ? [id, 'pending', true] : [id, 'removed', false],
        );
        assert.equal(await waitingFor(db, 'disowned-signatures'), 0);
      });
    }

    it('is erased with thousands of others, while people sign', async () => {
      await putMany(db, 'clean-river', { ...DISOWNED, erase_at: ago(0) });
      await whileSomebodySigns(db, () => runJob(db, 'disowned-signatures'));
      assert.equal(await waitingFor(db, 'disowned-signatures'), 0);
    });
  });

  it('challenges are deleted once they are too old to be accepted', async () => {
    for (const [challenge, expires_at] of [['old', ago(0)] as const, ['new', ago(-1)] as const]) {
      await db.insertInto('spent_challenges').values({ challenge, signature: 's', expires_at }).execute();
    }
    assert.equal(await waitingFor(db, 'spent-challenges'), 1);
    await runJob(db, 'spent-challenges');
    const left = await db.selectFrom('spent_challenges').select('challenge').execute();
    assert.deepEqual(left, [{ challenge: 'new' }]);
    assert.equal(await waitingFor(db, 'spent-challenges'), 0);
  });

  it('emails are forgotten a day after they were sent or given up; those that wait stay', async () => {
    await putOutboxEmail(db, {
      created_at: ago(100),
      id: 'sent',
      state: 'sent',
      email: null,
      settled_at: ago(25),
    });
    await putOutboxEmail(db, {
      created_at: ago(100),
      id: 'failed',
      state: 'failed',
      email: null,
      settled_at: ago(25),
    });
    await putOutboxEmail(db, {
      created_at: ago(100),
      id: 'just-sent',
      state: 'sent',
      email: null,
      settled_at: ago(23),
    });
    await putOutboxEmail(db, { created_at: ago(100), id: 'waits' });
    assert.equal(await waitingFor(db, 'settled-letters'), 2);
    await runJob(db, 'settled-letters');
    assert.deepEqual(await emails(), [{ id: 'just-sent' }, { id: 'waits' }]);
    assert.equal(await waitingFor(db, 'settled-letters'), 0);
  });

  it('presses of buttons in emails are forgotten after a day', async () => {
    for (const pressed_at of [ago(24), ago(23)])
      await db.insertInto('mailbox_presses').values({ address_key: pressed_at, pressed_at }).execute();
    assert.equal(await waitingFor(db, 'mailbox-presses'), 1);
    await runJob(db, 'mailbox-presses');
    const left = await db.selectFrom('mailbox_presses').select('pressed_at').execute();
    assert.deepEqual(left, [{ pressed_at: ago(23) }]);
    assert.equal(await waitingFor(db, 'mailbox-presses'), 0);
  });

  it('event links are deleted a day after their end', async () => {
    const link = { petition: 'clean-river', partner: 'temple', starts_at: ago(100) };
    for (const ends_at of [ago(24), ago(23), ago(-1)]) {
      await db
        .insertInto('event_links')
        .values({ ...link, token_hash: ends_at, ends_at })
        .execute();
    }
    assert.equal(await waitingFor(db, 'ended-event-links'), 1);
    await runJob(db, 'ended-event-links');
    const left = await db.selectFrom('event_links').select('ends_at').orderBy('ends_at').execute();
    assert.deepEqual(
      left.map(({ ends_at }) => ends_at),
      [ago(23), ago(-1)],
    );
    assert.equal(await waitingFor(db, 'ended-event-links'), 0);
  });
});
