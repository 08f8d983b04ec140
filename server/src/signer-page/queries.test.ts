import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { laterThan } from '../domain/time/instant.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, signatureId } from '../testing/data/fixtures.ts';
import { findTally, type NextInstant, WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';
import { findByLink } from './find.ts';
import { changeByLink, type Choices, clearByLink, confirmByLink, withdrawByLink } from './queries.ts';
import { clearable, fingerprint } from './stored-signature.ts';
import type { OutboxRow, SignatureRow } from '../database/tables.ts';
import { personal } from '../testing/data/personal.ts';

const link = (number: number) => ({ petition: 'clean-river', linkHash: `hash-${number}` });
const nextInstant: NextInstant = (before) => laterThan(before ?? NOON.toISOString(), NOON);
const CHOICES: Choices = { showName: true, showComment: false, news: 'keep', consentsVersion: '2026-11' };

/** A form of the page as it is at this moment. */
async function sent(db: Db, number: number, choices: Choices) {
  const signature = await findByLink(db, `hash-${number}`);
  return { seen: signature && fingerprint(signature), choices };
}

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
    consent_comment: 0,
    language: 'en',
    partner: null,
    page: null,
    state: 'pending',
    held_because: null,
    expires_at: '2026-03-04T12:00:00.000Z',
    erase_at: null,
    confirmed: 0,
    link_hash: `hash-${number}`,
    marks: '',
    domain_code: null,
    consents_version: null,
    signed_at: NOON.toISOString(),
    day: '2026-03-01',
    petition_version: 1,
    imported_in: null,
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

const seenOf = async (db: Db, number: number) => clearable((await findByLink(db, `hash-${number}`))!);
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
    const moment = { schedule: petition, now: NOON, pepper: new Uint8Array(32), nextInstant };
    const confirm = async (number: number, choices = CHOICES) =>
      confirmByLink(db, link(number), await sent(db, number, choices), moment);
    const change = async (number: number, choices: Choices) =>
      changeByLink(db, link(number), await sent(db, number, choices), moment);
    const withdraw = async (number: number) =>
      withdrawByLink(db, link(number), (await sent(db, number, CHOICES)).seen, moment);
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
    return { db, confirm, change, withdraw, online, row, moment };
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

    it('changes nothing when the signature is not what the form showed, as it is under the lock', async () => {
      const { db, online, row, moment } = await openWith(waiting(1));
      const old = await sent(db, 1, CHOICES);
      await personal(db).updateTable('signatures').set({ city: 'Nowhere' }).execute();
      const before = await row();
      assert.equal(await confirmByLink(db, link(1), old, moment), 'changed');
      assert.deepEqual(await row(), before);
      assert.equal(await online(), 0);
      await db.updateTable('signatures').set({ state: 'validated', confirmed: 1 }).execute();
      assert.equal(await changeByLink(db, link(1), old, moment), 'changed');
      assert.equal((await row())?.show_name, 0);
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

    it('takes the choices on the page', async () => {
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
      await confirm(1, CHOICES);
      assert.deepEqual(await given(1), { show_name: 1, consent_news: 1, consents_version: '2026-11' });
      await confirm(2, { showName: false, showComment: false, news: 'stop', consentsVersion: '2026-11' });
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
      const { db, change, row } = await openWith(waiting(1, { state: 'validated' }));
      assert.equal(await change(1, { ...CHOICES, news: { email: 'a@b.org' } }), 'saved');
      assert.deepEqual(await newsAddresses(db), [{ email: 'a@b.org' }]);
      assert.equal((await row())?.consent_news, 1);
      await change(1, CHOICES);
      assert.deepEqual(await newsAddresses(db), [{ email: 'a@b.org' }]);
      await change(1, { ...CHOICES, news: 'stop' });
      assert.deepEqual(await newsAddresses(db), []);
      assert.equal((await row())?.consent_news, 0);
    });

    it('shows and hides the name, and stores the version of the words', async () => {
      const { change, row } = await openWith(waiting(1, { state: 'validated' }));
      await change(1, { ...CHOICES, showName: true });
      assert.equal((await row())?.show_name, 1);
      assert.equal((await row())?.consents_version, '2026-11');
      await change(1, { ...CHOICES, showName: false });
      assert.equal((await row())?.show_name, 0);
    });

    it('finds nothing for an unknown link', async () => {
      const { change } = await openWith(waiting(1));
      assert.equal(await change(2, CHOICES), undefined);
    });
  });

  describe('withdrawByLink', () => {
    it("takes a signature of the latest day off that day's count", async () => {
      const days = ['2026-03-01', '2026-03-02', '2026-03-02'];
      const { db, confirm, withdraw } = await openWith(...days.map((day, at) => waiting(at + 1, { day })));
      for (const number of [1, 2, 3]) await confirm(number);
      const today = async () => (await findTally(db, 'clean-river', WHOLE_PETITION))?.today;
      assert.equal(await today(), 2);
      await withdraw(1);
      assert.equal(await today(), 2);
      await withdraw(2);
      assert.equal(await today(), 1);
    });

    it('erases who signed, and takes the signature off the counts, once', async () => {
      const { db, confirm, withdraw, online, row } = await openWith(
        waiting(1, { partner: 'temple' }),
        waiting(2),
      );
      await putNewsAddress(db, 1);
      await putEmails(db, 1);
      await confirm(1, CHOICES);
      await confirm(2);
      assert.equal(await withdraw(1), 'withdrawn');
      assert.equal(await withdraw(1), undefined);
      assert.deepEqual([await online(), await online('temple')], [1, 0]);
      const left = JSON.stringify([await row(), await newsAddresses(db)]);
      assert.doesNotMatch(left, /Sok|sokdara|Paris|33612345678|children|FR|token-1|a@b\.org|hash-1/);
      assert.equal((await row())?.state, 'removed', 'the id stays, so that a copy does not sign again');
    });

    it('keeps that a mailbox had emails, but not for which signature', async () => {
      const { db, confirm, withdraw } = await openWith(waiting(1));
      await putEmails(db, 1);
      await confirm(1);
      await withdraw(1);
      const kept = (await emails(db)).toSorted((one, other) => one.state.localeCompare(other.state));
      assert.deepEqual(kept, [
        { state: 'sending', signature: '' },
        { state: 'sent', signature: '' },
      ]);
    });

    it('takes nothing off the count for one that is held', async () => {
      const { confirm, withdraw, online } = await openWith(
        waiting(1),
        waiting(3, { state: 'held', held_because: 'velocity-prefix' }),
      );
      await confirm(1);
      await confirm(3);
      await withdraw(3);
      assert.equal(await online(), 1);
    });

    it('erases nothing that is not confirmed, nor what changed since the page was shown', async () => {
      const { db, withdraw, row, moment } = await openWith(waiting(1), waiting(2, { state: 'validated' }));
      assert.equal(await withdraw(1), undefined);
      const old = await sent(db, 2, CHOICES);
      await db.updateTable('signatures').set({ show_name: 1 }).execute();
      assert.equal(await withdrawByLink(db, link(2), old.seen, moment), 'changed');
      assert.deepEqual([(await row(1))?.name, (await row(2))?.name], ['Sok Dara', 'Sok Dara']);
    });

    it('counts right when it is confirmed and withdrawn at the same time', async () => {
      const { confirm, withdraw, online, row } = await openWith(waiting(1));
      await Promise.all([confirm(1), withdraw(1), confirm(1)]);
      assert.equal(await online(), (await row())?.state === 'removed' ? 0 : 1);
    });
  });

  describe('clearByLink', () => {
    const HOME = { token: 'home' };

    it('erases another signature of the mailbox only as it was shown, as it is under the lock', async () => {
      const { db, confirm, online, row, moment } = await openWith(
        waiting(1, HOME),
        waiting(2, { ...HOME, slot: 1, name: 'Chan Sophea' }),
      );
      const old = { id: signatureId(2), seen: await seenOf(db, 2) };
      await confirm(2);
      assert.equal(await clearByLink(db, link(1), old, moment), 'changed', 'it counts now');
      const seen = await seenOf(db, 2);
      assert.equal(await clearByLink(db, link(1), { ...old, seen }, moment), 'cleared');
      assert.equal(await clearByLink(db, link(1), { ...old, seen }, moment), undefined);
      assert.equal(await online(), 0);
      assert.equal((await row(1))?.name, 'Sok Dara');
    });

    it('erases nothing of another mailbox or petition, and not what the link itself belongs to', async () => {
      const { db, row, moment } = await openWith(waiting(1), waiting(2));
      for (const number of [1, 2]) {
        const other = { id: signatureId(number), seen: await seenOf(db, number) };
        assert.equal(await clearByLink(db, link(1), other, moment), undefined);
        assert.equal((await row(number))?.name, 'Sok Dara');
      }
    });
  });
});
