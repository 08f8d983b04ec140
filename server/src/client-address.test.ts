import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { describe, it } from 'node:test';
import { addressGroup, clientAddress } from './client-address.ts';

describe('clientAddress', () => {
  const trusted = new BlockList();
  trusted.addSubnet('10.0.0.0', 8, 'ipv4');
  const address = (remoteAddress: string | undefined, forwarded?: string) =>
    clientAddress({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }, trusted);

  it('is the socket, whatever a stranger writes into a header', () => {
    assert.equal(address('203.0.113.9', '198.51.100.1'), '203.0.113.9');
    assert.equal(address('::ffff:203.0.113.9'), '203.0.113.9');
  });

  it('behind trusted proxies is the right-most hop that is not one', () => {
    assert.equal(address('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2'), '198.51.100.1');
    assert.equal(address('::ffff:10.0.0.1', '198.51.100.1'), '198.51.100.1');
    assert.equal(address('10.0.0.1', 'nonsense'), 'nonsense');
  });

  it('is the first hop when all are proxies', () => {
    assert.equal(address('10.0.0.1', '10.0.0.3'), '10.0.0.3');
    assert.equal(address('10.0.0.1'), '10.0.0.1');
    assert.equal(address(undefined), '');
  });
});

describe('addressGroup', () => {
  it('is the address of IPv4, and the /64 of IPv6 however it is written', () => {
    assert.deepEqual(addressGroup('203.0.113.9'), { group: '203.0.113.9', isIPv6: false });
    for (const address of ['2001:db8::1', '2001:0db8:0:0:ffff::2', '2001:db8:0:0:1:2:3:4']) {
      assert.deepEqual(addressGroup(address), { group: '2001:db8:0:0', isIPv6: true }, address);
    }
    assert.equal(addressGroup('::1').group, '0:0:0:0');
  });
});
