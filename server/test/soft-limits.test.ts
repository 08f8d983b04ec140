import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { from, proofError, protectedApp } from '../src/testing/servers/protected-app.ts';
import { problemOf } from '../src/testing/servers/test-app.ts';

const IPV4 = '203.0.113.9';
const range = (count: number) => Array.from({ length: count }, (_, number) => number);
const forged = (number: number) => from(IPV4, `198.51.100.${number}`);
const headersOf = async (answer: Promise<Response>) => [...(await answer).headers];

eachDatabase((openEmpty) => {
  const open = async () => protectedApp(await openEmpty());
  type App = Awaited<ReturnType<typeof open>>;

  const levelFor = async ({ challenge }: App, address: string) => {
    const { data } = (await challenge(address)).parameters as { data?: { level: number } };
    return data?.level;
  };

  /** Signs once from each of the addresses, all within the limits. */
  async function fill(app: App, addresses: string[]): Promise<void> {
    for (const [number, address] of addresses.entries()) {
      const response = await app.signProven(number, {}, address);
      assert.equal(response.status, 202, `${number} ${address}`);
    }
  }

  describe('the thirty-first signature of an IPv4 address in ten minutes', () => {
    it('takes ten times the work, and is counted with it', async () => {
      const app = await open();
      await fill(
        app,
        range(29).map(() => IPV4),
      );
      const light = [await app.proof(IPV4), await app.proof(IPV4)];
      assert.equal((await app.sign(signBody(29, { proof: light[0] }), from(IPV4))).status, 202);
      const refused = await app.sign(signBody(30, { proof: light[1] }), from(IPV4));
      assert.equal(await proofError(refused), 'proof-too-weak');
      assert.equal(await levelFor(app, IPV4), 2);
      assert.equal((await app.signProven(30, {}, IPV4)).status, 202);
      assert.equal(await app.count(), 31);
    });

    it('is refused without work, and never lost silently', async () => {
      const app = await open();
      for (const number of range(30)) await app.sign(signBody(number), from(IPV4));
      const response = await app.sign(signBody(30), from(IPV4));
      assert.match(response.headers.get('Retry-After') ?? '', /^\d+$/);
      assert.equal(response.headers.get('RateLimit-Policy'), '"default";q=30;w=600');
      assert.equal(response.headers.get('RateLimit'), '"default";r=0;t=60');
      assert.equal(await problemOf(response), 'too-many-requests');
      assert.equal((await app.rows()).length, 30);
      assert.equal((await app.sign(signBody(30), from('203.0.113.10'))).status, 202);
    });

    it('is told to nobody beforehand: what is left would show that a neighbour has signed', async () => {
      const app = await open();
      const first = await headersOf(app.sign(signBody(1), from(IPV4)));
      assert.deepEqual(await headersOf(app.sign(signBody(2), from(IPV4))), first);
      assert.ok(!first.some(([name]) => name.startsWith('ratelimit')));
      const asked = await app.app.request('/v1/challenge', {}, from(IPV4));
      assert.equal(asked.headers.get('RateLimit'), null);
      assert.equal(asked.headers.get('RateLimit-Policy'), '"default";q=300;w=600');
    });

    it('is not reached by signatures that were refused', async () => {
      const app = await open();
      for (const number of range(40)) await app.sign(signBody(number, { proof: 'no' }), from(IPV4));
      assert.equal(await levelFor(app, IPV4), 1);
    });

    it('cannot be avoided by forwarding headers of an untrusted peer', async () => {
      const app = await open();
      for (const number of range(30)) await app.sign(signBody(number), forged(number));
      assert.equal((await app.sign(signBody(30), forged(30))).status, 429);
      for (const number of range(30)) await app.signProven(number + 31, {}, IPV4);
      const challenge = await app.app.request('/v1/challenge', undefined, forged(31));
      assert.equal(JSON.parse(await challenge.text()).parameters.data.level, 2);
    });

    it('has no part in what comes without a proof, nor the other way round: each has thirty of its own', async () => {
      const app = await open();
      for (const number of range(31)) await app.sign(signBody(number), from(IPV4));
      assert.equal(await levelFor(app, IPV4), 1);
      await fill(
        app,
        range(30).map(() => IPV4),
      );
      assert.equal(await levelFor(app, IPV4), 2);
    });
  });

  it('eleven addresses of one /64 are one subscriber', async () => {
    const app = await open();
    await fill(
      app,
      range(10).map((number) => `2001:db8:0:0:${number}::1`),
    );
    assert.equal(await levelFor(app, '2001:DB8::ffff'), 2);
    assert.equal(await levelFor(app, '2001:db8:0:1::1'), 1);
    for (const number of range(10)) await app.sign(signBody(number + 20), from('2001:0db8::abcd'));
    assert.equal((await app.sign(signBody(10), from('2001:0db8::abcd'))).status, 429);
  });

  it('challenges are too many after three hundred in ten minutes', async () => {
    const { app } = await open();
    const ask = () => app.request('/v1/challenge', undefined, from(IPV4));
    for (const _ of range(300)) assert.equal((await ask()).status, 200);
    const response = await ask();
    assert.match(response.headers.get('Retry-After') ?? '', /^\d+$/);
    assert.equal(await problemOf(response), 'too-many-requests');
  });
});
