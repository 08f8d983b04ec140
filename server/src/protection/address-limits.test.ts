import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { type AddressLimits, createAddressLimits } from './address-limits.ts';
import { createDailyCodes } from './daily-codes.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const POINTS = { ipv4: 30, ipv6Subscriber: 10, ipv6Network: 100 };

async function within(limits: AddressLimits, addresses: string[]): Promise<number> {
  let count = 0;
  for (const address of addresses) if (await limits.take(address)) count += 1;
  return count;
}

const times = (count: number, address: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => address(at));

const fresh = () => {
  const codes = createDailyCodes(() => NOON);
  return createAddressLimits(POINTS, codes);
};

describe('the limits of an address', () => {
  afterEach(() => mock.timers.reset());

  it('are thirty for IPv4, in every spelling', async () => {
    const limits = fresh();
    const spellings = times(29, (at) => (at % 2 === 0 ? '203.0.113.9' : '::ffff:203.0.113.9'));
    assert.equal(await within(limits, spellings), 29);
    assert.equal(await limits.isUsedUp('203.0.113.9'), false);
    assert.equal(await limits.take('::ffff:cb00:7109'), true);
    assert.equal(await limits.isUsedUp('203.0.113.9'), true);
    assert.equal(await limits.take('203.0.113.9'), false);
    assert.equal(await limits.take('203.0.113.10'), true, 'a neighbour has its own');
  });

  it('are ten for a /64: eleven addresses of it are one subscriber', async () => {
    const limits = fresh();
    assert.equal(
      await within(
        limits,
        times(11, (at) => `2001:db8:0:0:${at}::1`),
      ),
      10,
    );
    assert.equal(await limits.isUsedUp('2001:DB8::FFFF'), true);
    assert.equal(await limits.isUsedUp('2001:db8:0:1::1'), false);
  });

  it('are a hundred for a /48, however many /64 it has', async () => {
    const limits = fresh();
    assert.equal(
      await within(
        limits,
        times(150, (at) => `2001:db8:0:${at.toString(16)}::1`),
      ),
      100,
    );
    assert.equal(await limits.take('2001:db8:1::1'), true);
  });

  it('are over after ten minutes', async () => {
    mock.timers.enable({ apis: ['Date', 'setTimeout'], now: NOON });
    const limits = fresh();
    assert.equal(
      await within(
        limits,
        times(40, () => '203.0.113.9'),
      ),
      30,
    );
    mock.timers.tick(10 * 60 * 1000 - 1);
    assert.equal(await limits.isUsedUp('203.0.113.9'), true);
    mock.timers.tick(1);
    assert.equal(await limits.isUsedUp('203.0.113.9'), false);
    assert.equal(await limits.take('203.0.113.9'), true);
  });

  it('do not exist where there is no socket', async () => {
    const limits = fresh();
    assert.equal(
      await within(
        limits,
        times(200, () => ''),
      ),
      200,
    );
    assert.equal(await limits.isUsedUp(''), false);
  });

  it('are shared by all closed connections', async () => {
    const limits = fresh();
    assert.equal(
      await within(
        limits,
        times(40, () => 'gone'),
      ),
      30,
    );
  });
});
