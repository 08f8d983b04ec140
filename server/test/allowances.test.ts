import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SignRequest } from '@samleng/contract';
import type { PetitionRow } from '../src/database/tables.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { from, protectedApp } from '../src/testing/servers/protected-app.ts';
import { proofOf } from '../src/testing/solve.ts';

// Just over the time trap: two hundred people take ten minutes.
const TYPING_MS = 3000;

const everywhere = (at: number) => `10.${at >> 8}.${at & 255}.1`;
const carrier = () => '203.0.113.7';
const atGmail = (at: number) => ({ email: `signer${at}@gmail.com` });
const ofClub = (at: number) => ({ email: `signer-${at}@club.example`, partner: 'temple' });
const disposable = (at: number) => ({ email: `signer-${at}@host-${at}.mailinator.com` });

type People = { address: (at: number) => string; changes: (at: number) => Partial<SignRequest> };

eachDatabase((openEmpty) => {
  async function open(petition: Partial<PetitionRow> = {}) {
    const app = await protectedApp(await openEmpty(), petition);
    let people = 0;

    /** People who each ask for a challenge, solve it and sign. Returns the answers. */
    async function come(count: number, { address, changes }: People): Promise<string[]> {
      const answers: string[] = [];
      for (const last = people + count; people < last; people += 1) {
        const proof = await proofOf(await app.challenge(address(people)));
        app.pass(TYPING_MS);
        const body = signBody(people, { proof, ...changes(people) });
        const response = await app.sign(body, from(address(people)));
        answers.push(`${response.status} ${await response.text()}`);
      }
      return answers;
    }

    const reasons = async () => (await app.rows()).flatMap((row) => row.held_because ?? []);
    return { ...app, come, reasons };
  }

  describe('honest people come through', () => {
    it('two hundred behind one address of a carrier in ten minutes', async () => {
      const { come, count } = await open();
      await come(200, { address: carrier, changes: atGmail });
      assert.equal(await count(), 200);
    });

    it("elsewhere, when one address floods their partner's page and their mail domain", async () => {
      const { come, count } = await open();
      await come(320, { address: (at) => `203.0.113.${at % 4}`, changes: ofClub });
      const before = await count();
      await come(20, { address: everywhere, changes: ofClub });
      assert.equal(await count(), before + 20);
    });
  });

  describe('a signature that is held', () => {
    it('is answered `confirm` on a petition without emails too, since it is not counted', async () => {
      const { come, count, reasons } = await open();
      const answers = await come(6, { address: everywhere, changes: disposable });
      assert.deepEqual(answers.slice(-2), ['202 {"next":"done"}', '202 {"next":"confirm"}']);
      assert.deepEqual([await count(), await reasons()], [5, ['velocity-domain']]);
    });

    it('gets the usual answer where everybody confirms', async () => {
      const { db, come, reasons } = await open({ confirmation: 'email' });
      const answers = await come(5, { address: everywhere, changes: disposable });
      await db.updateTable('signatures').set({ state: 'validated', confirmed: 1 }).execute();
      answers.push(...(await come(1, { address: everywhere, changes: disposable })));
      assert.deepEqual(new Set(answers), new Set(['202 {"next":"confirm"}']));
      assert.deepEqual(await reasons(), ['velocity-domain']);
    });
  });

  it('a disposable domain alone is only a mark', async () => {
    const { signProven, rows } = await open();
    await signProven(1, { email: 'sok@mailinator.com' });
    const [row] = await rows();
    assert.deepEqual([row?.state, row?.marks], ['validated', 'disposable-domain']);
  });
});
