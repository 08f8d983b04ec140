import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pino } from 'pino';
import { addAccount } from '../accounts/links/accept-link.ts';
import { makeLink } from '../accounts/links/links.ts';
import { hashPassword, storePassword } from '../accounts/sign-in/password.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { codeOf } from '../testing/servers/authenticator.ts';
import { type ConsoleBrowser, consoleApp } from '../testing/servers/console-app.ts';
import { problemOf } from '../testing/servers/test-app.ts';
import { until } from '../testing/until.ts';

const PASSWORD = 'a long enough password';
const NEW_PASSWORD = 'another long password';
const EMAIL = 'sokha@example.org';
const API = '/console/api';

const post = (browser: ConsoleBrowser, path: string, body: object) =>
  browser.ask(API + path, { method: 'POST', body });
const signIn = (browser: ConsoleBrowser, password = PASSWORD, email = EMAIL) =>
  post(browser, '/session', { email, password });
const statusOf = async (browser: ConsoleBrowser) => (await browser.ask(`${API}/session`)).status;

/** All that a client can tell two answers apart by. */
async function whole(response: Response) {
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

/** A campaigner with a password, and a browser in which they are about to set up their second factor. */
async function withPassword(store: Parameters<typeof consoleApp>[0]) {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  const test = consoleApp(store, { log });
  const { db } = store;
  const account = { name: 'Sokha', email: EMAIL, role: 'campaigner' as const };
  const id = await addAccount(db, account, test.clock.now);
  await storePassword(db, id, await hashPassword(test.auth, PASSWORD), test.clock.now);
  /** The limits of a minute begin anew. */
  const later = () => void (test.clock.now = new Date(test.clock.now.getTime() + MINUTE_MS));
  return { ...test, id, later, lines };
}

async function setSecondFactor(browser: ConsoleBrowser): Promise<{ uri: string; recoveryCodes: string[] }> {
  const made = await (await post(browser, '/account/two-factor', { password: PASSWORD })).json();
  const { uri } = made as { uri: string };
  const code = await codeOf(uri);
  assert.equal((await post(browser, '/account/two-factor/confirm', { code })).status, 204);
  return made as { uri: string; recoveryCodes: string[] };
}

eachDatabase((openEmpty) => {
  it('knows only those who have given password and code, each code once', async () => {
    const store = await openEmpty();
    const { browser, id, later, lines, staffMails } = await withPassword(store);
    const setCookies: string[] = [];
    const watched = () => {
      const one = browser();
      const ask: ConsoleBrowser['ask'] = async (...asked) => {
        const response = await one.ask(...asked);
        setCookies.push(...response.headers.getSetCookie());
        return response;
      };
      return { ...one, ask };
    };

    // A thief of the password, who was in before there was a code, is out when one is set.
    const [thief, first] = [watched(), watched()];
    await signIn(thief);
    await signIn(first);
    const beforeCode = new Map(first.cookies);
    assert.deepEqual([await statusOf(thief), await statusOf(first)], [200, 200]);
    const { uri, recoveryCodes: replaced } = await setSecondFactor(first);
    assert.deepEqual([await statusOf(thief), await statusOf(first)], [401, 200]);
    assert.notDeepEqual(first.cookies, beforeCode);
    const again = await post(first, '/account/two-factor/confirm', { code: await codeOf(uri) });
    assert.equal(await problemOf(again), 'invalid-input');
    const others = await post(first, '/account/recovery-codes', { password: PASSWORD });
    const { recoveryCodes } = (await others.json()) as { recoveryCodes: string[] };

    // A password alone opens nothing, and takes away the cookie of the session before, which ends.
    const second = watched();
    for (const [name, value] of first.cookies) second.cookies.set(name, value);
    assert.deepEqual(await (await signIn(second)).json(), { next: 'two-factor' });
    assert.deepEqual([...second.cookies.keys()], ['__Host-samleng.two_factor']);
    assert.equal(await statusOf(first), 401);
    const half = [...second.cookies.values()][0]!;
    second.cookies.set('__Host-samleng', half);
    assert.equal(await statusOf(second), 401);

    const code = await codeOf(uri);
    assert.equal((await post(second, '/session/second-factor', { code })).status, 200);
    assert.equal(await statusOf(second), 200);
    assert.notEqual(second.cookies.get('__Host-samleng'), half);
    const overShoulder = watched();
    await signIn(overShoulder);
    const used = await post(overShoulder, '/session/second-factor', { code });
    assert.equal(await problemOf(used), 'not-signed-in');
    assert.deepEqual(used.headers.getSetCookie(), []);

    later();
    for (const [recoveryCode, status] of [
      [replaced[0], 401],
      [recoveryCodes[0], 200],
      [recoveryCodes[0], 401],
    ]) {
      const recovered = watched();
      await signIn(recovered);
      assert.equal((await post(recovered, '/session/second-factor', { recoveryCode })).status, status);
    }

    // Another password ends the other sessions, and links for yet another one that lie in the mailbox.
    const mailbox = watched();
    await post(mailbox, '/links/password', { email: EMAIL });
    await until(() => staffMails.length === 1);
    const token = staffMails[0]!.url.split('#')[1]!;
    later();
    const other = watched();
    await signIn(other);
    const ahead = { code: await codeOf(uri, 1) };
    assert.equal((await post(other, '/session/second-factor', ahead)).status, 200);
    const change = { current: PASSWORD, password: NEW_PASSWORD };
    assert.equal((await post(other, '/account/password', change)).status, 204);
    assert.deepEqual([await statusOf(second), await statusOf(other)], [401, 200]);
    assert.equal(await problemOf(await post(mailbox, '/links/look', { token })), 'not-found');

    assert.equal((await other.ask(`${API}/session`, { method: 'DELETE' })).status, 204);
    for (const line of setCookies) {
      const [pair = '', ...attributes] = line.split('; ');
      assert.match(pair, /^__Host-samleng(\.\w+)?=/);
      const fixed = attributes.filter((attribute) => !attribute.startsWith('Max-Age=')).toSorted();
      assert.deepEqual(fixed, ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'], pair);
    }
    assert.ok(setCookies.length > 10);

    const told = lines.join('\n');
    const secrets = [EMAIL, PASSWORD, NEW_PASSWORD, token, recoveryCodes[0]!, code, id, half, 'Sokha'];
    for (const secret of secrets) assert.ok(!told.includes(secret), secret);

    const entries = await store.db.selectFrom('audit_entries').select(['action', 'made_by']).execute();
    assert.ok(entries.every(({ made_by }) => made_by === `account:${id}`));
    assert.deepEqual(entries.map(({ action }) => action).toSorted(), [
      'password-set',
      'recovery-codes-made',
      'second-factor-set',
      // A code and two recovery codes that were good once.
      'sign-in-refused',
      'sign-in-refused',
      'sign-in-refused',
      ...Array.from({ length: 5 }, () => 'signed-in'),
      'signed-out',
    ]);
  });

  it('answers alike whether or not somebody has an account, after the same work', async (test) => {
    const store = await openEmpty();
    const { auth, browser, staffMails } = await withPassword(store);
    const context = await (await auth.better()).$context;
    const work = [test.mock.method(context.password, 'hash'), test.mock.method(context.password, 'verify')];
    const worked = () => work.reduce((sum, { mock }) => sum + mock.callCount(), 0);

    const known = await whole(await signIn(browser(), 'not the password'));
    assert.equal(worked(), 1);
    assert.deepEqual(await whole(await signIn(browser(), PASSWORD, 'nobody@example.org')), known);
    assert.equal(worked(), 2);
    assert.deepEqual(await whole(await browser().ask(`${API}/session`)), known);

    const link = await whole(await post(browser(), '/links/password', { email: 'nobody@example.org' }));
    for (const email of [EMAIL, EMAIL, EMAIL, EMAIL])
      assert.deepEqual(await whole(await post(browser(), '/links/password', { email })), link);
    await until(() => staffMails.length === 3);
    assert.equal(link.status, 202);
  });

  it('locks an account after ten wrong codes in a row, and says until when', async () => {
    const store = await openEmpty();
    const { browser, id, later } = await withPassword(store);
    const owner = browser();
    await signIn(owner);
    const { uri } = await setSecondFactor(owner);
    // Five for each time that the password is given.
    for (const count of [5, 5]) {
      later();
      const guesser = browser();
      await signIn(guesser);
      for (let guess = 0; guess < count; guess += 1) {
        const refused = await post(guesser, '/session/second-factor', { code: '12345' });
        assert.equal(await problemOf(refused), 'not-signed-in');
      }
    }
    later();
    const right = browser();
    await signIn(right);
    const locked = await post(right, '/session/second-factor', { code: await codeOf(uri) });
    assert.equal(await problemOf(locked), 'too-many-requests');
    assert.equal(locked.headers.get('Retry-After'), '900');
    const { refused } = await store.db
      .selectFrom('audit_entries')
      .select((eb) => eb.fn.countAll().as('refused'))
      .where('action', '=', 'sign-in-refused')
      .where('made_by', '=', `account:${id}`)
      .executeTakeFirstOrThrow();
    assert.equal(Number(refused), 10);
    // Sessions go on.
    assert.equal(await statusOf(owner), 200);
  });

  it('says that it is out of order, not that a password is wrong, and tells the log nothing personal', async (test) => {
    const store = await openEmpty();
    const { browser, lines } = await withPassword(store);
    // better-auth looks at the tables first, and keeps what it has seen.
    await signIn(browser(), PASSWORD, 'nobody@example.org');
    const broken = ['account_links', 'account_passwords'];
    for (const table of broken) await store.db.schema.alterTable(table).renameTo(`no_${table}`).execute();
    const printed = test.mock.method(console, 'error', () => undefined);
    assert.equal(await problemOf(await signIn(browser())), 'unavailable');
    assert.equal((await post(browser(), '/links/password', { email: EMAIL })).status, 202);
    await until(() => lines.filter((line) => line.includes('"error"')).length === 2);
    assert.equal(printed.mock.callCount(), 0);
    for (const secret of [EMAIL, PASSWORD, 'account_passwords']) assert.ok(!lines.join().includes(secret));
    for (const table of broken) await store.db.schema.alterTable(`no_${table}`).renameTo(table).execute();
  });

  it('uses a link once, for what it was made for, before it ends', async () => {
    const store = await openEmpty();
    const { browser, clock, later } = consoleLinks(store);
    const asked = { email: 'dara@example.org', role: 'volunteer' as const };
    const by = { by: COMMAND, now: clock.now };
    const [{ token }, { token: second }] = [
      await makeLink(store.db, 'invitation', asked, by),
      await makeLink(store.db, 'invitation', { ...asked, role: 'owner' }, by),
    ];
    const use = (extra: object) =>
      post(browser(), '/links/use', { token, name: 'Dara', password: PASSWORD, ...extra });

    assert.equal(await problemOf(await use({ role: 'owner' })), 'invalid-input');
    assert.equal(await problemOf(await use({ password: 'short' })), 'invalid-input');
    const atOnce = await Promise.all([use({ email: 'thief@example.org' }), use({ token: second }), use({})]);
    assert.equal(atOnce.filter(({ status }) => status === 200).length, 1);
    const accounts = await store.db.selectFrom('accounts').select(['email', 'role']).execute();
    assert.equal(accounts.length, 1);
    assert.equal(accounts[0]!.email, 'dara@example.org');

    const { token: late } = await makeLink(store.db, 'invitation', { ...asked, email: 'late@e.org' }, by);
    later();
    assert.equal(await problemOf(await use({ token: late })), 'not-found');
  });
});

function consoleLinks(store: Parameters<typeof consoleApp>[0]) {
  const test = consoleApp(store);
  const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
  return { ...test, later: () => void (test.clock.now = new Date(test.clock.now.getTime() + WEEK_MS)) };
}
