import assert from 'node:assert/strict';
import { it } from 'node:test';
import { changeRole, removeAccount } from '../accounts/people.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import { HOUR_MS, MINUTE_MS } from '../domain/time/durations.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { type ConsoleBrowser, consoleApp } from '../testing/servers/console-app.ts';
import { NOON } from '../testing/data/fixtures.ts';

const SESSION = '/console/api/session';
const SESSIONS = '/console/api/account/sessions';

const statusOf = async (browser: ConsoleBrowser, path = SESSION) => (await browser.ask(path)).status;
const end = (browser: ConsoleBrowser, path: string) => browser.ask(path, { method: 'DELETE' });

async function listOf(browser: ConsoleBrowser) {
  const { sessions } = (await (await browser.ask(SESSIONS)).json()) as {
    sessions: { id: string; device: string; isThisOne: boolean }[];
  };
  return sessions;
}

eachDatabase((openEmpty) => {
  it('ends a session that nobody uses for half an hour; to see it in a list is no use of it', async () => {
    const { clock, signedIn, signInAs } = consoleApp(await openEmpty());
    const { id, ...used } = await signedIn('volunteer');
    const left = await signInAs(id);
    for (const minutes of [20, 29]) {
      clock.now = new Date(NOON.getTime() + minutes * MINUTE_MS);
      assert.equal((await listOf(used)).length, 2);
    }
    clock.now = new Date(NOON.getTime() + 30 * MINUTE_MS);
    assert.equal((await listOf(used)).length, 1);
    assert.equal(await statusOf(left), 401);
  });

  it('ends a session after twelve hours, however busy', async () => {
    const { clock, signedIn } = consoleApp(await openEmpty());
    const busy = await signedIn('volunteer');
    for (let minutes = 0; minutes < 12 * 60; minutes += 29) {
      clock.now = new Date(NOON.getTime() + minutes * MINUTE_MS);
      assert.equal(await statusOf(busy), 200, `after ${minutes} minutes`);
    }
    clock.now = new Date(NOON.getTime() + 12 * HOUR_MS);
    assert.equal(await statusOf(busy), 401);
  });

  it('ends sessions at once: by signing out, from another browser, or with the account', async () => {
    const store = await openEmpty();
    const { auth, clock, signedIn, signInAs } = consoleApp(store);
    const by = { by: COMMAND, now: clock.now };
    await signedIn('owner');
    const { id, ...here } = await signedIn('campaigner');
    const [there, elsewhere] = [await signInAs(id), await signInAs(id)];
    const kept = new Map(elsewhere.cookies);

    const { id: foreign } = (await listOf(here)).find((session) => !session.isThisOne)!;
    assert.equal((await end(here, `${SESSIONS}/${foreign}`)).status, 204);
    assert.equal((await end(here, `${SESSIONS}/${foreign}`)).status, 404);
    assert.equal((await listOf(here)).length, 2);
    assert.equal((await end(here, SESSIONS)).status, 204);
    assert.deepEqual([await statusOf(there), await statusOf(elsewhere)], [401, 401]);
    assert.deepEqual(
      (await listOf(here)).map(({ device, isThisOne }) => ({ device, isThisOne })),
      [{ device: 'Firefox, Android', isThisOne: true }],
    );

    const gone = await signInAs(id);
    for (const [name, value] of gone.cookies) kept.set(name, value);
    assert.equal((await end(gone, SESSION)).status, 204);
    assert.equal(gone.cookies.size, 0);
    for (const [name, value] of kept) gone.cookies.set(name, value);
    assert.equal(await statusOf(gone), 401);

    assert.equal(await statusOf(here, '/console/api/audit'), 200);
    assert.deepEqual(await changeRole(store.db, id, { role: 'volunteer' }, by), { ok: true });
    assert.equal(await statusOf(here, '/console/api/audit'), 403);
    assert.deepEqual(await removeAccount(store.db, auth, id, by), { ok: true });
    assert.equal(await statusOf(here), 401);
    assert.deepEqual(await auth.sessions.list(id), []);
  });

  it('keeps sessions when the server starts anew', async () => {
    const store = await openEmpty();
    const before = await consoleApp(store).signedIn('volunteer');
    const after = consoleApp(store).browser();
    for (const [name, value] of before.cookies) after.cookies.set(name, value);
    assert.equal(await statusOf(after), 200);
  });

  it('lets nobody in with what the database holds', async () => {
    const store = await openEmpty();
    const { browser, signedIn } = consoleApp(store);
    const [owner, volunteer] = [await signedIn('owner'), await signedIn('volunteer')];
    const sessions = () =>
      store.db.selectFrom('console_sessions').selectAll().where('owner_code', 'is not', null).execute();
    const rows = await sessions();
    assert.equal(rows.length, 2);

    const [cookie, signed] = [...volunteer.cookies][0]!;
    const [token, signature] = decodeURIComponent(signed).split('.') as [string, string];
    const thief = browser();
    const attempts = rows.flatMap(({ key_hash, value }) => [key_hash, `${key_hash}.${signature}`, value!]);
    for (const attempt of [...attempts, token, `${token}.`, `${token}.${'A'.repeat(43)}=`]) {
      thief.cookies.set(cookie, encodeURIComponent(attempt));
      assert.equal(await statusOf(thief), 401, attempt);
    }

    const clear = JSON.stringify(await store.db.selectFrom('console_sessions').selectAll().execute());
    const stored = [token, owner.id, volunteer.id, 'volunteer', 'example.org', 'Firefox', '127.0.0.1'];
    for (const told of stored) assert.ok(!clear.includes(told), told);

    // A thief who can write to the database, but has not the pepper, puts the owner's session in the place of their own.
    const mine = rows.find(({ value }) => value !== null)!;
    const other = rows.find(({ key_hash }) => key_hash !== mine.key_hash)!;
    for (const [{ key_hash }, { value }] of [[mine, other] as const, [other, mine] as const])
      await store.db
        .updateTable('console_sessions')
        .set({ value })
        .where('key_hash', '=', key_hash)
        .execute();
    assert.deepEqual([await statusOf(owner), await statusOf(volunteer)], [401, 401]);
  });
});
