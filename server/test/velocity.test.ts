import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import type { PetitionRow } from '../src/database/tables.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { from, protectedApp } from '../src/testing/servers/protected-app.ts';

const everywhere = (at: number) => `10.${at >> 8}.${at & 255}.1`;
const own = (at: number) => ({ email: `signer@club-${at}.example` });
const disposable = (at: number) => ({ email: `signer-${at}@host-${at}.mailinator.com` });
const withTemple = (at: number) => ({ ...own(at), partner: 'temple' });

eachDatabase((openEmpty) => {
  const open = async (petition: Partial<PetitionRow> = {}) => protectedApp(await openEmpty(), petition);

  /** Signatures at one instant, each with a proof and an address of its own. */
  async function flood(
    { proof, sign }: Awaited<ReturnType<typeof open>>,
    count: number,
    { address, changes }: { address: (at: number) => string; changes: (at: number) => Partial<SignRequest> },
  ) {
    const bodies = [];
    for (let at = 0; at < count; at += 1) bodies.push(signBody(at, { proof: await proof(), ...changes(at) }));
    const answers: string[] = [];
    for (const [at, body] of bodies.entries()) {
      const response = await sign(body, from(address(at)));
      answers.push(`${response.status} ${await response.text()}`);
    }
    return answers;
  }

  describe('more than five times the usual', () => {
    it('of one network is held with its reason, outside the count, and asked to confirm', async () => {
      const app = await open();
      const answers = await flood(app, 52, { address: (at) => `203.0.113.${at}`, changes: own });
      assert.deepEqual(new Set(answers.slice(0, 50)), new Set(['202 {"next":"done"}']));
      assert.deepEqual(new Set(answers.slice(50)), new Set(['202 {"next":"confirm"}']));
      assert.equal(await app.count(), 50);
      const held = (await app.rows()).slice(-2).map((row) => [row.state, row.held_because]);
      assert.deepEqual(held, [
        ['held', 'velocity-prefix'],
        ['held', 'velocity-prefix'],
      ]);
    });

    it('of one disposable domain is held early, whatever name stands before it', async () => {
      const app = await open();
      await flood(app, 21, { address: everywhere, changes: disposable });
      const rows = await app.rows();
      assert.deepEqual(new Set(rows.map(({ marks }) => marks)), new Set(['disposable-domain']));
      assert.equal(rows.at(-1)?.held_because, 'velocity-domain');
      assert.equal(await app.count(), 20);
    });

    it('of one partner is held', async () => {
      const app = await open();
      await flood(app, 301, { address: everywhere, changes: withTemple });
      assert.equal((await app.rows()).at(-1)?.held_because, 'velocity-partner');
      assert.equal(await app.count(), 300);
    });

    it('is a weightier reason than haste, which an email undoes', async () => {
      const app = await open({ confirmation: 'email' });
      for (let at = 0; at < 51; at += 1) {
        const { id, name, country } = signBody(at);
        const form = { id, name, country, language: 'en', ...own(at), stamp: 'none' };
        const init = { method: 'POST', body: new URLSearchParams(form) };
        await app.app.request('/p/clean-river', init, from(`203.0.113.${at}`));
      }
      const reasons = (await app.rows()).map((row) => row.held_because);
      assert.deepEqual([reasons[0], reasons[50]], ['too-fast', 'velocity-prefix']);
    });
  });

  it('a disposable domain alone is only a mark', async () => {
    const app = await open();
    await app.signProven(1, { email: 'sok@mailinator.com' });
    const [row] = await app.rows();
    assert.deepEqual([row?.state, row?.marks], ['validated', 'disposable-domain']);
  });
});
