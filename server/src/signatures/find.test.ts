import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewSignature } from '../domain/signature/state.ts';
import { laterThan } from '../domain/time/instant.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, putPetition, signatureId } from '../testing/data/fixtures.ts';
import { newSignature as signature } from '../testing/data/new-signature.ts';
import { findTally, WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { type Added, addSignatures, type Entry } from './add.ts';
import { hasSignatures, recentSigners } from './find.ts';
import { personal } from '../testing/data/personal.ts';

const circumstances = {
  nextInstant: (before: string | undefined) => laterThan(before ?? NOON.toISOString(), NOON),
  linkHash: (id: string) => `link of ${id}`,
};

/** Stores a single signature. */
async function addSignature(
  db: Db,
  signature: NewSignature,
  circumstances: Omit<Entry, 'signature'>,
): Promise<Added> {
  const [added] = await addSignatures(db, [{ signature, ...circumstances }]);
  return added!;
}

const add = (db: Db, number: number, changes: Partial<NewSignature> = {}) =>
  addSignature(db, signature(number, changes), circumstances);

const counts = async (added: ReturnType<typeof add>): Promise<boolean> => {
  const result = await added;
  return result.ok && result.counted;
};

const person = (name: string) => ({ signerKey: 'home', name, nameKey: name.toLowerCase().replace(' ', '') });
const SAME_PERSON = { signerKey: 'signer-1', name: 'Signer 1', nameKey: 'signer 1' };
const BY_EMAIL = {
  state: 'pending' as const,
  expiresAt: new Date(NOON.getTime() + 72 * 3_600_000).toISOString(),
  email: { address: 'home@example.org', addressKey: 'mailbox' },
};

const noInstant = (): never => {
  throw new RangeError('no instant');
};

const online = async (db: Db, partner = WHOLE_PETITION) =>
  (await findTally(db, 'clean-river', partner))?.online ?? 0;

const today = async (db: Db, partner = WHOLE_PETITION) => {
  const tally = await findTally(db, 'clean-river', partner);
  return [tally?.todayOn, tally?.today];
};

const emails = async (db: Db) =>
  (await db.selectFrom('outbox').selectAll().orderBy('kind').execute()).map(({ kind, signature: id }) => [
    kind,
    id,
  ]);

const rows = (db: Db) => personal(db).selectFrom('signatures').selectAll().orderBy('id').execute();

eachDatabase((openEmpty) => {
  async function openWithPetition(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    return db;
  }

  describe('addSignatures', () => {
    it('counts a signature for the petition and for its partner', async () => {
      const db = await openWithPetition();
      assert.equal(await counts(add(db, 1, { partner: 'temple' })), true);
      assert.equal(await counts(add(db, 2)), true);
      assert.equal(await online(db), 2);
      assert.equal(await online(db, 'temple'), 1);
    });

    it('counts the latest day anew, for the petition and for its partner', async () => {
      const db = await openWithPetition();
      await add(db, 1, { day: '2026-03-01', partner: 'temple' });
      await add(db, 2, { day: '2026-03-01' });
      assert.deepEqual(await today(db), ['2026-03-01', 2]);
      await add(db, 3, { day: '2026-03-02' });
      assert.deepEqual(await today(db), ['2026-03-02', 1]);
      assert.deepEqual(await today(db, 'temple'), ['2026-03-01', 1]);
      await add(db, 4, { day: '2026-03-01' });
      assert.deepEqual(
        await today(db),
        ['2026-03-02', 1],
        'one of the day before does not count for this one',
      );
      assert.equal(await online(db), 4);
    });

    it('begins no day with what is not counted: it would tell who has signed, and with which partner', async () => {
      const db = await openWithPetition();
      await add(db, 1, { day: '2026-03-01', partner: 'temple' });
      await add(db, 2, { day: '2026-03-01', partner: 'youth-club' });
      const counters = () => db.selectFrom('counts').selectAll().orderBy('partner').execute();
      const before = await counters();
      await add(db, 3, { ...SAME_PERSON, day: '2026-03-02', partner: 'youth-club' });
      await add(db, 4, { ...BY_EMAIL, day: '2026-03-02', partner: 'youth-club' });
      assert.deepEqual(await counters(), before);
    });

    it('counts the latest day alone where midnight lies within a transaction', async () => {
      const db = await openWithPetition();
      const days = ['2026-03-01', '2026-03-02', '2026-03-01', '2026-03-02', '2026-03-02'];
      await addSignatures(
        db,
        days.map((day, at) => ({ signature: signature(at + 1, { day }), ...circumstances })),
      );
      assert.deepEqual(await today(db), ['2026-03-02', 3]);
      assert.equal(await online(db), 5);
    });

    it('changes nothing for the same id: the first partner keeps the credit', async () => {
      const db = await openWithPetition();
      await add(db, 1, { partner: 'temple' });
      const before = await rows(db);
      assert.equal(
        await counts(add(db, 1, { partner: 'youth-club', signerKey: 'other', name: 'Other' })),
        false,
      );
      assert.deepEqual(await rows(db), before);
      assert.equal(await online(db), 1);
      assert.equal(await online(db, 'youth-club'), 0);
    });

    it('changes nothing for the same person under another id', async () => {
      const db = await openWithPetition();
      await add(db, 1);
      const before = { rows: await rows(db), tally: await findTally(db, 'clean-river', '') };
      assert.equal(await counts(add(db, 2, { ...SAME_PERSON, news: { email: 'a@b.org' } })), false);
      assert.deepEqual({ rows: await rows(db), tally: await findTally(db, 'clean-river', '') }, before);
      assert.deepEqual(await db.selectFrom('news_addresses').selectAll().execute(), []);
    });

    it('lets the same person sign another petition', async () => {
      const db = await openWithPetition();
      await putPetition(db, { petition: 'clean-lake' });
      await add(db, 1);
      assert.equal(await counts(add(db, 2, { petition: 'clean-lake', signerKey: 'signer-1' })), true);
    });

    it('does not count what is held or pending', async () => {
      const db = await openWithPetition();
      await add(db, 1, { state: 'held', heldBecause: 'honeypot' });
      await add(db, 2, { state: 'pending' });
      assert.equal(await online(db), 0);
      assert.equal((await rows(db)).length, 2);
    });

    it('keeps the address apart, and only for those who want news', async () => {
      const db = await openWithPetition();
      await add(db, 1, { news: { email: 'Sok@example.org' } });
      await add(db, 2);
      const kept = await db.selectFrom('news_addresses').selectAll().execute();
      assert.deepEqual(kept, [
        { petition: 'clean-river', token: 'signer-1', slot: 0, email: 'Sok@example.org', language: 'en' },
      ]);
      assert.doesNotMatch(JSON.stringify(await rows(db)), /example\.org/);
    });

    it('stores nothing when it cannot count', async () => {
      const db = await openWithPetition();
      const failing = addSignature(db, signature(1), { ...circumstances, nextInstant: noInstant });
      await assert.rejects(failing, RangeError);
      assert.equal(await hasSignatures(db), false);
    });

    it('counts 50 at once, each once', async () => {
      const db = await openWithPetition();
      const numbers = Array.from({ length: 50 }, (_, number) => number);
      await Promise.all(numbers.map((number) => add(db, number, { partner: number % 2 ? 'temple' : null })));
      assert.equal(await online(db), 50);
      assert.equal(await online(db, 'temple'), 25);
      assert.equal((await rows(db)).length, 50);
    });

    it('counts 50 copies at once as one', async () => {
      const db = await openWithPetition();
      const added = await Promise.all(Array.from({ length: 50 }, () => counts(add(db, 1))));
      assert.equal(added.filter(Boolean).length, 1);
      assert.equal(await online(db), 1);
    });

    it('keeps others apart while one transaction fails', async () => {
      const db = await openWithPetition();
      const failing = addSignature(db, signature(1), { ...circumstances, nextInstant: noInstant });
      const results = await Promise.allSettled([failing, add(db, 2), add(db, 3)]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['rejected', 'fulfilled', 'fulfilled'],
      );
      assert.equal(await online(db), 2);
    });
  });

  describe('addSignatures, for people who share an address', () => {
    it('counts a couple, and a third of the family, each once', async () => {
      const db = await openWithPetition();
      for (const [number, name] of ['Sok Dara', 'Chan Sophea', 'Sok Bopha', 'Dara Sok'].entries()) {
        assert.equal(await counts(add(db, number, person(name))), name !== 'Dara Sok');
      }
      assert.equal(await online(db), 3);
      assert.deepEqual(
        (await rows(db)).map(({ slot, name }) => [slot, name]),
        [
          [0, 'Sok Dara'],
          [1, 'Chan Sophea'],
          [2, 'Sok Bopha'],
        ],
      );
    });

    it('has no place for a fourth, and tells the mailbox so', async () => {
      const db = await openWithPetition();
      for (const [number, name] of ['A', 'B', 'C'].entries()) await add(db, number, person(name));
      assert.equal(await counts(add(db, 9, { ...BY_EMAIL, ...person('D') })), false);
      assert.equal((await rows(db)).length, 3);
      assert.deepEqual(await emails(db), [['full', signatureId(9)]]);
    });

    it('keeps the three places when many come at once', async () => {
      const db = await openWithPetition();
      const names = Array.from({ length: 20 }, (_, number) => `Name ${'abcdefghijklmnopqrst'[number]}`);
      await Promise.all(names.map((name, number) => add(db, number, person(name))));
      assert.deepEqual([await online(db), (await rows(db)).length], [3, 3]);
    });
  });

  describe('addSignatures, where an email is due', () => {
    it('writes the email and its reminder in the same transaction', async () => {
      const db = await openWithPetition();
      await add(db, 1, BY_EMAIL);
      assert.deepEqual(await emails(db), [
        ['confirm', signatureId(1)],
        ['reminder', signatureId(1)],
      ]);
      const [row] = await rows(db);
      assert.equal(row?.link_hash, `link of ${signatureId(1)}`);
      assert.doesNotMatch(JSON.stringify(row), /example\.org/);
    });

    it('writes again to whoever signs again before confirming, and takes what they gave now', async () => {
      const db = await openWithPetition();
      await add(db, 1, {
        ...BY_EMAIL,
        partner: 'temple',
        city: 'Lyon',
        news: { email: 'home@example.org' },
      });
      const again = { ...BY_EMAIL, ...SAME_PERSON, partner: 'youth-club', city: 'Paris' };
      await add(db, 2, { ...again, expiresAt: 'later' });
      const [row, ...others] = await rows(db);
      assert.deepEqual(others, []);
      assert.deepEqual(
        [row?.id, row?.partner, row?.city, row?.consent_news, row?.expires_at],
        [signatureId(1), 'temple', 'Paris', 0, 'later'],
      );
      assert.deepEqual(await db.selectFrom('news_addresses').selectAll().execute(), []);
      assert.deepEqual(await emails(db), [
        ['confirm', signatureId(1)],
        ['confirm', signatureId(1)],
        ['reminder', signatureId(1)],
      ]);
    });

    it('tells whoever has signed already, and gives them their link again', async () => {
      const db = await openWithPetition();
      await add(db, 1);
      await add(db, 2, { ...BY_EMAIL, ...SAME_PERSON, city: 'Paris' });
      const [row] = await rows(db);
      assert.deepEqual([row?.state, row?.city, row?.link_hash], ['validated', null, `link of ${row?.id}`]);
      assert.deepEqual(await emails(db), [['known', signatureId(1)]]);
      assert.equal(await online(db), 1);
    });

    it('lets what waits come to an end, also when a copy of it that needs no email looks odd', async () => {
      const db = await openWithPetition();
      await add(db, 1, BY_EMAIL);
      await add(db, 2, { ...SAME_PERSON, state: 'held', heldBecause: 'honeypot' });
      const [row] = await rows(db);
      assert.deepEqual([row?.state, row?.expires_at], ['pending', BY_EMAIL.expiresAt]);
      await add(db, 3, SAME_PERSON);
      const [counted] = await rows(db);
      assert.deepEqual([counted?.state, counted?.expires_at], ['validated', null]);
    });

    it('sends nobody an email about a signature of another mailbox with the same id', async () => {
      const db = await openWithPetition();
      await add(db, 1, BY_EMAIL);
      const before = await rows(db);
      await add(db, 1, {
        ...BY_EMAIL,
        signerKey: 'thief',
        email: { address: 'thief@b.org', addressKey: 'thief' },
      });
      assert.deepEqual(await rows(db), before);
      assert.doesNotMatch(JSON.stringify(await db.selectFrom('outbox').selectAll().execute()), /thief/);
    });
  });

  describe('addSignatures, after one was held', () => {
    it('counts the person who then signs properly, for the partner who brought them', async () => {
      const db = await openWithPetition();
      await add(db, 1, { state: 'held', heldBecause: 'honeypot', partner: 'temple' });
      assert.equal(await counts(add(db, 2, SAME_PERSON)), true);
      assert.deepEqual([await online(db), await online(db, 'temple')], [1, 1]);
      const [row] = await rows(db);
      assert.deepEqual([row?.state, row?.held_because], ['validated', 'honeypot']);
    });

    it('does not count what waits for a person to look at it', async () => {
      const db = await openWithPetition();
      await add(db, 1, { state: 'held', heldBecause: 'velocity-domain' });
      assert.equal(await counts(add(db, 2, SAME_PERSON)), false);
      assert.equal(await online(db), 0);
    });
  });

  describe('addSignatures, with a solved challenge', () => {
    const spent = { challenge: 'solved', expiresAt: NOON.toISOString() };
    const addSpent = (db: Db, number: number) =>
      addSignature(db, signature(number), { ...circumstances, spent });

    it('takes it once, and again only for the same signature', async () => {
      const db = await openWithPetition();
      assert.deepEqual(await addSpent(db, 1), { ok: true, counted: true });
      assert.deepEqual(await addSpent(db, 2), { ok: false, problem: 'proof-spent' });
      assert.deepEqual(await addSpent(db, 1), { ok: true, counted: false });
      assert.deepEqual([await online(db), (await rows(db)).length], [1, 1]);
    });

    it('sends one email for it, however often it comes', async () => {
      const db = await openWithPetition();
      for (let time = 0; time < 5; time += 1) {
        const added = await addSignature(db, signature(1, BY_EMAIL), { ...circumstances, spent });
        assert.equal(added.ok, true);
      }
      const emails = await db.selectFrom('outbox').select('kind').orderBy('kind').execute();
      assert.deepEqual(emails, [{ kind: 'confirm' }, { kind: 'reminder' }]);
      await addSignature(db, signature(1, BY_EMAIL), {
        ...circumstances,
        spent: { ...spent, challenge: 'another' },
      });
      assert.equal((await db.selectFrom('outbox').selectAll().execute()).length, 3, 'new work, a new email');
    });

    it('takes it once when two signatures come with it at the same moment', async () => {
      const db = await openWithPetition();
      const added = await Promise.all([1, 2, 3].map((number) => addSpent(db, number)));
      assert.equal(added.filter(({ ok }) => ok).length, 1);
    });
  });

  describe('recentSigners', () => {
    const page = { notFrom: ['KH'], offset: 0, limit: 10 };
    const names = async (db: Db, changes: Partial<typeof page> = {}) =>
      (await recentSigners(db, 'clean-river', { ...page, ...changes })).map(({ name }) => name);

    it('lists the newest first, page by page', async () => {
      const db = await openWithPetition();
      for (const number of [1, 2, 3]) await add(db, number);
      assert.deepEqual(await names(db), ['Signer 3', 'Signer 2', 'Signer 1']);
      assert.deepEqual(await names(db, { offset: 1, limit: 1 }), ['Signer 2']);
    });

    it('leaves out who did not want it, who is not counted, and whole countries', async () => {
      const db = await openWithPetition();
      await add(db, 1, { showName: false });
      await add(db, 2, { state: 'held' });
      await add(db, 3, { state: 'pending' });
      await add(db, 4, { country: 'KH' });
      assert.deepEqual(await names(db), []);
    });
  });
});
