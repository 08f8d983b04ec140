import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Challenge, PROOF_LENGTH_MAX } from '@samleng/contract';
import { createProofOfWork, WORK } from '../src/protection/proof/proof-of-work.ts';
import type { PetitionRow } from '../src/database/tables.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { NOON, putPetition, signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { proofError, protectedApp } from '../src/testing/servers/protected-app.ts';
import { proofOf, solve } from '../src/testing/solve.ts';
import { answer, signing } from '../src/testing/servers/test-app.ts';
import { testServer } from '../src/testing/servers/test-server.ts';

const base64 = (text: string) => Buffer.from(text).toString('base64');

async function refused(
  proof: string,
  code: string,
  { sign, rows }: Awaited<ReturnType<typeof protectedApp>>,
): Promise<void> {
  assert.equal(await proofError(await sign(signBody(1, { proof }))), code, proof.slice(0, 80));
  assert.deepEqual(await rows(), []);
}

eachDatabase((openEmpty) => {
  const open = async (petition: Partial<PetitionRow> = {}) => protectedApp(await openEmpty(), petition);

  describe('a signature with work', () => {
    it('is counted at once', async () => {
      const { signProven, rows, count } = await open();
      const response = await signProven(1);
      assert.deepEqual([response.status, await response.json()], [202, { next: 'done' }]);
      assert.equal(await count(), 1);
      const [row] = await rows();
      assert.deepEqual([row?.state, row?.held_because, row?.marks], ['validated', null, '']);
    });

    it('may come again with the same proof, because its answer may have been lost', async () => {
      const { sign, proof, count } = await open();
      const body = signBody(1, { proof: await proof() });
      assert.equal((await sign(body)).status, 202);
      assert.equal((await sign({ ...body, id: body.id.toUpperCase() })).status, 202);
      assert.equal(await count(), 1);
    });

    it('uses up its proof, so that no other signature can', async () => {
      const { sign, proof, rows } = await open();
      const used = await proof();
      await sign(signBody(1, { proof: used }));
      assert.equal(await proofError(await sign(signBody(2, { proof: used }))), 'proof-spent');
      assert.equal((await rows()).length, 1);
    });

    it('uses up its proof, so that nine others at the same instant cannot', async () => {
      const { sign, proof, rows } = await open();
      const used = await proof();
      const numbers = Array.from({ length: 10 }, (_, number) => number);
      const responses = await Promise.all(numbers.map((number) => sign(signBody(number, { proof: used }))));
      assert.equal(responses.filter(({ status }) => status === 202).length, 1);
      assert.equal(responses.filter(({ status }) => status === 422).length, 9);
      assert.equal((await rows()).length, 1);
    });

    it('is held when it took less than three seconds, and asked to confirm', async () => {
      const { sign, challenge, pass, rows, count } = await open();
      const [quick, slow] = await Promise.all([1, 2].map(async () => proofOf(await challenge())));
      pass(2999);
      const response = await sign(signBody(1, { proof: quick }));
      assert.deepEqual([response.status, await response.json()], [202, { next: 'confirm' }]);
      pass(1);
      await sign(signBody(2, { proof: slow }));
      assert.equal(await count(), 1);
      const states = (await rows()).map((row) => [row.state, row.held_because]);
      assert.deepEqual(states, [
        ['held', 'too-fast'],
        ['validated', null],
      ]);
    });
  });

  describe('a signature without work', () => {
    for (const proof of [undefined, '']) {
      it(`is confirmed by mail whatever the petition says (${JSON.stringify(proof)})`, async () => {
        const { sign, rows, count, db } = await open({ confirmation: 'none' });
        const response = await sign(signBody(1, proof === undefined ? {} : { proof }));
        assert.deepEqual([response.status, await response.json()], [202, { next: 'confirm' }]);
        const [row] = await rows();
        assert.deepEqual([row?.state, row?.marks], ['pending', 'no-proof']);
        assert.equal(await count(), 0);
        const emails = await db.selectFrom('outbox').select('email').where('kind', '=', 'confirm').execute();
        assert.deepEqual(emails, [{ email: 'signer-1@example.org' }]);
      });
    }
  });

  describe('a proof is refused, and nothing is stored', () => {
    it('when it has no work: a solution made up from the challenge', async () => {
      const app = await open();
      const challenge = await app.challenge();
      app.pass(5000);
      const derivedKey = challenge.parameters.keyPrefix.padEnd(64, '0');
      await refused(
        btoa(JSON.stringify({ challenge, solution: { counter: 0, derivedKey } })),
        'invalid',
        app,
      );
    });

    it('when its challenge was lowered', async () => {
      const app = await open();
      const challenge = await app.challenge();
      const solution = await solve(challenge);
      app.pass(5000);
      const { data } = challenge.parameters as { data?: object };
      for (const lowered of [{ cost: 1 }, { keyPrefix: '00' }, { data: { ...data, level: 2 } }]) {
        const parameters = { ...challenge.parameters, ...lowered };
        await refused(
          btoa(JSON.stringify({ challenge: { ...challenge, parameters }, solution })),
          'invalid',
          app,
        );
      }
    });

    it("when its challenge is another server's", async () => {
      const app = await open();
      const other = createProofOfWork(new Uint8Array(32).fill(8), { ...WORK, cost: 2 });
      await refused(await proofOf(await other.challenge(1, new Date(NOON.getTime() - 5000))), 'invalid', app);
    });

    it('when it is an hour old', async () => {
      const app = await open();
      const proof = await app.proof();
      app.pass(3_600_000);
      await refused(proof, 'proof-expired', app);
    });

    it('when it is anything else', async () => {
      const app = await open();
      const GARBAGE = [
        'no',
        '{}',
        'event',
        base64('{}'),
        base64('[['.repeat(700)),
        base64('{"__proto__":{"a":1}}'),
      ];
      for (const garbage of GARBAGE) await refused(garbage, 'invalid', app);
      await refused('A'.repeat(PROOF_LENGTH_MAX), 'invalid', app);
      await refused('A'.repeat(PROOF_LENGTH_MAX + 1), 'too-long', app);
    });

    it('and the next good one is taken', async () => {
      const { sign, proof, count } = await open();
      await sign(signBody(1, { proof: 'no' }));
      await sign(signBody(1, { proof: await proof() }));
      assert.equal(await count(), 1);
    });
  });

  it('a signature on the other petition needs a proof of its own', async () => {
    const { sign, proof, app, db } = await open();
    await putPetition(db, { petition: 'clean-lake', protection: 'standard' });
    const used = await proof();
    await sign(signBody(1, { proof: used }));
    const [, init] = signing(signBody(2, { proof: used, id: signatureId(2) }));
    assert.equal(
      await proofError(await app.request('/v1/petitions/clean-lake/signatures', init)),
      'proof-spent',
    );
  });
});

describe('GET /v1/challenge', () => {
  it('gives out the work of production, to every site and to no cache', async (test) => {
    const server = await testServer();
    test.after(() => server.remove());
    const response = await fetch(`${server.origin}/v1/challenge`);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    const challenge = await answer(response, Challenge);
    assert.equal(challenge.parameters.cost, WORK.cost);
    const { counter } = await solve(challenge);
    const [min, max] = WORK.derivations[1];
    assert.ok(min <= counter && counter <= max, String(counter));
  });
});
