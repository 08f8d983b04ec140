import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import type { Db } from '../../database/db.ts';
import { HOURLY_LIMIT } from './hourly-limit.ts';
import { nextDueAt, putInOutbox, removeSettledEmails, stopEmails } from './outbox.ts';
import { outboxState } from './outbox-state.ts';
import { unparkEmails } from './parked.ts';
import type { OutboxRow } from '../../database/tables.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time/durations.ts';

const ago = (ms: number) => new Date(NOON.getTime() - ms);

const signature = (signedAt: Date, email = 'sok@example.org') => ({
  id: 'one',
  petition: 'clean-river',
  language: 'km',
  signedAt: signedAt.toISOString(),
  email: { address: email, addressKey: 'mailbox' },
  parked: false,
});

const put = (db: Db, kind: 'confirm' | 'known', signedAt = NOON, email?: string) =>
  putInOutbox(db, [{ ...signature(signedAt, email), kind }]);
const park = (db: Db, signedAt: Date, email?: string) =>
  putInOutbox(db, [{ ...signature(signedAt, email), kind: 'confirm', parked: true }]);
const rows = (db: Db) => db.selectFrom('outbox').selectAll().orderBy('created_at').orderBy('kind').execute();
const settle = (db: Db, kind: OutboxRow['kind'], state: OutboxRow['state'], settledAt: Date) =>
  db
    .updateTable('outbox')
    .set({ state, settled_at: settledAt.toISOString(), email: null })
    .where('kind', '=', kind)
    .execute();

eachDatabase((openEmpty) => {
  async function open(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    return db;
  }

  describe('an email that asks to confirm', () => {
    it('comes with one reminder, a day later', async () => {
      const db = await open();
      await put(db, 'confirm');
      const [confirm, reminder] = await rows(db);
      assert.partialDeepStrictEqual(confirm, { kind: 'confirm', due_at: NOON.toISOString() });
      assert.partialDeepStrictEqual(reminder, { kind: 'reminder', due_at: '2026-03-02T12:00:00.000Z' });
      assert.equal(await nextDueAt(db), NOON.toISOString());
    });

    it('asked for again, puts the reminder off, and has it sent to the address that was typed last', async () => {
      const db = await open();
      await put(db, 'confirm', ago(DAY_MS / 2), 'sok@example.org');
      await put(db, 'confirm', NOON, 'Sok@example.org');
      const reminders = (await rows(db)).filter(({ kind }) => kind === 'reminder');
      assert.equal(reminders.length, 1);
      assert.partialDeepStrictEqual(reminders[0], {
        due_at: '2026-03-02T12:00:00.000Z',
        email: 'Sok@example.org',
      });
    });

    it('asked for again after the reminder, gets no other one', async () => {
      const db = await open();
      await put(db, 'confirm', ago(DAY_MS));
      await settle(db, 'reminder', 'sent', NOON);
      await put(db, 'confirm');
      const reminders = (await rows(db)).filter(({ kind }) => kind === 'reminder');
      assert.partialDeepStrictEqual(reminders, [{ state: 'sent', email: null }]);
      assert.equal(reminders.length, 1);
    });
  });

  describe('an email of a signature that a person has to look at', () => {
    it('is parked with its reminder, and never due', async () => {
      const db = await open();
      await park(db, NOON);
      assert.deepEqual(
        (await rows(db)).map(({ kind, state }) => [kind, state]),
        [
          ['confirm', 'parked'],
          ['reminder', 'parked'],
        ],
      );
      assert.equal(await nextDueAt(db), undefined);
    });

    it('asked for again, is not doubled, and goes to the address that was typed last', async () => {
      const db = await open();
      await park(db, ago(HOUR_MS), 'sok@example.org');
      await park(db, NOON, 'Sok@example.org');
      assert.deepEqual(
        (await rows(db)).map(({ kind, state, email }) => [kind, state, email]),
        [
          ['confirm', 'parked', 'Sok@example.org'],
          ['reminder', 'parked', 'Sok@example.org'],
        ],
      );
    });

    it('is due when the signature is released, and its reminder a day after that', async () => {
      const db = await open();
      await park(db, ago(5 * DAY_MS));
      await unparkEmails(db, ['one', 'another'], NOON);
      assert.deepEqual(
        (await rows(db)).map(({ kind, state, due_at }) => [kind, state, due_at]),
        [
          ['confirm', 'queued', NOON.toISOString()],
          ['reminder', 'queued', '2026-03-02T12:00:00.000Z'],
        ],
      );
      assert.partialDeepStrictEqual(await outboxState(db, NOON), { queued: 2, parked: 0, overdue: 0 });
    });

    it('is deleted with its signature', async () => {
      const db = await open();
      await park(db, NOON);
      await stopEmails(db, ['one']);
      assert.deepEqual(await rows(db), []);
    });
  });

  describe('the state of the outbox', () => {
    it('is nothing when it is empty', async () => {
      const counts = { queued: 0, parked: 0, delayed: 0, overdue: 0, failedLastDay: 0, withheldLastDay: 0 };
      const nothing = { ...counts, oldestDueAt: null, lastError: null };
      assert.deepEqual(await outboxState(await open(), NOON), nothing);
    });

    it('tells parked emails apart, however old, and counts none of them as late', async () => {
      const db = await open();
      await park(db, ago(2 * DAY_MS));
      assert.partialDeepStrictEqual(await outboxState(db, NOON), {
        queued: 0,
        parked: 2,
        overdue: 0,
        oldestDueAt: null,
      });
    });

    it('tells emails apart that wait for the next hour, unless nobody took them in it', async () => {
      const db = await open();
      await put(db, 'known', ago(2 * HOUR_MS));
      await db.updateTable('outbox').set({ due_at: NOON.toISOString(), last_error: HOURLY_LIMIT }).execute();
      const delayed = { queued: 1, delayed: 1, overdue: 0, oldestDueAt: null, lastError: null };
      assert.partialDeepStrictEqual(await outboxState(db, NOON), delayed);
      const hourLater = new Date(NOON.getTime() + HOUR_MS);
      assert.partialDeepStrictEqual(await outboxState(db, hourLater), { queued: 1, delayed: 0, overdue: 1 });
    });

    it("does not report tomorrow's reminder as late", async () => {
      const db = await open();
      await put(db, 'confirm', ago(2 * 60 * MINUTE_MS));
      await settle(db, 'confirm', 'sent', NOON);
      assert.partialDeepStrictEqual(await outboxState(db, NOON), {
        queued: 1,
        overdue: 0,
        oldestDueAt: null,
      });
    });

    it('reports an email that is an hour late, although it was tried a minute ago', async () => {
      const db = await open();
      await put(db, 'known', ago(59 * MINUTE_MS));
      assert.equal((await outboxState(db, NOON)).overdue, 0);
      await put(db, 'known', ago(61 * MINUTE_MS));
      const soon = new Date(NOON.getTime() + MINUTE_MS).toISOString();
      await db
        .updateTable('outbox')
        .set({ due_at: soon, attempts: 3, state: 'sending', last_error: 'ECONNREFUSED' })
        .execute();
      assert.partialDeepStrictEqual(await outboxState(db, NOON), {
        queued: 2,
        lastError: 'ECONNREFUSED',
        overdue: 1,
        oldestDueAt: ago(61 * MINUTE_MS).toISOString(),
      });
    });

    it('counts a reminder as late an hour after its day', async () => {
      const db = await open();
      await put(db, 'confirm', ago(DAY_MS + 61 * MINUTE_MS));
      await settle(db, 'confirm', 'sent', ago(DAY_MS));
      assert.partialDeepStrictEqual(await outboxState(db, NOON), {
        overdue: 1,
        oldestDueAt: ago(61 * MINUTE_MS).toISOString(),
      });
    });

    it('counts emails given up and withheld for a day, and then removes them', async () => {
      const db = await open();
      await put(db, 'confirm');
      await settle(db, 'confirm', 'failed', NOON);
      await settle(db, 'reminder', 'withheld', NOON);
      const justBefore = new Date(NOON.getTime() + DAY_MS - 1);
      assert.partialDeepStrictEqual(await outboxState(db, justBefore), {
        failedLastDay: 1,
        withheldLastDay: 1,
      });
      assert.equal(await removeSettledEmails(db, justBefore), 0);
      const dayAfter = new Date(NOON.getTime() + DAY_MS);
      assert.partialDeepStrictEqual(await outboxState(db, dayAfter), {
        failedLastDay: 0,
        withheldLastDay: 0,
      });
      assert.equal(await removeSettledEmails(db, dayAfter), 2);
      assert.deepEqual(await rows(db), []);
    });

    it('keeps waiting emails, however old', async () => {
      const db = await open();
      await put(db, 'confirm', ago(3 * DAY_MS));
      assert.equal(await removeSettledEmails(db, NOON), 0);
    });
  });
});
