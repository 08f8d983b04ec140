import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import { hashOf } from '../domain/secrets/keys.ts';
import type { PetitionRow } from '../database/tables.ts';
import { eraseMailbox } from '../moderation/erasing/erase-mailbox.ts';
import { mailboxOf } from '../domain/mailbox/mailbox-keys.ts';
import { addEventLink } from '../protection/event/event-links.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, signBody } from '../testing/data/fixtures.ts';
import { importerOf, manyPeople, numbersOf } from '../testing/data/importing.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { signerApp } from '../testing/servers/signer-app.ts';

const SOK = { name: 'Dara Sok', email: 'sok.dara+petition@gmail.com' };
const FILE = 'Name,Email,Country\nSok Dara,sokdara@gmail.com,US';
const TOKEN = 'a'.repeat(43);
const FIRST_AND_KNOWN = [
  { rows: 1, fresh: 1, known: 0, refused: 0 },
  { rows: 1, fresh: 0, known: 1, refused: 0 },
];

eachDatabase((openEmpty) => {
  async function open(petition: Partial<PetitionRow> = {}) {
    const store = await openEmpty();
    const app = await signerApp(store, petition);
    const sign = async (changes: Partial<SignRequest> = {}) => {
      const response = await app.sign(signBody(1, { ...SOK, ...changes }));
      assert.equal(response.status, 202);
      return ((await response.json()) as { next: string }).next;
    };
    return { ...app, ...importerOf(store.db), db: store.db, sign };
  }

  describe('somebody who was imported', () => {
    it('is known when signing here, and counted no second time', async () => {
      const { db, run, sign, counts, agree } = await open({ confirmation: 'none' });
      await run(FILE);
      assert.equal(await sign(), 'done');
      assert.deepEqual(await counts(), { online: 0, carriedOver: 1 });
      assert.equal((await db.selectFrom('signatures').selectAll().execute()).length, 1);
      assert.equal(await agree(), true);
    });

    it('is known where emails confirm, and gets the one that says so', async () => {
      const { db, run, sign, counts } = await open();
      await run(FILE);
      assert.equal(await sign(), 'confirm');
      const emails = await db.selectFrom('outbox').select('kind').execute();
      assert.deepEqual(emails, [{ kind: 'known' }]);
      assert.deepEqual(await counts(), { online: 0, carriedOver: 1 });
    });

    it('is known at an event', async () => {
      const { db, run, sign, counts } = await open({ protection: 'standard', confirmation: 'none' });
      const hours = { startsAt: '2026-03-01T11:00:00.000Z', endsAt: '2026-03-01T13:00:00.000Z' };
      await addEventLink(db, hashOf(TOKEN), { petition: 'clean-river', partner: 'temple', ...hours });
      await run(FILE);
      assert.equal(await sign({ proof: `event:${TOKEN}` }), 'done');
      assert.deepEqual(await counts(), { online: 0, carriedOver: 1 });
    });

    it('who asked to be erased can sign again; but a file brings them back, which its check tells of', async () => {
      const { db, run, check, sign, counts } = await open({ confirmation: 'none' });
      await run(FILE);
      const circumstances = await moderatorOf(db).circumstances(NOON);
      const mailbox = mailboxOf(new Uint8Array(32).fill(7), 'clean-river', SOK.email)!;
      assert.deepEqual(await eraseMailbox(db, 'clean-river', mailbox, circumstances), {
        erased: 1,
        counted: 1,
      });
      assert.deepEqual(await counts(), { online: 0, carriedOver: 0 });
      const checked = await check(FILE, { import: 'again' });
      assert.deepEqual([checked.ok && checked.withdrawn, checked.ok && checked.fresh], [1, 1]);
      assert.deepEqual(numbersOf(await run(FILE)), FIRST_AND_KNOWN[0], 'that import has ended');
      assert.deepEqual(await counts(), { online: 0, carriedOver: 0 });
      await sign();
      assert.deepEqual(await counts(), { online: 1, carriedOver: 0 });
    });
  });

  describe('somebody who has signed here', () => {
    it('is known to an import', async () => {
      const { run, sign, press, counts, agree } = await open();
      await sign();
      await press(1, 'confirm');
      assert.deepEqual(numbersOf(await run(FILE)), FIRST_AND_KNOWN[1]);
      assert.deepEqual(await counts(), { online: 1, carriedOver: 0 });
      assert.equal(await agree(), true);
    });

    it('but not confirmed is counted by the import, and no more by the link in the email', async () => {
      const { run, sign, press, row, counts, agree, newsAddresses } = await open();
      await sign({ consents: { news: true } });
      assert.deepEqual(numbersOf(await run(FILE)), FIRST_AND_KNOWN[0]);
      const { imported_in, name, country, state, expires_at } = await row();
      assert.deepEqual(
        [imported_in, name, country, state, expires_at],
        ['old-platform', 'Sok Dara', 'US', 'validated', null],
      );
      assert.deepEqual(await newsAddresses(), []);
      assert.equal((await press(1, 'confirm')).status, 200);
      assert.deepEqual(await counts(), { online: 0, carriedOver: 1 });
      assert.equal(await agree(), true);
    });

    it('and is held, or said "I did not sign this", is not let through by a file', async () => {
      const { run, sign, set, pressTwice, counts } = await open();
      await sign();
      await set(1, { state: 'held', held_because: 'velocity-domain' });
      assert.deepEqual(numbersOf(await run(FILE)), FIRST_AND_KNOWN[1]);
      await set(1, { state: 'pending', held_because: null });
      assert.equal((await pressTwice(1, 'not-me')).status, 200);
      const { lines } = await run(FILE, { import: 'again' });
      assert.deepEqual(lines, ['2 removed']);
      assert.deepEqual(await counts(), { online: 0, carriedOver: 0 });
    });
  });

  it('does not use up what a mail domain may bring here', async () => {
    const { run, sign, row } = await open({ protection: 'standard' });
    await run(manyPeople(120, (at) => `Sok,at-${at}@club.example,FR`));
    await sign({ email: 'sok@club.example' });
    assert.equal((await row()).state, 'pending');
  });
});
