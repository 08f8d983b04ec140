import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scratchStore } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf, PUBLIC_URL } from '../../testing/servers/test-app.ts';
import { makeOwnerLink } from './first-owner.ts';

const EMAIL = 'owner@example.org';
const PASSWORD = 'another long password';

it('lets an owner who has lost password and phone set both anew, and ends the sessions before', async (test) => {
  const store = await scratchStore(test);
  const { browser, signedIn, clock } = consoleApp(store);
  const before = await signedIn('owner');
  const { db } = store;
  await db.updateTable('accounts').set({ two_factor_enabled: 1 }).execute();
  const factor = { id: 'f', user_id: before.id, secret: 'lost', backup_codes: '[]', verified: 1 };
  await db.insertInto('account_second_factors').values(factor).execute();

  const lost = await makeOwnerLink(store.db, PUBLIC_URL, clock.now);
  const link = await makeOwnerLink(store.db, PUBLIC_URL, clock.now);
  const use = (url: string) => {
    const body = { token: url.split('#')[1], email: EMAIL, password: PASSWORD };
    return browser().ask('/console/api/links/use', { method: 'POST', body });
  };
  assert.equal(await problemOf(await use(lost)), 'not-found');
  assert.equal((await use(link)).status, 200);

  assert.equal(await problemOf(await before.ask('/console/api/session')), 'not-signed-in');
  const again = browser();
  const credentials = { email: EMAIL, password: PASSWORD };
  const signIn = await again.ask('/console/api/session', { method: 'POST', body: credentials });
  assert.deepEqual(await signIn.json(), { next: 'done' });
  assert.partialDeepStrictEqual(await (await again.ask('/console/api/session')).json(), {
    account: { id: before.id, role: 'owner', twoFactor: false },
    needsSecondFactor: true,
  });
});
