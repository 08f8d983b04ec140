import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { addressKey, linkToken, signerKeyOf } from '../src/domain/secrets/signer-key.ts';
import { hashOf } from '../src/domain/secrets/keys.ts';
import { addressKeysOf } from '../src/domain/mailbox/mailbox-keys.ts';
import { takeDueEmail } from '../src/mail/outbox/take-due.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { NOON, signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { putOutboxEmail, putSignature } from '../src/testing/data/scratch-store.ts';
import { campaignApp } from '../src/testing/servers/test-app.ts';
import type { Store } from '../src/database/open.ts';

const PEPPER = new Uint8Array(32).fill(7);

/** Mailboxes with the canonical address that the releases before made the signer key from. */
const CHANGED: [typed: string, before: string, alsoTyped: string][] = [
  ['sok.dara@protonmail.com', 'sok.dara@proton.me', 'Sok.Dara@pm.me'],
  ['sok@protonmail.ch', 'sok@protonmail.ch', 'sok+x@protonmail.ch'],
  ['sok-dara@ya.ru', 'sok-dara@yandex.ru', 'sok-dara@yandex.com'],
  ['sok@yandex.kz', 'sok@yandex.kz', 'SOK@yandex.kz'],
  ['vote@sok.fastmail.com', 'vote@sok.fastmail.com', 'vote+x@sok.fastmail.com'],
  ['sok@example.org。', 'sok@example.org.', 'Sok@example.org。'],
];

eachDatabase((openEmpty) => {
  let store: Store;
  let app: Awaited<ReturnType<typeof campaignApp>>;
  beforeEach(async () => {
    store = await openEmpty();
    app = await campaignApp(store);
    await store.db.updateTable('petitions').set({ protection: 'none' }).execute();
  });

  const sign = async (number: number, email: string, name: string) => {
    const response = await app.sign({ ...signBody(number), email, name });
    assert.equal(response.status, 202, await response.clone().text());
  };
  const online = async () => {
    const counted = await store.db
      .selectFrom('counts')
      .select('online')
      .where('partner', '=', '')
      .executeTakeFirst();
    return counted?.online ?? 0;
  };

  /** A signature as the release before stored it. */
  async function putBefore(canonical: string): Promise<string> {
    const token = signerKeyOf(PEPPER, 'clean-river', canonical);
    const link_hash = hashOf(linkToken(PEPPER, signatureId(9), addressKey(PEPPER, canonical)));
    const person = { name: 'Sok Dara', name_key: 'sokdara' };
    return putSignature(store.db, 'clean-river', { id: signatureId(9), token, link_hash, ...person });
  }

  describe('in a database of the release before', () => {
    for (const [typed, before, alsoTyped] of CHANGED) {
      it(`${typed} does not count again`, async () => {
        await putBefore(before);
        await sign(1, typed, 'Sok Dara');
        await sign(2, alsoTyped, 'Dara Sok');
        assert.equal(await online(), 1);
        assert.equal((await app.rows()).length, 1);
      });
    }

    it('another person of the mailbox counts, under the key of today, and is known from then on', async () => {
      await putBefore('sok.dara@proton.me');
      await sign(1, 'sok.dara@proton.me', 'Chan Sophea');
      await sign(2, 'sokdara@proton.me', 'Chan Sophea');
      assert.equal(await online(), 2);
      const keys = (await app.rows()).map(({ token, slot }) => `${token} ${slot}`);
      assert.deepEqual(
        keys.toSorted(),
        [
          `${signerKeyOf(PEPPER, 'clean-river', 'sok.dara@proton.me')} 0`,
          `${signerKeyOf(PEPPER, 'clean-river', 'sokdara@proton.me')} 1`,
        ].toSorted(),
      );
    });

    it('a mailbox has as many places as before', async () => {
      await putBefore('sok.dara@proton.me');
      for (const [at, name] of ['Chan Sophea', 'Chan Vuthy', 'Keo Rathana'].entries()) {
        await sign(at + 1, 'sok.dara@proton.me', name);
      }
      assert.equal(await online(), 3);
    });

    it('the link that a signer was sent works on, after signing again too', async () => {
      await store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
      await putBefore('sok.dara@proton.me');
      const [{ link_hash: before } = { link_hash: '' }] = await app.rows();
      await sign(1, 'sok.dara@proton.me', 'Sok Dara');
      const [row] = await app.rows();
      assert.equal(row?.link_hash, before);
      const email = await takeDueEmail(store.db, NOON, (address) => addressKeysOf(PEPPER, address));
      assert.equal(email?.kind, 'email');
      const key = email.kind === 'email' ? email.email.addressKey : '';
      assert.equal(hashOf(linkToken(PEPPER, signatureId(9), key)), before);
    });

    it('emails of the day before count for the limit of a mailbox, however its key was made', async () => {
      const sent = { state: 'sent', created_at: NOON.toISOString(), settled_at: NOON.toISOString() } as const;
      for (const before of ['sok.dara@proton.me', 'sokdara@proton.me']) {
        for (let number = 0; number < 2; number += 1) {
          await putOutboxEmail(store.db, { ...sent, address_key: addressKey(PEPPER, before), email: null });
        }
      }
      await store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
      await sign(1, 'sok.dara@proton.me', 'Sok Dara');
      const email = await takeDueEmail(store.db, NOON, (address) => addressKeysOf(PEPPER, address));
      assert.equal(email?.kind, 'withheld');
    });
  });

  describe('one mailbox counts once', () => {
    for (const spellings of [
      ['sok.dara@proton.me', 'sokdara@protonmail.ch', 'Sok-Dara@pm.me', 'sok_dara+x@protonmail.com'],
      ['sok.dara@yandex.ru', 'sok-dara@yandex.kz', 'Sok.Dara+x@ya.ru', 'sok-dara@yandex.com.tr'],
      ['sok@fastmail.com', 'vote@sok.fastmail.com', 'a.b@sok.fastmail.com', 'sok+x@fastmail.com'],
      ['sok@example.org', 'sok@example.org.', 'sok@example.org。', 'sok＠example。org．', 'sok@example។org'],
    ]) {
      it(`in any spelling: ${spellings.join(' ')}`, async () => {
        for (const [at, email] of spellings.entries()) await sign(at + 1, email, 'Sok Dara');
        assert.equal(await online(), 1);
      });
    }

    it('but a name in Latin and one in Khmer letters are two people', async () => {
      await sign(1, 'sok@example.org', 'Sok Dara');
      await sign(2, 'sok@example.org', 'សុខ តារា');
      assert.equal(await online(), 2);
    });
  });

  it('an email goes to the address in its clean form, with the capitals before the at sign', async () => {
    await store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
    await sign(1, 'Sok.Dara១+x＠Example。org．', 'Sok Dara');
    const [email] = await store.db
      .selectFrom('outbox')
      .select('email')
      .where('kind', '=', 'confirm')
      .execute();
    assert.equal(email?.email, 'Sok.Dara1+x@Example.org');
  });
});
