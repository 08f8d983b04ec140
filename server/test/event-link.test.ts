import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVENT_PROOF_PREFIX } from '@samleng/contract';
import { hashOf } from '../src/domain/secrets/keys.ts';
import { addEventLink, endEventLinks } from '../src/protection/event/event-links.ts';
import type { PetitionRow } from '../src/database/tables.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { NOON, putPetition, signBody } from '../src/testing/data/fixtures.ts';
import { from, proofError, protectedApp } from '../src/testing/servers/protected-app.ts';

const TOKEN = 'T'.repeat(43);
const LINK = {
  petition: 'clean-river',
  partner: 'temple',
  startsAt: NOON.toISOString(),
  endsAt: '2026-03-01T18:00:00.000Z',
};
const TABLET = '203.0.113.9';

/** By different people. The server then writes many in a transaction, which takes a fraction of the time. */
const allAtOnce = (people: number, sign: (number: number) => Promise<Response>): Promise<Response[]> =>
  Promise.all(Array.from({ length: people }, (_, number) => sign(number)));

eachDatabase((openEmpty) => {
  async function eventDay(petition: Partial<PetitionRow> = {}) {
    const app = await protectedApp(await openEmpty(), petition);
    await addEventLink(app.db, hashOf(TOKEN), LINK);
    const signHere = (number: number, token = TOKEN, partner = 'temple') =>
      app.sign(signBody(number, { proof: EVENT_PROOF_PREFIX + token, partner }), from(TABLET));
    return { ...app, signHere };
  }

  describe('under an event link', () => {
    it('many sign on one tablet, at once and without work, and all count', async () => {
      const { signHere, rows, count } = await eventDay();
      for (const response of await allAtOnce(80, signHere))
        assert.deepEqual(await response.json(), { next: 'done' });
      assert.equal(await count(), 80);
      assert.deepEqual(new Set((await rows()).map(({ marks }) => marks)), new Set(['event']));
    });

    it('signatures do not count towards the limits of their Wi-Fi', async () => {
      const { signHere, sign } = await eventDay();
      await allAtOnce(60, signHere);
      assert.equal((await sign(signBody(99), from(TABLET))).status, 202);
    });

    it('a flood from one mail domain is held all the same', async () => {
      const { signHere, rows } = await eventDay();
      await allAtOnce(200, signHere);
      await signHere(200);
      assert.equal((await rows()).at(-1)?.held_because, 'velocity-domain');
    });

    it("the link's own partner gets the credit", async () => {
      const { signHere, rows } = await eventDay();
      await signHere(1, TOKEN, 'youth-club');
      assert.equal((await rows())[0]?.partner, 'temple');
    });

    it('emails are sent as the petition wants them', async () => {
      const { signHere, rows } = await eventDay({ confirmation: 'email' });
      assert.deepEqual(await (await signHere(1)).json(), { next: 'confirm' });
      assert.equal((await rows())[0]?.state, 'pending');
    });
  });

  describe('an event link is refused', () => {
    it('when it is unknown or malformed', async () => {
      const { signHere, rows } = await eventDay();
      for (const token of [
        'U'.repeat(43),
        '',
        TOKEN.slice(1),
        `${TOKEN}T`,
        hashOf(TOKEN),
        `${TOKEN.slice(1)} `,
      ]) {
        assert.equal(await proofError(await signHere(1, token)), 'invalid', token);
      }
      assert.deepEqual(await rows(), []);
    });

    it('on another petition', async () => {
      const { app, db } = await eventDay();
      await putPetition(db, { petition: 'clean-lake', protection: 'standard' });
      const response = await app.request('/v1/petitions/clean-lake/signatures', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(signBody(1, { proof: EVENT_PROOF_PREFIX + TOKEN })),
      });
      assert.equal(await proofError(response), 'invalid');
    });

    it('from the millisecond it ends', async () => {
      const { signHere, clock } = await eventDay();
      clock.now = new Date(Date.parse(LINK.endsAt) - 1);
      assert.equal((await signHere(1)).status, 202);
      clock.now = new Date(LINK.endsAt);
      assert.equal(await proofError(await signHere(2)), 'proof-expired');
    });

    it('as soon as somebody has ended it', async () => {
      const { signHere, db, clock } = await eventDay();
      await endEventLinks(db, LINK, clock.now);
      assert.equal(await proofError(await signHere(1)), 'proof-expired');
    });
  });
});
