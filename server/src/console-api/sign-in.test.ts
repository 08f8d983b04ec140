import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeOwnerLink } from '../accounts/links/first-owner.ts';
import { ProblemDocument } from '@samleng/contract';
import { eachDatabase } from '../testing/data/each-database.ts';
import { codeOf } from '../testing/servers/authenticator.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { problemOf, PUBLIC_URL } from '../testing/servers/test-app.ts';

const PASSWORD = 'a long enough password';
const OWNER = { name: 'Sokha', email: 'Sokha@Example.org', password: PASSWORD };

eachDatabase((openEmpty) => {
  it('lets the first owner in by a link that works once, and from then on by password and code', async () => {
    const store = await openEmpty();
    const { browser, clock } = consoleApp(store);
    const url = await makeOwnerLink(store.db, PUBLIC_URL, clock.now);
    const token = url.split('#')[1]!;
    const first = browser();

    const looked = await first.ask('/console/api/links/look', { method: 'POST', body: { token } });
    assert.deepEqual(await looked.json(), { kind: 'owner', email: null, role: 'owner' });
    const used = await first.ask('/console/api/links/use', { method: 'POST', body: { token, ...OWNER } });
    assert.deepEqual(await used.json(), { next: 'done' });
    const again = await browser().ask('/console/api/links/use', {
      method: 'POST',
      body: { token, ...OWNER },
    });
    assert.equal(await problemOf(again), 'not-found');

    const me = await (await first.ask('/console/api/session')).json();
    assert.partialDeepStrictEqual(me, {
      account: { name: 'Sokha', email: 'sokha@example.org', role: 'owner', twoFactor: false },
      needsSecondFactor: true,
    });
    assert.equal(await problemOf(await first.ask('/console/api/people')), 'second-factor-needed');

    const set = await first.ask('/console/api/account/two-factor', {
      method: 'POST',
      body: { password: PASSWORD },
    });
    const { uri, recoveryCodes } = (await set.json()) as { uri: string; recoveryCodes: string[] };
    const confirmed = await first.ask('/console/api/account/two-factor/confirm', {
      method: 'POST',
      body: { code: await codeOf(uri) },
    });
    assert.equal(confirmed.status, 204);
    assert.equal((await first.ask('/console/api/people')).status, 200);

    const second = browser();
    const credentials = { email: 'sokha@example.org', password: PASSWORD };
    const half = await second.ask('/console/api/session', { method: 'POST', body: credentials });
    assert.deepEqual(await half.json(), { next: 'two-factor' });
    assert.equal(await problemOf(await second.ask('/console/api/people')), 'not-signed-in');
    const wrong = await second.ask('/console/api/session/second-factor', {
      method: 'POST',
      body: { code: '000000' },
    });
    assert.equal(await problemOf(wrong), 'not-signed-in');
    const whole = await second.ask('/console/api/session/second-factor', {
      method: 'POST',
      body: { code: await codeOf(uri) },
    });
    assert.deepEqual(await whole.json(), { next: 'done' });
    assert.equal((await second.ask('/console/api/people')).status, 200);

    const third = browser();
    await third.ask('/console/api/session', { method: 'POST', body: credentials });
    const recovered = await third.ask('/console/api/session/second-factor', {
      method: 'POST',
      body: { recoveryCode: recoveryCodes[0] },
    });
    assert.equal(recovered.status, 200);

    assert.equal((await third.ask('/console/api/session', { method: 'DELETE' })).status, 204);
    assert.equal(await problemOf(await third.ask('/console/api/session')), 'not-signed-in');

    const clear = JSON.stringify([
      await store.db.selectFrom('console_sessions').selectAll().execute(),
      await store.db.selectFrom('account_second_factors').selectAll().execute(),
      await store.db.selectFrom('account_links').selectAll().execute(),
    ]);
    const secret = new URL(uri).searchParams.get('secret')!;
    for (const leaked of [token, secret, recoveryCodes[1]!, 'sokha', PASSWORD])
      assert.ok(!clear.toLowerCase().includes(leaked.toLowerCase()), leaked);
    for (const cookie of second.cookies.values())
      assert.ok(!clear.includes(decodeURIComponent(cookie).split('.')[0]!));

    // A new phone: the password alone does not put it in the place of the old one.
    const anew = (code?: string) =>
      second.ask('/console/api/account/two-factor', {
        method: 'POST',
        body: { password: PASSWORD, ...(code !== undefined && { code }) },
      });
    for (const code of [undefined, '000000', recoveryCodes[0]]) {
      const refused = ProblemDocument.parse(await (await anew(code)).json());
      assert.deepEqual(
        refused.errors?.map(({ field }) => field),
        ['code'],
      );
    }
    const moved = (await (await anew(recoveryCodes[1])).json()) as { uri: string };
    assert.notEqual(moved.uri, uri);
    assert.equal(await problemOf(await second.ask('/console/api/people')), 'second-factor-needed');
    const done = await second.ask('/console/api/account/two-factor/confirm', {
      method: 'POST',
      body: { code: await codeOf(moved.uri) },
    });
    assert.equal(done.status, 204);
    assert.equal((await second.ask('/console/api/people')).status, 200);
  });
});
