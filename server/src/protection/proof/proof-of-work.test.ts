import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Challenge, PROOF_LENGTH_MAX } from '@samleng/contract';
import { proofOf, solve } from '../../testing/solve.ts';
import { createProofOfWork, WORK } from './proof-of-work.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(NOON.getTime() + ms);
const LITTLE = { cost: 2, derivations: { 1: [2, 4], 2: [20, 40] } } as const;

const json = (text: string) => Buffer.from(text).toString('base64');
const average = (level: 1 | 2) => (WORK.derivations[level][0] + WORK.derivations[level][1]) / 2;

describe('a proof of work', () => {
  const work = createProofOfWork(new Uint8Array(32).fill(7), LITTLE);
  const refusal = async (proof: string, now = later(5000)) => {
    const verified = await work.verify(proof, now);
    return verified.ok ? undefined : verified.code;
  };

  it('is a challenge of ours and its solution', async () => {
    const given = Challenge.parse(await work.challenge(1, NOON));
    const verified = await work.verify(await proofOf(given), later(5000));
    assert.ok(verified.ok);
    assert.deepEqual([verified.level, verified.issuedAt], [1, NOON]);
    assert.deepEqual(verified.spent.expiresAt, '2026-03-01T13:00:00.000Z');
  });

  it('names the same challenge as spent, however it is written', async () => {
    const given = await work.challenge(1, NOON);
    const { parameters, signature } = given;
    const solution = await solve(given);
    const turned = Object.fromEntries(Object.entries(parameters).toReversed());
    const spellings = [
      await proofOf(given),
      btoa(
        JSON.stringify({
          solution: { ...solution, time: 1.5 },
          challenge: { signature, parameters: turned },
        }),
      ),
      Buffer.from(JSON.stringify({ challenge: given, solution }, undefined, 1)).toString('base64url'),
    ];
    const spent = await Promise.all(
      spellings.map(async (spelling) => {
        const verified = await work.verify(spelling, later(5000));
        return verified.ok && verified.spent.challenge;
      }),
    );
    assert.ok(spent[0]);
    assert.equal(new Set(spent).size, 1);
  });

  it('is valid for an hour by our own clock, whatever it says itself', async () => {
    const given = await work.challenge(1, NOON);
    const proof = await proofOf(given);
    assert.equal(await refusal(proof, later(HOUR_MS - 1)), undefined);
    assert.equal(await refusal(proof, later(HOUR_MS)), 'proof-expired');
    given.parameters.expiresAt += 3600;
    assert.equal(await refusal(await proofOf(given), later(HOUR_MS)), 'invalid');
  });

  it('is refused without work', async () => {
    const given = await work.challenge(2, NOON);
    const { keyPrefix, keySignature } = given.parameters;
    const derivedKeys = ['', keyPrefix, keyPrefix.padEnd(64, '0'), '0'.repeat(64), String(keySignature)];
    for (const derivedKey of derivedKeys) {
      for (const counter of [0, 1, 30]) {
        const proof = btoa(JSON.stringify({ challenge: given, solution: { counter, derivedKey } }));
        assert.equal(await refusal(proof), 'invalid');
      }
    }
  });

  it('is for the challenge as it was given: nothing in it can be lowered', async () => {
    const given = await work.challenge(2, NOON);
    const { data } = given.parameters as { data?: object };
    const LOWERED: object[] = [
      { cost: 1 },
      { keyPrefix: '00' },
      { keyPrefix: '0'.repeat(32) },
      { keySignature: undefined },
      { keySignature: '0'.repeat(64) },
      { data: { ...data, level: 1 } },
      { data: { ...data, issuedAt: NOON.getTime() - 60_000 } },
      { data: { ...data, issuedAt: NOON.getTime() + 1 } },
      { keyLength: 1 },
      { algorithm: 'SHA-256' },
      { nonce: '0'.repeat(32) },
      { salt: '0'.repeat(32) },
      { memoryCost: 1 },
    ];
    const solution = await solve(given);
    const send = (challenge: object) => btoa(JSON.stringify({ challenge, solution }));
    assert.equal(await refusal(send(given)), undefined);
    for (const lowered of LOWERED) {
      const parameters = { ...given.parameters, ...lowered };
      assert.equal(await refusal(send({ ...given, parameters })), 'invalid', JSON.stringify(lowered));
    }
    for (const signature of [
      undefined,
      '',
      '0'.repeat(64),
      given.signature.toUpperCase(),
      [given.signature],
    ]) {
      assert.equal(await refusal(send({ ...given, signature })), 'invalid', String(signature));
    }
  });

  it("is refused for another server's challenge", async () => {
    const other = createProofOfWork(new Uint8Array(32).fill(8), LITTLE);
    assert.equal(await refusal(await proofOf(await other.challenge(1, NOON))), 'invalid');
  });

  it('is refused when it is anything else', async () => {
    const TEXTS = [
      'null',
      '"text"',
      '[]',
      '{}',
      '{"challenge":null}',
      '{"challenge":{},"solution":{}}',
      ...['[', '{"challenge":'].map((open) => open.repeat(1400 / open.length)),
      '{"__proto__":{"challenge":{},"solution":{}}}',
      '{"constructor":{"prototype":{}},"challenge":[],"solution":[]}',
    ];
    const RAW = [' ', '=', '====', 'no base64!', 'null', '{}', '\0', '%00', 'A'.repeat(PROOF_LENGTH_MAX)];
    const GARBAGE = RAW.concat(TEXTS.map(json));
    for (const garbage of GARBAGE) assert.equal(await refusal(garbage), 'invalid', garbage.slice(0, 60));
    const given = await work.challenge(1, NOON);
    const good = JSON.stringify({ challenge: given, solution: await solve(given) });
    const poisoned = [
      good.replace('"nonce"', '"__proto__":{"cost":1},"nonce"'),
      good.replace('"signature"', '"__proto__":{},"signature"'),
      good.replace(/"counter":\d+/, '"counter":-1'),
      good.replace(/"counter":\d+/, '"counter":"2"'),
      good.replace(/"counter":\d+/, '"counter":4294967296'),
      `${good} x`,
    ];
    assert.equal(await refusal(json(good)), undefined);
    for (const proof of poisoned) assert.equal(await refusal(json(proof)), 'invalid', proof.slice(-90));
    assert.equal(({} as { cost?: number }).cost, undefined);
  });
});

describe('the work in production', () => {
  it('is ten times as much at level 2, and costs the server one derivation at each', () => {
    assert.equal(average(2), 10 * average(1));
    assert.ok(WORK.cost <= 5000, 'or asking for challenges becomes an attack');
  });

  it('is accepted by the server, and fits well into a request', async () => {
    const work = createProofOfWork(new Uint8Array(32).fill(7), WORK);
    const proof = await proofOf(await work.challenge(1, NOON));
    assert.ok((await work.verify(proof, later(5000))).ok);
    assert.ok(proof.length < PROOF_LENGTH_MAX / 2, String(proof.length));
  });
});
