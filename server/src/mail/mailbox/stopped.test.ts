import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { mailboxToken } from '../../domain/secrets/mailbox-token.ts';
import { addressKey } from '../../domain/secrets/signer-key.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putPetition, signBody } from '../../testing/data/fixtures.ts';
import { header } from '../../testing/servers/mail-server.ts';
import { PEPPER, postOffice, PUBLIC_URL } from '../../testing/servers/post-office.ts';
import { allowMailbox, isStopped, stopMailbox } from './stopped.ts';

const KEY = addressKey(PEPPER, signBody(1).email);
const LINK = `${PUBLIC_URL}/mailbox/${mailboxToken(PEPPER, KEY)}`;

eachDatabase((openEmpty) => {
  async function opened(test: TestContext) {
    const office = await postOffice(test, await openEmpty());
    await putPetition(office.db, { petition: 'clean-lake', confirmation: 'email' });
    const { db, clock } = office;
    const stop = (more = {}) => stopMailbox(db, { addressKey: KEY, ...more }, clock.now);
    const waiting = async () =>
      (await office.rows()).filter(({ email }) => email !== null).map(({ kind }) => kind);
    return { ...office, stop, waiting };
  }

  describe('a mailbox that wants no more emails', () => {
    it('gets one last one, which holds the link that lifts it, and the waiting ones are deleted', async (test) => {
      const { sign, send, stop, waiting, mail } = await opened(test);
      await sign(1, { language: 'km' });
      await sign(3, { email: signBody(1).email }, 'clean-lake');
      await sign(2);
      assert.equal(await stop(), 'last');
      assert.deepEqual((await waiting()).toSorted(), ['confirm', 'reminder', 'stopped']);
      assert.deepEqual(await send(), { 'stopped sent': 1, 'confirm sent': 1 });
      const last = mail.emails.find(({ to }) => to === signBody(1).email);
      assert.ok(last?.mail.text?.includes(LINK));
      assert.ok(last?.mail.html?.includes(LINK));
      assert.equal(header(last!, 'List-Unsubscribe'), undefined);
    });

    it('gets none from then on, of no petition and however it is spelt, until it is allowed again', async (test) => {
      const { db, sign, send, stop, mail, later, rows } = await opened(test);
      await sign(1);
      await stop();
      await send();
      await sign(1);
      await sign(3, { email: 'Signer-1+tag@example.org' }, 'clean-lake');
      assert.deepEqual(await send(), { 'confirm dropped': 2 });
      later(25 * 60);
      assert.deepEqual(await send(), { 'reminder dropped': 2 });
      assert.equal(mail.emails.length, 1);
      assert.ok(
        (await rows()).every(({ email }) => email === null),
        'and its address is nowhere',
      );
      assert.equal(await allowMailbox(db, KEY), true);
      assert.equal(await allowMailbox(db, KEY), false);
      await sign(1);
      assert.deepEqual(await send(), { 'confirm sent': 1 });
    });

    it('may be told in the email that is in hand already', async (test) => {
      const { db, sign, stop, waiting } = await opened(test);
      await sign(1);
      await db.updateTable('outbox').set({ state: 'sending' }).where('kind', '=', 'confirm').execute();
      assert.equal(await stop(), 'last');
      assert.deepEqual((await waiting()).toSorted(), ['confirm', 'stopped']);
    });

    it('is stopped without a last email where no address is known, and with one where it was typed', async (test) => {
      const { db, stop, waiting } = await opened(test);
      assert.equal(await stop(), 'silent');
      assert.deepEqual(await waiting(), []);
      assert.equal(await isStopped(db, [KEY]), true);
      await allowMailbox(db, KEY);
      assert.equal(await stop({ address: signBody(1).email }), 'last');
      assert.deepEqual(await waiting(), ['stopped']);
    });

    it('gets the last email once, and not when it was allowed again before', async (test) => {
      const { db, send, stop, waiting, mail } = await opened(test);
      const typed = { address: signBody(1).email };
      const stopped = await Promise.all([stop(typed), stop(typed), stop(typed)]);
      assert.deepEqual(stopped.toSorted(), ['before', 'before', 'last']);
      await allowMailbox(db, KEY);
      assert.deepEqual(await waiting(), []);
      await send();
      assert.equal(mail.emails.length, 0);
    });

    it('gets the last email when there is room for it, where the emails of a day are used up', async (test) => {
      const { db, sign, send, stop, later, mail } = await opened(test);
      for (let email = 0; email < 4; email += 1) await sign(1);
      await send();
      await stop();
      assert.deepEqual(await send(), { 'stopped delayed': 1 });
      later(24 * 60);
      assert.deepEqual(await send(), { 'stopped sent': 1 });
      assert.equal(mail.emails.length, 5);
      assert.equal(await isStopped(db, [KEY]), true);
    });

    it('loses no signature by it: a link that it has still confirms', async (test) => {
      const { db, sign, send, stop } = await opened(test);
      await sign(1);
      await send();
      await stop();
      const row = await db.selectFrom('signatures').select(['state', 'link_hash']).executeTakeFirstOrThrow();
      assert.equal(row.state, 'pending');
      assert.notEqual(row.link_hash, null);
    });
  });
});
