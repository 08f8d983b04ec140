import assert from 'node:assert/strict';
import { it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON } from '../testing/data/fixtures.ts';
import { PUBLIC_URL } from '../testing/servers/test-app.ts';
import { addAccount } from './links/accept-link.ts';
import { createAuth } from './auth.ts';
import { listInvitations, makeLink } from './links/links.ts';
import { changeRole, removeAccount } from './people.ts';

const BY = { by: COMMAND, now: NOON };

eachDatabase((openEmpty) => {
  it('always leaves an owner, even when two go at once', async () => {
    const { db } = await openEmpty();
    const auth = createAuth({ db, pepper: new Uint8Array(32), now: () => NOON, publicUrl: PUBLIC_URL });
    const add = (name: string) => addAccount(db, { name, email: `${name}@example.org`, role: 'owner' }, NOON);
    const [first, second] = [await add('first'), await add('second')];
    const outcomes = await Promise.all([
      removeAccount(db, auth, first, BY),
      changeRole(db, second, { role: 'campaigner' }, BY),
    ]);
    const refused = { ok: false, because: 'last-owner' };
    assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
    assert.deepEqual(
      outcomes.find(({ ok }) => !ok),
      refused,
    );

    const [owner] = await db.selectFrom('accounts').select('id').where('role', '=', 'owner').execute();
    assert.deepEqual(await removeAccount(db, auth, owner!.id, BY), refused);
    assert.deepEqual(await changeRole(db, owner!.id, { role: 'volunteer' }, BY), refused);
    assert.deepEqual(await changeRole(db, owner!.id, { role: 'owner' }, BY), { ok: true });
    assert.deepEqual(await changeRole(db, 'nobody', { role: 'owner' }, BY), {
      ok: false,
      because: 'unknown',
    });
  });

  it('ends the invitations of whoever may invite nobody any more', async () => {
    const { db } = await openEmpty();
    const add = (name: string) => addAccount(db, { name, email: `${name}@example.org`, role: 'owner' }, NOON);
    const [stays, goes] = [await add('stays'), await add('goes')];
    for (const id of [stays, goes]) {
      const by = { kind: 'account' as const, id };
      await makeLink(db, 'invitation', { email: 'a@example.org', role: 'owner' }, { by, now: NOON });
    }
    await changeRole(db, goes, { role: 'campaigner' }, BY);
    const open = await listInvitations(db, NOON);
    assert.deepEqual(
      open.map(({ made_by }) => made_by),
      [`account:${stays}`],
    );
  });
});
