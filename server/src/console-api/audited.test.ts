import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeOwnerLink } from '../accounts/links/first-owner.ts';
import { findAudit } from '../audit/trail.ts';
import { scratchStore } from '../testing/data/scratch-store.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { PUBLIC_URL } from '../testing/servers/test-app.ts';

const API = '/console/api';

it('writes down who did what to accounts, tokens and sessions, by ids alone', async (t) => {
  const { db, ...store } = await scratchStore(t);
  const { browser, clock, signedIn, signInAs } = consoleApp({ db, ...store });
  const { id: campaigner } = await signedIn('campaigner');
  const { id: owner, ...own } = await signedIn('owner');
  const written = async () => (await findAudit(db, {}, 50)).entries.length;
  /** Does something, and tells the one entry that this has made. */
  const entryOf = async (method: string, path: string, body?: object) => {
    const before = await written();
    const response = await own.ask(API + path, { method, body });
    assert.ok(response.ok, `${method} ${path}: ${response.status}`);
    assert.equal(await written(), before + 1, `${method} ${path}`);
    const { by, action, details } = (await findAudit(db, {}, 1)).entries[0]!;
    clock.now = new Date(clock.now.getTime() + 1);
    assert.equal(by, `account:${owner}`);
    const answered = response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>);
    return { action, details, answered };
  };

  const invitation = { email: 'dara@example.org', language: 'km', role: 'volunteer' };
  const invited = await entryOf('POST', '/people/invitations', invitation);
  const link = invited.answered.id as string;
  assert.deepEqual(
    [invited.action, invited.details],
    ['invited', { link, role: 'volunteer', partner: null }],
  );
  const uninvited = await entryOf('DELETE', `/people/invitations/${link}`);
  assert.deepEqual([uninvited.action, uninvited.details], ['invitation-ended', { link }]);

  const token = await entryOf('POST', '/tokens', { name: 'Nightly', scopes: ['audit:read'], days: 1 });
  const { id: tokenId } = (token.answered as { made: { id: string } }).made;
  assert.equal(token.action, 'token-made');
  const ended = await entryOf('DELETE', `/tokens/${tokenId}`);
  assert.deepEqual([ended.action, ended.details], ['token-ended', { token: tokenId }]);

  const changed = await entryOf('PATCH', `/people/${campaigner}`, { role: 'volunteer' });
  const standing = { account: campaigner, role: 'volunteer', campaign: null, partner: null };
  assert.deepEqual([changed.action, changed.details], ['role-changed', standing]);
  const out = await entryOf('DELETE', `/people/${campaigner}/sessions`);
  assert.deepEqual([out.action, out.details], ['session-ended', { account: campaigner }]);
  const removed = await entryOf('DELETE', `/people/${campaigner}`);
  assert.deepEqual([removed.action, removed.details], ['account-removed', { account: campaigner }]);

  await signInAs(owner);
  const { sessions } = (await (await own.ask(`${API}/account/sessions`)).json()) as {
    sessions: { id: string; isThisOne: boolean }[];
  };
  const other = sessions.find(({ isThisOne }) => !isThisOne)!;
  assert.equal((await entryOf('DELETE', `/account/sessions/${other.id}`)).action, 'session-ended');
  assert.equal((await entryOf('DELETE', '/account/sessions')).action, 'session-ended');
  assert.equal((await entryOf('DELETE', '/session')).action, 'signed-out');

  // A lost phone: whoever may run commands on the server lets an owner set up another one.
  const row = { id: 'a', user_id: owner, secret: 'sealed', backup_codes: 'sealed', verified: 1 };
  await db
    .insertInto('account_second_factors')
    .values({ ...row, failed_verification_count: 0, locked_until: null })
    .execute();
  const before = await written();
  const url = await makeOwnerLink(db, PUBLIC_URL, clock.now);
  const body = { token: url.split('#')[1]!, email: 'owner@example.org', password: 'a long enough password' };
  assert.equal((await browser().ask(`${API}/links/use`, { method: 'POST', body })).status, 200);
  const { entries } = await findAudit(db, {}, 50);
  assert.deepEqual(
    entries
      .slice(0, entries.length - before)
      .map(({ by, action }) => `${action} by ${by}`)
      .toSorted(),
    ['link-made by command', `link-used by account:${owner}`, `second-factor-removed by account:${owner}`],
  );
  assert.ok(!JSON.stringify(entries).includes('@'), 'no address');
});
