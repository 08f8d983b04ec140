import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../src/domain/accounts/actor.ts';
import { sendDueEmails } from '../src/mail/round.ts';
import { releaseHeld } from '../src/moderation/held.ts';
import { findPetition } from '../src/petitions/find.ts';
import { DAY_MS } from '../src/domain/time/durations.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { mailServer } from '../src/testing/servers/mail-server.ts';
import { sendDeps } from '../src/testing/servers/post-office.ts';
import { from, protectedApp } from '../src/testing/servers/protected-app.ts';

const ADDRESSES = 12;

eachDatabase((openEmpty) => {
  describe('a flood of one mail domain, from a dozen addresses', () => {
    it('is mailed where it is not held, and the rest once a person has released it', async (test) => {
      const mail = await mailServer();
      test.after(() => mail.stop());
      const { db, clock, pass, proof, sign, rows } = await protectedApp(await openEmpty(), {
        confirmation: 'email',
      });
      const deps = sendDeps(db, mail.url, () => clock.now);
      test.after(() => deps.transport.close());
      const bodies = [];
      for (let at = 0; at < 30; at += 1)
        bodies.push(signBody(at, { proof: await proof(), email: `signer-${at}@host-${at}.mailinator.com` }));
      for (const [at, body] of bodies.entries())
        assert.equal((await sign(body, from(`203.0.${at % ADDRESSES}.1`))).status, 202);
      const held = (await rows()).filter(({ state }) => state === 'held').map(({ id }) => id);
      assert.ok(held.length > 0 && held.length < 30);

      assert.deepEqual((await sendDueEmails(deps)).emails, { 'confirm sent': 30 - held.length });
      pass(DAY_MS);
      assert.deepEqual((await sendDueEmails(deps)).emails, { 'reminder sent': 30 - held.length });

      const petition = (await findPetition(db, 'clean-river'))!;
      const now = clock.now;
      const released = await releaseHeld(db, petition, held, {
        by: COMMAND,
        now,
        nextInstant: () => now.toISOString(),
      });
      assert.partialDeepStrictEqual(released, { ok: true, pending: held.length });
      assert.deepEqual((await sendDueEmails(deps)).emails, { 'confirm sent': held.length });
      pass(DAY_MS);
      assert.deepEqual((await sendDueEmails(deps)).emails, { 'reminder sent': held.length });
    });
  });
});
