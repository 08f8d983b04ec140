import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laterThan } from '../domain/time/instant.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, signatureId } from '../testing/data/fixtures.ts';
import { findTally, type NextInstant, WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';
import { changeByLink, type Choices, confirmByLink, eraseByLink, findByLink } from './queries.ts';
import type { OutboxRow, SignatureRow } from '../database/tables.ts';
import { personal } from '../testing/data/personal.ts';

const link = (number: number) => ({ petition: 'clean-river', linkHash: `hash-${number}` });
const nextInstant: NextInstant = (before) => laterThan(before ?? NOON.toISOString(), NOON);
const CHOICES: Choices = { showName: true, news: 'keep', consentsVersion: '2026-11' };

/** A pending signature; each number is another person. */
function waiting(number: number, changes: Partial<SignatureRow> = {}): SignatureRow {
  const who = { token: `token-${number}`, slot: 0, name: 'Sok Dara', name_key: 'sokdara', country: 'FR' };
  return {
    ...who,
    id: signatureId(number),
    petition: 'clean-river',
    phone: '+33612345678',
    city: 'Paris',
    comment: 'For my children.',
    show_name: 0,
    consent_news: 0,
    language: 'en',
    partner: null,
    page: null,
    state: 'pending',
    held_because: null,
    expires_at: '2026-03-04T12:00:00.000Z',
    confirmed: 0,
    link_hash: `hash-${number}`,
    marks: '',
    domain_code: null,
    consents_version: null,
    signed_at: NOON.toISOString(),
    day: '2026-03-01',
    ...changes,
  };
}

function email(number: number, changes: Partial<OutboxRow>): OutboxRow {
  return {
    id: `email-${number}-${changes.state}`,
    kind: 'confirm',
    signature: signatureId(number),
    petition: 'clean-river',
    address_key: `key-${number}`,
    domain_code: null,
    email: `signer-${number}@example.org`,
    language: 'en',
    state: 'queued',
    due_at: NOON.toISOString(),
    attempts: 0,
    last_error: null,
    created_at: NOON.toISOString(),
    settled_at: null,
    ...changes,
  };
}

const SENT = { state: 'sent', email: null, settled_at: NOON.toISOString() } as const;

const emails = (db: Db) => db.selectFrom('outbox').select(['state', 'signature']).orderBy('state').execute();
const newsAddresses = (db: Db) => personal(db).selectFrom('news_addresses').select('email').execute();
const putEmails = (db: Db, number: number) =>
  db
    .insertInto('outbox')
    .values([email(number, {}), email(number, { state: 'sending' }), email(number, SENT)])
    .execute();
const putNewsAddress = (db: Db, number: number) =>
  personal(db)
    .insertInto('news_addresses')
    .values({
      petition: 'clean-river',
      token: `token-${number}`,
      slot: 0,
      email: 'a@b.org',
      language: 'en',
    })
    .execute();

eachDatabase((openEmpty) => {
  async function openWith(...rows: SignatureRow[]) {
    const { db } = await openEmpty();
    await putCampaign(db, { confirmation: 'email' });
    for (const row of rows) await db.insertInto('signatures').values(row).execute();
    const petition = (await findPetition(db, 'clean-river'))!;
    const confirm = (number: number, choices?: Choices) =>
      confirmByLink(db, link(number), choices, { schedule: petition, now: NOON, nextInstant });
    const online = async (partner = WHOLE_PETITION) =>
      (await findTally(db, 'clean-river', partner))?.online ?? 0;
    const row = async (number = 1) =>
      (
        await personal(db)
          .selectFrom('signatures')
          .selectAll()
          .where('id', '=', signatureId(number))
          .execute()
      )[0];
    return { db, confirm, online, row };
  }

  describe('confirmByLink', () => {
    it('counts a pending signature, for the petition and for its partner', async () => {
      const { confirm, online, row } = await openWith(waiting(1, { partner: 'temple' }));
      assert.equal(await confirm(1), 'counted');
      assert.deepEqual([await online(), await online('temple'), await online('youth-club')], [1, 1, 0]);
      const { state, confirmed, expires_at, name } = (await row())!;
      assert.deepEqual(
        { state, confirmed, expires_at },
        { state: 'validated', confirmed: 1, expires_at: null },
      );
      assert.equal(name, 'Sok Dara', 'and all else stays');
    });

    it('counts it once, however often and however many at once', async () => {
      const { confirm, online } = await openWith(waiting(1, { partner: 'temple' }), waiting(2));
      const standings = await Promise.all(Array.from({ length: 50 }, () => confirm(1)));
      assert.deepEqual(new Set(standings), new Set(['counted']));
      assert.equal(await confirm(1), 'counted');
      assert.deepEqual([await online(), await online('temple')], [1, 1]);
    });

    it('releases what looked like a program, and keeps a flood for a person to look at', async () => {
      const { confirm, online, row } = await openWith(
        waiting(1, { state: 'held', held_because: 'honeypot' }),
        waiting(2, { state: 'held', held_because: 'velocity-domain' }),
      );
      assert.equal(await confirm(1), 'counted');
      assert.equal((await row(1))?.held_because, 'honeypot', 'the reason is kept');
      assert.equal(await confirm(2), 'held');
      assert.equal(await confirm(2), 'held');
      const { state, confirmed, expires_at } = (await row(2))!;
      assert.deepEqual({ state, confirmed, expires_at }, { state: 'held', confirmed: 1, expires_at: null });
      assert.equal(await online(), 1);
    });

    it('changes nothing when it is too late', async () => {
      const late = waiting(1, { expires_at: NOON.toISOString() });
      const { confirm, online, row } = await openWith(late);
      assert.equal(await confirm(1, CHOICES), 'expired');
      assert.deepEqual(await row(), late);
      assert.equal(await online(), 0);
    });

    it('finds nothing for an unknown link', async () => {
      const { confirm } = await openWith(waiting(1, { link_hash: null }));
      assert.equal(await confirm(1), undefined);
    });

    it('stops emails that wait, and keeps those on their way or sent, which count for the mailbox', async () => {
      const { db, confirm } = await openWith(waiting(1), waiting(2));
      await putEmails(db, 1);
      await putEmails(db, 2);
      await confirm(1);
      const left = await emails(db);
      assert.deepEqual(
        left
          .filter(({ signature }) => signature === signatureId(1))
          .map(({ state }) => state)
          .toSorted(),
        ['sending', 'sent'],
      );
      assert.equal(left.filter(({ signature }) => signature === signatureId(2)).length, 3);
    });

    it('keeps the choices made when signing, unless the signer changed them', async () => {
      const { db, confirm, row } = await openWith(
        waiting(1, { show_name: 1, consent_news: 1, consents_version: '2026-11' }),
        waiting(2, { show_name: 1, consent_news: 1 }),
      );
      await putNewsAddress(db, 1);
      await putNewsAddress(db, 2);
      const given = async (number: number) => {
        const { show_name, consent_news, consents_version } = (await row(number))!;
        return { show_name, consent_news, consents_version };
      };
      await confirm(1);
      assert.deepEqual(await given(1), { show_name: 1, consent_news: 1, consents_version: '2026-11' });
      await confirm(2, { showName: false, news: 'stop', consentsVersion: '2026-11' });
      assert.deepEqual(await given(2), { show_name: 0, consent_news: 0, consents_version: '2026-11' });
      assert.equal((await newsAddresses(db)).length, 1);
    });

    it('distinguishes two people with one address', async () => {
      const home = { token: 'home', consent_news: 1 };
      const { db, confirm, online, row } = await openWith(
        waiting(1, { ...home, slot: 0 }),
        waiting(2, { ...home, slot: 1, name: 'Chan Sophea' }),
      );
      for (const slot of [0, 1]) {
        const values = { petition: 'clean-river', token: 'home', slot, email: 'a@b.org', language: 'en' };
        await db.insertInto('news_addresses').values(values).execute();
      }
      await confirm(1, { ...CHOICES, news: 'stop' });
      assert.equal((await row(2))?.state, 'pending');
      assert.equal((await findByLink(db, 'hash-1'))?.newsEmail, null);
      assert.equal((await findByLink(db, 'hash-2'))?.newsEmail, 'a@b.org');
      await confirm(2, CHOICES);
      assert.equal(await online(), 2);
    });
  });

  describe('changeByLink', () => {
    it('keeps the address for news while news are wanted', async () => {
      const { db, row } = await openWith(waiting(1, { state: 'validated' }));
      assert.equal(await changeByLink(db, link(1), { ...CHOICES, news: { email: 'a@b.org' } }), true);
      assert.deepEqual(await newsAddresses(db), [{ email: 'a@b.org' }]);
      assert.equal((await row())?.consent_news, 1);
      await changeByLink(db, link(1), CHOICES);
      assert.deepEqual(await newsAddresses(db), [{ email: 'a@b.org' }]);
      await changeByLink(db, link(1), { ...CHOICES, news: 'stop' });
      assert.deepEqual(await newsAddresses(db), []);
      assert.equal((await row())?.consent_news, 0);
    });

    it('shows and hides the name, and stores the version of the words', async () => {
      const { db, row } = await openWith(waiting(1, { state: 'validated' }));
      await changeByLink(db, link(1), { ...CHOICES, showName: true });
      assert.equal((await row())?.show_name, 1);
      assert.equal((await row())?.consents_version, '2026-11');
      await changeByLink(db, link(1), { ...CHOICES, showName: false });
      assert.equal((await row())?.show_name, 0);
    });

    it('finds nothing for an unknown link', async () => {
      const { db } = await openWith(waiting(1));
      assert.equal(await changeByLink(db, link(2), CHOICES), false);
    });
  });

  describe('eraseByLink', () => {
    it("takes a signature of the latest day off that day's count", async () => {
      const days = ['2026-03-01', '2026-03-02', '2026-03-02'];
      const { db, confirm } = await openWith(...days.map((day, at) => waiting(at + 1, { day })));
      for (const number of [1, 2, 3]) await confirm(number);
      const today = async () => (await findTally(db, 'clean-river', WHOLE_PETITION))?.today;
      assert.equal(await today(), 2);
      await eraseByLink(db, link(1), nextInstant);
      assert.equal(await today(), 2);
      await eraseByLink(db, link(2), nextInstant);
      assert.equal(await today(), 1);
    });

    it('erases who signed, and takes the signature off the counts, once', async () => {
      const { db, confirm, online, row } = await openWith(waiting(1, { partner: 'temple' }), waiting(2));
      await putNewsAddress(db, 1);
      await putEmails(db, 1);
      await confirm(1, CHOICES);
      await confirm(2);
      assert.equal(await eraseByLink(db, link(1), nextInstant), true);
      assert.equal(await eraseByLink(db, link(1), nextInstant), false);
      assert.deepEqual([await online(), await online('temple')], [1, 0]);
      const left = JSON.stringify([await row(), await newsAddresses(db)]);
      assert.doesNotMatch(left, /Sok|sokdara|Paris|33612345678|children|FR|token-1|a@b\.org|hash-1/);
      assert.equal((await row())?.state, 'removed', 'the id stays, so that a copy does not sign again');
    });

    it('keeps that a mailbox had emails, but not for which signature', async () => {
      const { db } = await openWith(waiting(1));
      await putEmails(db, 1);
      await eraseByLink(db, link(1), nextInstant);
      const kept = (await emails(db)).toSorted((one, other) => one.state.localeCompare(other.state));
      assert.deepEqual(kept, [
        { state: 'sending', signature: '' },
        { state: 'sent', signature: '' },
      ]);
    });

    it('takes nothing off the count for an uncounted signature', async () => {
      const { db, confirm, online } = await openWith(
        waiting(1),
        waiting(2),
        waiting(3, { state: 'held', held_because: 'velocity-prefix' }),
      );
      await confirm(1);
      await confirm(3);
      await eraseByLink(db, link(2), nextInstant);
      await eraseByLink(db, link(3), nextInstant);
      assert.equal(await online(), 1);
    });

    it('counts right when it is confirmed and withdrawn at the same time', async () => {
      const { db, confirm, online, row } = await openWith(waiting(1));
      await Promise.all([confirm(1), eraseByLink(db, link(1), nextInstant), confirm(1)]);
      assert.equal((await row())?.state, 'removed');
      assert.equal(await online(), 0);
    });
  });
});
