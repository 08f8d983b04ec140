import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { domainCode } from '../domain/secrets/source-codes.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signBody } from '../testing/data/fixtures.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { signerApp } from '../testing/servers/signer-app.ts';

const PEPPER = new Uint8Array(32).fill(7);
const code = (owner: string) => domainCode(PEPPER, 'clean-river', owner);

eachDatabase((openEmpty) => {
  /** A signature that waits for its signer, and many of the same mail domain that were confirmed in the last hour. */
  async function open(domain: string, petition = {}) {
    const store = await openEmpty();
    const app = await signerApp(store, { protection: 'standard', ...petition });
    await app.sign({ ...signBody(1), email: `sok@${domain}` });
    const counted = { domain_code: code(domain), confirmed: 1, signed_at: '2026-03-01T11:30:00.000Z' };
    for (let at = 0; at < 100; at += 1) await putSignature(store.db, 'clean-river', counted);
    return app;
  }

  describe('confirming', () => {
    it('is held once the mail domain has brought what it may: links can be collected before', async () => {
      const { press, row, online } = await open('club.example');
      assert.equal((await press(1, 'confirm')).status, 200);
      const { state, held_because, confirmed } = await row(1);
      assert.deepEqual([state, held_because, confirmed], ['held', 'velocity-domain', 1]);
      assert.equal(await online(), 100);
    });

    it('counts for a large provider, and on a petition without protection', async () => {
      for (const [domain, petition] of [
        ['gmail.com', {}],
        ['club.example', { protection: 'none' }],
      ] as const) {
        const { press, row } = await open(domain, petition);
        await press(1, 'confirm');
        assert.equal((await row(1)).state, 'validated');
      }
    });

    it('counts when a person let the signature through before', async () => {
      const { press, row, set } = await open('club.example');
      await set(1, { held_because: 'velocity-domain' });
      await press(1, 'confirm');
      assert.equal((await row(1)).state, 'validated');
    });
  });
});
