import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { type Due, putInOutbox } from './outbox.ts';
import { unparkEmails } from './parked.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { takeDueEmail } from './take-due.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';

const due = (kind: Due['kind'], signedAt: Date): Due => ({
  kind,
  id: `signature with an email that is ${kind}`,
  petition: 'clean-river',
  language: 'km',
  signedAt: signedAt.toISOString(),
  email: { address: 'sok@example.org', addressKey: kind },
  parked: false,
});

const after = (ms: number) => new Date(NOON.getTime() + ms);
const NO_OTHERS = () => [];
const LEASE_MS = 10 * MINUTE_MS;

eachDatabase((openEmpty) => {
  describe('an email whose signature waits for a person', () => {
    it('is parked when it comes due, as after an update', async () => {
      const { db } = await openEmpty();
      await putCampaign(db);
      const held = { state: 'held', held_because: 'velocity-domain', confirmed: 0 } as const;
      const id = await putSignature(db, 'clean-river', {
        ...held,
        expires_at: after(LEASE_MS).toISOString(),
      });
      await putInOutbox(db, [{ ...due('confirm', NOON), id }]);
      assert.deepEqual(await takeDueEmail(db, NOON, () => []), { kind: 'parked', emailKind: 'confirm' });
      assert.equal(await takeDueEmail(db, NOON, () => []), undefined);
      await db.updateTable('signatures').set({ state: 'pending' }).execute();
      await unparkEmails(db, [id], NOON);
      const taken = await takeDueEmail(db, NOON, () => []);
      assert.equal(taken?.kind === 'email' && taken.email.kind, 'confirm');
    });
  });

  describe('an email over which a statement fails', () => {
    it('stays in hand until its lease ends, and holds up no other', async () => {
      const { db } = await openEmpty();
      await putCampaign(db);
      const { id } = due('full', NOON);
      await putSignature(db, 'clean-river', { id });
      await putInOutbox(db, [{ ...due('known', NOON), id: 'nobody' }, due('full', after(1))]);
      await sql`alter table signatures rename to elsewhere`.execute(db);
      await assert.rejects(takeDueEmail(db, after(1), NO_OTHERS), /signatures/);
      await sql`alter table elsewhere rename to signatures`.execute(db);

      const taken = await takeDueEmail(db, after(2), NO_OTHERS);
      assert.equal(taken?.kind === 'email' && taken.email.kind, 'full');
      assert.equal(await takeDueEmail(db, after(LEASE_MS), NO_OTHERS), undefined);

      assert.deepEqual(await takeDueEmail(db, after(LEASE_MS + 1), NO_OTHERS), {
        kind: 'dropped',
        emailKind: 'known',
      });
    });
  });
});
