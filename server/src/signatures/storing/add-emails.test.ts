import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  BY_EMAIL,
  SAME_PERSON,
  add,
  emailsInOutbox,
  onlineCount,
  openWithPetition,
  signatureRows,
} from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { NOON, signatureId } from '../../testing/data/fixtures.ts';

/** When a person has to have looked at what `add(db, number)` added. */
const keptUntil = (number: number) => new Date(NOON.getTime() + number + 7 * DAY_MS).toISOString();

eachDatabase((openEmpty) => {
  describe('addSignatures, where an email is due', () => {
    it('writes the email and its reminder in the same transaction', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, BY_EMAIL);
      assert.deepEqual(await emailsInOutbox(db), [
        ['confirm', signatureId(1)],
        ['reminder', signatureId(1)],
      ]);
      const [row] = await signatureRows(db);
      assert.equal(row?.link_hash, `link of ${signatureId(1)}`);
      assert.doesNotMatch(JSON.stringify(row), /example\.org/);
    });

    it('sends another email to a signer who repeats before confirming, and takes the new values', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, {
        ...BY_EMAIL,
        partner: 'temple',
        city: 'Lyon',
        news: { email: 'home@example.org' },
      });
      const again = { ...BY_EMAIL, ...SAME_PERSON, partner: 'youth-club', city: 'Paris' };
      await add(db, 2, { ...again, expiresAt: 'later' });
      const [row, ...others] = await signatureRows(db);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [row?.id, row?.partner, row?.city, row?.consent_news, row?.expires_at],
        [signatureId(1), 'temple', 'Paris', 0, 'later'],
      );
      assert.deepEqual(await db.selectFrom('news_addresses').selectAll().execute(), []);
      assert.deepEqual(await emailsInOutbox(db), [
        ['confirm', signatureId(1)],
        ['confirm', signatureId(1)],
        ['reminder', signatureId(1)],
      ]);
    });

    it('tells a signer who has confirmed already, and gives them their link again', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1);
      await add(db, 2, { ...BY_EMAIL, ...SAME_PERSON, city: 'Paris' });
      const [row] = await signatureRows(db);
      assert.deepEqual([row?.state, row?.city, row?.link_hash], ['validated', null, `link of ${row?.id}`]);
      assert.deepEqual(await emailsInOutbox(db), [['known', signatureId(1)]]);
      assert.equal(await onlineCount(db), 1);
    });

    it('lets a pending signature expire, also when a repeat that needs no email is held', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, BY_EMAIL);
      await add(db, 2, { ...SAME_PERSON, state: 'held', heldBecause: 'honeypot' });
      const [row] = await signatureRows(db);
      assert.deepEqual([row?.state, row?.expires_at], ['pending', BY_EMAIL.expiresAt]);
      await add(db, 3, SAME_PERSON);
      const [counted] = await signatureRows(db);
      assert.deepEqual([counted?.state, counted?.expires_at], ['validated', null]);
    });

    it('parks the emails of one that a flood brought, once, and keeps it a week for a person to look at', async () => {
      const db = await openWithPetition(openEmpty);
      const states = async () =>
        (await db.selectFrom('outbox').select(['kind', 'state']).orderBy('kind').execute()).map(
          Object.values,
        );
      const flood = { ...BY_EMAIL, state: 'held', heldBecause: 'velocity-domain' } as const;
      await add(db, 1, flood);
      const parked = [
        ['confirm', 'parked'],
        ['reminder', 'parked'],
      ];
      assert.deepEqual(await states(), parked);
      assert.equal((await signatureRows(db))[0]?.expires_at, keptUntil(1));
      await add(db, 2, { ...BY_EMAIL, ...SAME_PERSON });
      await add(db, 3, { ...flood, ...SAME_PERSON });
      assert.deepEqual(await states(), parked);
      const [row, ...others] = await signatureRows(db);
      assert.deepEqual([row?.state, row?.expires_at, others], ['held', keptUntil(3), []]);
    });

    it('sends the email of one that looks like a program: confirming releases it', async () => {
      const db = await openWithPetition(openEmpty);
      await add(db, 1, { ...BY_EMAIL, state: 'held', heldBecause: 'honeypot' });
      const rows = await db.selectFrom('outbox').select('state').execute();
      assert.deepEqual(rows, [{ state: 'queued' }, { state: 'queued' }]);
      assert.equal((await signatureRows(db))[0]?.expires_at, BY_EMAIL.expiresAt);
    });
  });
});
