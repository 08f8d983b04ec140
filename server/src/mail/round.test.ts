import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressKey, linkToken } from '../domain/secrets/signer-key.ts';
import { putPetition, signatureId } from '../testing/data/fixtures.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { header, mailServer } from '../testing/servers/mail-server.ts';
import { confirm, PEPPER, postOffice, PUBLIC_URL, sendDeps } from '../testing/servers/post-office.ts';
import { sendDueEmails } from './round.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

eachDatabase((openEmpty) => {
  describe('a due email', () => {
    it('arrives, and its address is stored no longer', async (test) => {
      const { sign, send, mail, rows } = await postOffice(test, await openEmpty());
      await sign(1);
      assert.deepEqual(await send(), { 'confirm sent': 1 });
      assert.deepEqual(
        mail.emails.map(({ to }) => to),
        ['signer-1@example.org'],
      );
      const [sent, reminder] = await rows();
      assert.partialDeepStrictEqual(sent, { state: 'sent', email: null, last_error: null });
      assert.partialDeepStrictEqual(reminder, { kind: 'reminder', state: 'queued' });
      assert.deepEqual(await send(), {});
    });

    it('is sent with many others, each once, by two senders', async (test) => {
      const { sign, mail, db, clock, deps } = await postOffice(test, await openEmpty());
      for (let number = 1; number <= 30; number += 1) await sign(number);
      const other = sendDeps(db, mail.url, () => clock.now);
      test.after(() => other.transport.close());
      await Promise.all([sendDueEmails(deps), sendDueEmails(other)]);
      assert.equal(mail.emails.length, 30);
      assert.equal(new Set(mail.emails.map(({ to }) => to)).size, 30);
    });

    it('is sent again under the same Message-ID after a crash, once its lease ran out', async (test) => {
      const { sign, send, mail, db, later } = await postOffice(test, await openEmpty());
      await sign(1);
      await send();
      // The row as a crash leaves it between sending and `markSent`.
      const crashed = { state: 'sending', email: 'signer-1@example.org', settled_at: null } as const;
      await db.updateTable('outbox').set(crashed).where('kind', '=', 'confirm').execute();
      assert.deepEqual(await send(), {}, 'another sender may have it in hand');
      later(10);
      assert.deepEqual(await send(), { 'confirm sent': 1 });
      const ids = mail.emails.map((email) => header(email, 'Message-ID'));
      assert.equal(ids.length, 2);
      assert.equal(new Set(ids).size, 1);
    });
  });

  describe('a mail server that refuses', () => {
    it('for now: it is tried again after growing pauses, until it takes the email', async (test) => {
      const { sign, send, mail, rows, later } = await postOffice(test, await openEmpty());
      await sign(1);
      mail.reply.recipient = 450;
      for (const pause of [1, 5, 15, HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR]) {
        assert.deepEqual(await send(), { 'confirm later 450': 1 });
        later(pause - 0.1);
        assert.deepEqual(await send(), {}, `not before ${pause} minutes are over`);
        later(0.1);
      }
      assert.partialDeepStrictEqual(await rows(), [{ attempts: 7, last_error: '450', state: 'queued' }]);
      delete mail.reply.recipient;
      assert.deepEqual(await send(), { 'confirm sent': 1 });
      assert.equal(mail.emails.length, 1);
    });

    it('for now, until the link has expired: the email is given up, and that is reported', async (test) => {
      const { sign, send, mail, rows, later } = await postOffice(test, await openEmpty());
      await sign(1);
      mail.reply.email = 451;
      for (let hours = 0; hours < 72; hours += 1) {
        await send();
        later(HOUR);
      }
      for (const row of await rows()) {
        assert.partialDeepStrictEqual(row, { state: 'failed', email: null, last_error: '451' });
      }
    });

    for (const [at, code] of [
      ['recipient', 550],
      ['recipient', 553],
      ['email', 554],
    ] as const) {
      it(`for good with ${code} to the ${at}: the email is given up at once`, async (test) => {
        const { sign, send, mail, rows } = await postOffice(test, await openEmpty());
        await sign(1);
        mail.reply[at] = code;
        assert.deepEqual(await send(), { [`confirm failed ${code}`]: 1 });
        const [failed] = await rows();
        assert.partialDeepStrictEqual(failed, { state: 'failed', email: null, last_error: String(code) });
        assert.ok(failed?.settled_at);
      });
    }

    for (const [at, code] of [
      ['sender', 550],
      ['recipient', 530],
      ['email', 421],
    ] as const) {
      it(`us, with ${code} to the ${at}: that is no email's fault`, async (test) => {
        const { sign, send, mail, rows, later } = await postOffice(test, await openEmpty());
        await sign(1);
        mail.reply[at] = code;
        assert.deepEqual(await send(), { [`confirm later ${code}`]: 1 });
        assert.partialDeepStrictEqual(await rows(), [{ state: 'queued', last_error: String(code) }]);
        delete mail.reply[at];
        later(1);
        assert.deepEqual(await send(), { 'confirm sent': 1 });
      });
    }

    it('our login: that is no email’s fault', async (test) => {
      const { sign, mail, db, clock } = await postOffice(test, await openEmpty());
      const strict = await mailServer({ login: true });
      test.after(() => strict.stop());
      await sign(1);
      const withPassword = (password: string) =>
        sendDeps(db, strict.url.replace('//', `//samleng:${password}@`), () => clock.now);
      const refused = await sendDueEmails(withPassword('wrong'));
      assert.deepEqual(refused, { emails: { 'confirm later 535': 1 }, away: '535' });
      clock.now = new Date(clock.now.getTime() + 60_000);
      await sendDueEmails(withPassword('right'));
      assert.equal(strict.emails.length, 1);
      assert.equal(mail.emails.length, 0);
    });
  });

  describe('a mail server that is away', () => {
    it('is asked once, not for every email; all arrive when it is back', async (test) => {
      const { sign, deps, send, mail, rows, later } = await postOffice(test, await openEmpty());
      for (let number = 1; number <= 20; number += 1) await sign(number);
      await mail.stop();
      const { emails, away } = await sendDueEmails(deps);
      assert.deepEqual(emails, { 'confirm later ECONNREFUSED': 1 });
      assert.equal(away, 'ECONNREFUSED');
      assert.equal((await rows()).filter(({ attempts }) => attempts > 0).length, 1);
      await mail.start();
      later(1);
      assert.deepEqual(await send(), { 'confirm sent': 20 });
    });

    it('for hours: no email waits more than a quarter of an hour after it is back', async (test) => {
      const { sign, send, mail, later } = await postOffice(test, await openEmpty());
      await sign(1);
      await mail.stop();
      for (let minutes = 0; minutes < 10 * HOUR; minutes += 15) {
        await send();
        later(15);
      }
      await mail.start();
      assert.deepEqual(await send(), { 'confirm sent': 1 });
    });
  });

  describe('a mailbox', () => {
    it('gets at most four emails in a day for all petitions together, and again the day after', async (test) => {
      const { sign, send, mail, db, rows, later } = await postOffice(test, await openEmpty());
      await putPetition(db, { petition: 'clean-lake', confirmation: 'email' });
      // Both spell the same mailbox.
      const asks = ['victim@example.org', 'victim+2@example.org'].map((email) => ({ email }));
      await sign(1, asks[0]);
      await sign(2, asks[1], 'clean-lake');
      await sign(1, asks[0]);
      await sign(2, asks[1], 'clean-lake');
      assert.deepEqual(await send(), { 'confirm sent': 4 });
      later(1);
      await sign(3, { ...asks[0], name: 'Chan Sophea' });
      assert.deepEqual(await send(), { 'confirm withheld': 1 });
      const withheld = (await rows()).find(({ state }) => state === 'withheld');
      assert.equal(withheld?.email, null);
      assert.ok(withheld?.settled_at);

      later(DAY - 2);
      await sign(1, asks[0]);
      assert.deepEqual(await send(), { 'confirm withheld': 1 });
      later(1);
      await sign(1, asks[0]);
      assert.deepEqual(await send(), { 'confirm sent': 1, 'reminder sent': 1 });
      assert.equal(mail.emails.length, 6);
    });

    it('gets no fifth email from two senders at once', async (test) => {
      const { sign, mail, db, clock, deps } = await postOffice(test, await openEmpty());
      for (let time = 0; time < 8; time += 1) await sign(1);
      const other = sendDeps(db, mail.url, () => clock.now);
      test.after(() => other.transport.close());
      await Promise.all([sendDueEmails(deps), sendDueEmails(other)]);
      assert.equal(mail.emails.length, 4);
    });
  });

  describe('a reminder', () => {
    it('is not sent once its mailbox said that it did not sign', async (test) => {
      const { db, sign, send, later, clock } = await postOffice(test, await openEmpty());
      await sign(1);
      await send();
      later(DAY);
      const erase_at = new Date(clock.now.getTime() + 1).toISOString();
      await db.updateTable('signatures').set({ erase_at }).execute();
      assert.deepEqual(await send(), { 'reminder dropped': 1 });
    });

    it('comes once, after a day', async (test) => {
      const { sign, send, mail, later } = await postOffice(test, await openEmpty());
      await sign(1);
      await send();
      later(DAY - 1);
      assert.deepEqual(await send(), {});
      later(1);
      assert.deepEqual(await send(), { 'reminder sent': 1 });
      assert.match(mail.emails[1]?.mail.subject ?? '', /^Reminder/);
      later(DAY);
      assert.deepEqual(await send(), {});
    });

    it('is not sent when the signer has confirmed, or the signature is gone', async (test) => {
      const { sign, send, db, later, rows } = await postOffice(test, await openEmpty());
      await sign(1);
      await sign(2);
      await send();
      await confirm(db, 1);
      await db.deleteFrom('signatures').where('id', '=', signatureId(2)).execute();
      later(DAY);
      assert.deepEqual(await send(), { 'reminder dropped': 2 });
      assert.equal((await rows()).length, 2);
    });

    it('is not sent when the count is final by then', async (test) => {
      const office = await postOffice(test, await openEmpty(), { closes_at: '2026-03-01T12:00:01Z' });
      await office.sign(1);
      await office.send();
      office.later(DAY + 1);
      assert.deepEqual(await office.send(), { 'reminder dropped': 1 });
    });
  });

  describe('an email that is too late', () => {
    it('is not sent, and counts as failed', async (test) => {
      const { sign, deps, mail, later, rows } = await postOffice(test, await openEmpty());
      await sign(1);
      later(3 * DAY);
      const outcomes: string[] = [];
      const onEmail = (outcome: string) => void outcomes.push(outcome);
      const { emails } = await sendDueEmails({ ...deps, onEmail });
      assert.deepEqual(emails, { 'confirm failed': 1, 'reminder dropped': 1 });
      assert.deepEqual(outcomes.toSorted(), ['dropped', 'failed'], 'and whoever counts hears of each');
      assert.partialDeepStrictEqual(await rows(), [{ state: 'failed', email: null, last_error: 'expired' }]);
      assert.equal(mail.emails.length, 0);
    });

    it('is not sent when its signer has confirmed in the meantime', async (test) => {
      const { sign, send, mail, db } = await postOffice(test, await openEmpty());
      await sign(1);
      await confirm(db, 1);
      assert.deepEqual(await send(), { 'confirm dropped': 1 });
      assert.equal(mail.emails.length, 0);
    });
  });

  describe('somebody who signs again', () => {
    it('after confirming, gets an email that says so', async (test) => {
      const { sign, send, db, mail } = await postOffice(test, await openEmpty());
      await sign(1);
      await confirm(db, 1);
      await sign(1);
      assert.deepEqual(await send(), { 'confirm dropped': 1, 'known sent': 1 });
      assert.equal(mail.emails[0]?.mail.subject, 'Nothing more to do');
    });

    it('as the eleventh person who waits, gets an email with the link to the page that lists the others', async (test) => {
      const { db, sign, send, mail } = await postOffice(test, await openEmpty());
      const email = 'home@example.org';
      for (const [at, name] of Array.from('ABCDEFGHIJ').entries())
        await sign(at, { name: `Keo ${name}`, email });
      await db.deleteFrom('outbox').execute();
      await sign(10, { name: 'Keo K', email });
      assert.deepEqual(await send(), { 'full sent': 1 });
      const { subject, text } = mail.emails[0]!.mail;
      assert.equal(subject, 'Please look at this page first');
      const token = linkToken(PEPPER, signatureId(0), addressKey(PEPPER, 'home@example.org'));
      assert.ok(text?.includes(`${PUBLIC_URL}/s/${token}?lang=en`));
    });
  });

  it('a general error ends the round, and the other emails are sent in the next', async (test) => {
    const { sign, deps, send, db, mail } = await postOffice(test, await openEmpty());
    await sign(1);
    await db.updateTable('petitions').set({ title: 'no JSON' }).execute();
    await putPetition(db, { petition: 'clean-lake', confirmation: 'email' });
    await sign(2, {}, 'clean-lake');
    await assert.rejects(sendDueEmails(deps), SyntaxError);
    assert.deepEqual(await send(), { 'confirm sent': 1 });
    assert.equal(mail.emails.length, 1);
  });
});
