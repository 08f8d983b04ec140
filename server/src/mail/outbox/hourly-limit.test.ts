import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import { insertMany } from '../../database/insert-many.ts';
import { isPostgres } from '../../database/lock.ts';
import { LARGE_PROVIDER_CODE } from '../../domain/secrets/domain-code.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { DOMAIN_EMAILS_MAX, EMAILS_MAX } from './hourly-limit.ts';
import { type Due, putInOutbox } from './outbox.ts';
import { outboxState } from './outbox-state.ts';
import { markSent } from './settle.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { takeDueEmail } from './take-due.ts';

const after = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE_MS);

/** Emails to as many mailboxes. `full` needs no signature. */
/** Whose page the emails lead to. */
const SOMEONE = 'someone';

const emails = (number: number, domainCode?: string, signedAt = NOON): Due[] =>
  Array.from({ length: number }, (_, at) => ({
    kind: 'full',
    id: SOMEONE,
    petition: 'clean-river',
    language: 'en',
    signedAt: signedAt.toISOString(),
    email: {
      address: `${at}@example.org`,
      addressKey: `${domainCode} ${signedAt.getTime()} ${at}`,
      ...(domainCode === undefined ? {} : { domainCode }),
    },
    parked: false,
  }));

/** Sends what is due, as one process does; returns how many were sent and how many delayed. */
async function send(db: Db, now: Date): Promise<{ sent: number; delayed: number }> {
  const round = { sent: 0, delayed: 0 };
  for (
    let taken = await takeDueEmail(db, now, () => []);
    taken !== undefined;
    taken = await takeDueEmail(db, now, () => [])
  ) {
    if (taken.kind === 'delayed') round.delayed += taken.emails;
    if (taken.kind !== 'email') continue;
    await markSent(db, taken.email.id, now);
    round.sent += 1;
  }
  return round;
}

/** Emails that were sent already, each to another domain unless `domainCode` says to which. */
async function putSent(db: Db, number: number, sentAt: Date, domainCode?: string): Promise<void> {
  const instant = sentAt.toISOString();
  const rows = Array.from({ length: number }, (_, at) => ({
    id: `sent ${instant} ${at}`,
    kind: 'full' as const,
    signature: '',
    petition: 'clean-river',
    address_key: `sent ${at}`,
    domain_code: domainCode ?? `domain ${at}`,
    email: null,
    language: 'en',
    state: 'sent' as const,
    due_at: instant,
    attempts: 0,
    last_error: null,
    created_at: instant,
    settled_at: instant,
  }));
  await db.transaction().execute((trx) => insertMany(trx, 'outbox', rows));
}

eachDatabase((openEmpty) => {
  async function open(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putSignature(db, 'clean-river', { id: SOMEONE });
    return db;
  }

  describe('emails to one mail domain', () => {
    it('are two hundred in an hour; the others go out in the next, and none is lost', async () => {
      const db = await open();
      await putSent(db, DOMAIN_EMAILS_MAX - 5, NOON, 'one');
      await putInOutbox(db, emails(30, 'one'));
      assert.deepEqual(await send(db, NOON), { sent: 5, delayed: 25 });
      assert.partialDeepStrictEqual(await outboxState(db, NOON), { queued: 25, delayed: 25 });
      assert.deepEqual(
        await send(db, after(59.9)),
        { sent: 0, delayed: 0 },
        'they are not even taken in hand',
      );
      assert.deepEqual(await send(db, after(60)), { sent: 25, delayed: 0 });
      assert.partialDeepStrictEqual(await outboxState(db, after(60)), { queued: 0, delayed: 0 });
    });

    it('are never more in any hour, also when they were sent little by little', async () => {
      const db = await open();
      const sentAt: number[] = [];
      const noteSent = (minute: number, sent: number) => sentAt.push(...Array<number>(sent).fill(minute));
      for (const minute of [0, 20, 40]) {
        await putSent(db, 65, after(minute), 'one');
        noteSent(minute, 65);
      }
      await putInOutbox(db, emails(90, 'one', after(45)));
      for (let minute = 45; minute <= 105; minute += 5)
        noteSent(minute, (await send(db, after(minute))).sent);
      assert.equal(sentAt.length, 3 * 65 + 90);
      for (const [at, minute] of sentAt.entries())
        assert.ok((sentAt[at + DOMAIN_EMAILS_MAX] ?? Infinity) - minute >= 60, `after ${minute} minutes`);
    });

    it('hold up none to other domains', async () => {
      const db = await open();
      await putSent(db, DOMAIN_EMAILS_MAX, NOON, 'one');
      await putInOutbox(db, [...emails(10, 'one'), ...emails(10, 'another')]);
      assert.deepEqual(await send(db, NOON), { sent: 10, delayed: 10 });
    });

    it('of a large provider, or of a petition without protection, are not counted by it', async () => {
      const db = await open();
      await putSent(db, DOMAIN_EMAILS_MAX, NOON, LARGE_PROVIDER_CODE);
      await putInOutbox(db, [...emails(5, LARGE_PROVIDER_CODE), ...emails(5)]);
      assert.deepEqual(await send(db, NOON), { sent: 10, delayed: 0 });
    });

    it('are counted once for several processes', async () => {
      const db = await open();
      await putSent(db, DOMAIN_EMAILS_MAX - 10, NOON, 'one');
      await putInOutbox(db, emails(30, 'one'));
      const rounds = await Promise.all([send(db, NOON), send(db, NOON), send(db, NOON)]);
      const sent = rounds.reduce((sum, round) => sum + round.sent, 0);
      assert.equal(sent, 10);
    });

    it('that are too late after their delay are given up, and that is reported', async () => {
      const db = await open();
      await putSent(db, DOMAIN_EMAILS_MAX, NOON, 'one');
      await putInOutbox(db, emails(1, 'one'));
      assert.deepEqual(await send(db, NOON), { sent: 0, delayed: 1 });
      assert.deepEqual(await takeDueEmail(db, after(72 * 60), () => []), {
        kind: 'failed',
        emailKind: 'full',
      });
    });
  });

  describe('emails in all', () => {
    it('have a limit that two thousand signers in an hour do not notice', () => {
      // Each gets two emails at most, the reminder included.
      assert.ok(EMAILS_MAX >= 5 * 2 * 2000);
    });

    it('are counted by an index that holds those of the hour side by side', async () => {
      const db = await open();
      if (isPostgres(db)) return;
      const { rows } = await sql<{ detail: string }>`explain query plan
        select count(*) from outbox
        where state = 'sent' and settled_at > ${NOON.toISOString()} and domain_code is not null`.execute(db);
      assert.match(
        rows.map(({ detail }) => detail).join(),
        /COVERING INDEX outbox_sent \(state=\? AND settled_at>\?\)/,
      );
    });

    it('are limited in an hour, those to large providers too; the others go out in the next', async () => {
      const db = await open();
      await putSent(db, EMAILS_MAX - 5, NOON);
      await putInOutbox(db, [...emails(5, 'one'), ...emails(5, LARGE_PROVIDER_CODE), ...emails(5)]);
      assert.deepEqual(await send(db, after(1)), { sent: 10, delayed: 5 });
      assert.deepEqual(await send(db, after(60)), { sent: 5, delayed: 0 });
    });
  });
});
