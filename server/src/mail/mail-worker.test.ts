import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pino } from 'pino';
import PostalMime from 'postal-mime';
import { startMailWorker, type MailWorker } from './mail-worker.ts';
import { signBody } from '../testing/data/fixtures.ts';
import { mailServer } from '../testing/servers/mail-server.ts';
import { postOffice } from '../testing/servers/post-office.ts';
import { scratchStore } from '../testing/data/scratch-store.ts';
import { signing } from '../testing/servers/test-app.ts';
import { testServer } from '../testing/servers/test-server.ts';
import { until } from '../testing/until.ts';

/** A running mail worker, and its log lines. */
async function working(test: TestContext) {
  const store = await scratchStore(test);
  const office = await postOffice(test, store);
  const logged: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => void logged.push(line) });
  const start = (): MailWorker => {
    const post = startMailWorker({ ...office.deps, log, onDatabaseError: () => undefined });
    test.after(() => post.close());
    return post;
  };
  return { ...office, store, start, logged };
}

describe('the sender', () => {
  it('sends waiting emails when it starts, and new ones when it is woken', async (test) => {
    const { sign, start, mail } = await working(test);
    await sign(1);
    const post = start();
    await until(() => mail.emails.length === 1);
    await sign(2);
    post.wake();
    await until(() => mail.emails.length === 2);
  });

  it('may be woken often, and sends each email once', async (test) => {
    const { sign, start, mail, rows } = await working(test);
    const post = start();
    for (let number = 1; number <= 20; number += 1) {
      await sign(number);
      for (let times = 0; times < 10; times += 1) post.wake();
    }
    await until(async () => (await rows()).filter(({ state }) => state === 'sent').length === 20);
    assert.equal(mail.emails.length, 20);
  });

  it('wakes by itself when an email is due', async (test) => {
    const { sign, start, mail, clock, later, db } = await working(test);
    await sign(1);
    await db
      .updateTable('outbox')
      .set({ due_at: new Date(clock.now.getTime() + 50).toISOString() })
      .execute();
    start();
    later(1);
    await until(() => mail.emails.length === 1);
  });

  it('logs kinds, codes and numbers, and never who gets emails', async (test) => {
    const { sign, start, mail, logged, rows } = await working(test);
    await sign(1, { name: 'Sok Dara', email: 'sok@example.org' });
    mail.reply.recipient = 550;
    const post = start();
    await until(() => logged.length === 1);
    delete mail.reply.recipient;
    await sign(2, { name: 'Sok Dara', email: 'dara@example.org' });
    post.wake();
    await until(() => logged.length === 2);
    assert.deepEqual(
      logged.map((line) => JSON.parse(line)),
      [
        { level: 30, letters: { 'confirm failed 550': 1 } },
        { level: 30, letters: { 'confirm sent': 1 } },
      ],
    );
    await mail.stop();
    await sign(3);
    post.wake();
    await until(() => logged.length === 3);
    assert.deepEqual(JSON.parse(logged[2]!), {
      level: 40,
      letters: { 'confirm later ECONNREFUSED': 1 },
      mailServerAway: 'ECONNREFUSED',
    });
    assert.equal(
      (await rows()).some(({ last_error }) => /@|not/.test(last_error ?? '')),
      false,
    );
  });

  it('does not knock for every new email while the mail server is away', async (test) => {
    const { sign, start, mail, logged, rows } = await working(test);
    await sign(1);
    mail.reply.sender = 451;
    const post = start();
    await until(() => logged.length === 1);
    const { connections } = mail;
    for (let number = 2; number <= 5; number += 1) {
      await sign(number);
      post.wake();
    }
    await post.close();
    assert.equal(mail.connections, connections);
    assert.equal((await rows()).filter(({ attempts }) => attempts > 0).length, 1);
  });

  it('logs an error by name only, and continues at the next call', async (test) => {
    const { sign, start, mail, logged, db } = await working(test);
    await sign(1);
    await db.updateTable('petitions').set({ title: 'sok@example.org' }).execute();
    const post = start();
    await until(() => logged.length === 1);
    const { error, route } = JSON.parse(logged[0]!);
    assert.deepEqual({ error, route }, { error: 'SyntaxError', route: 'post' });
    assert.doesNotMatch(logged.join(), /sok@/);
    await db.updateTable('petitions').set({ title: '{"en":"A clean river"}' }).execute();
    await sign(2);
    post.wake();
    await until(() => mail.emails.length === 1);
  });

  it('ends after the email in hand, and takes up no other', async (test) => {
    const { sign, start, mail, rows } = await working(test);
    for (let number = 1; number <= 9; number += 1) await sign(number);
    const hold = Promise.withResolvers<void>();
    mail.reply.hold = hold.promise;
    const post = start();
    await until(async () => (await rows()).some(({ state }) => state === 'sending'));
    const closed = post.close();
    hold.resolve();
    await closed;
    assert.equal(mail.emails.length, 1);
    const states = (await rows()).filter(({ kind }) => kind === 'confirm').map(({ state }) => state);
    assert.deepEqual(states.toSorted(), [...Array.from({ length: 8 }, () => 'queued'), 'sent']);
  });

  it('closes at once when there is nothing to do, and may be closed again', async (test) => {
    const { start } = await working(test);
    const post = start();
    await Promise.all([post.close(), post.close()]);
    post.wake();
  });
});

async function signByEmail(test: TestContext, settings: Record<string, string>) {
  const server = await testServer(settings);
  test.after(() => server.remove());
  await server.store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
  const [path, init] = signing(signBody(1));
  assert.equal((await fetch(server.origin + path, init)).status, 202);
  return server;
}

describe('a server', () => {
  it('with SMTP_URL hands its emails to that mail server, from MAIL_FROM', async (test) => {
    const mail = await mailServer();
    test.after(() => mail.stop());
    await signByEmail(test, { SMTP_URL: mail.url, MAIL_FROM: 'Rivers <rivers@example.org>' });
    await until(() => mail.emails.length === 1);
    assert.deepEqual(mail.emails[0]?.mail.from, { name: 'Rivers', address: 'rivers@example.org' });
  });

  it('without SMTP_URL lays them into DATA_DIR/outbox', async (test) => {
    const { folder, url } = await signByEmail(test, {});
    const outbox = join(folder, 'outbox');
    await until(() => readdirSync(folder).includes('outbox') && readdirSync(outbox).join().endsWith('.eml'));
    const [name = ''] = readdirSync(outbox);
    const { text, from } = await PostalMime.parse(readFileSync(join(outbox, name)));
    assert.ok(text?.includes(`${url}/s/`));
    assert.deepEqual(from, { name: 'Samleng', address: 'no-reply@localhost' });
  });
});
