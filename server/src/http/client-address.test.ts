import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { describe, it } from 'node:test';
import { addressGroup, clientAddress } from './client-address.ts';

describe('clientAddress', () => {
  const trusted = new BlockList();
  trusted.addSubnet('10.0.0.0', 8, 'ipv4');
  trusted.addSubnet('fd00::', 8, 'ipv6');
  const address = (remoteAddress: string | undefined, forwarded?: string) =>
    clientAddress({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }, trusted);

  it('is the socket, whatever a stranger writes into a header', () => {
    assert.equal(address('203.0.113.9', '198.51.100.1'), '203.0.113.9');
    assert.equal(address('203.0.113.9', '10.0.0.1, 10.0.0.2'), '203.0.113.9');
    assert.equal(address('2001:db8::9', 'fd00::1'), '2001:db8::9');
  });

  it('behind trusted proxies is the right-most hop that is not one', () => {
    assert.equal(address('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2'), '198.51.100.1');
    assert.equal(address('fd00::1', '1.1.1.1,198.51.100.1'), '198.51.100.1');
    assert.equal(address('::ffff:10.0.0.1', 'nonsense, 198.51.100.1'), '198.51.100.1');
    assert.equal(address('::ffff:a00:1', '::ffff:10.0.0.7, 2001:db8::1, ::ffff:a00:2'), '2001:db8::1');
  });

  it('reads a hop with a port, in brackets, with a zone, in capitals', () => {
    const WRITTEN: [hop: string, address: string][] = [
      ['198.51.100.1:4711', '198.51.100.1'],
      ['[2001:db8::1]:443', '2001:db8::1'],
      ['[2001:db8::1]', '2001:db8::1'],
      ['2001:0DB8:0:0:0:0:0:1', '2001:db8::1'],
      ['fe80::1%eth0', 'fe80::1'],
      ['::ffff:203.0.113.9', '203.0.113.9'],
      ['::FFFF:CB00:7109', '203.0.113.9'],
      ['[0:0:0:0:0:ffff:203.0.113.9]:80', '203.0.113.9'],
    ];
    for (const [hop, plain] of WRITTEN) assert.equal(address('10.0.0.1', `1.1.1.1, ${hop}`), plain, hop);
  });

  it('is the nearest proxy where a hop is no address', () => {
    const NONSENSE = [
      'nonsense',
      'unknown',
      '1.2.3',
      '127.1',
      '010.1.1.1',
      'user@1.2.3.4',
      '1.2.3.4:',
      '1.2.3.4/8',
    ];
    for (const hop of NONSENSE) {
      assert.equal(address('10.0.0.1', `1.1.1.1, ${hop}, 10.0.0.2`), '10.0.0.2', hop);
    }
  });

  it('is the first hop when all are proxies', () => {
    assert.equal(address('10.0.0.1', '10.0.0.3'), '10.0.0.3');
    assert.equal(address('10.0.0.1', ' , 10.0.0.3, '), '10.0.0.3');
    assert.equal(address('10.0.0.1'), '10.0.0.1');
  });

  it('is the same for all closed connections, whatever their headers say', () => {
    assert.equal(address(undefined), 'gone');
    assert.equal(address(undefined, '198.51.100.1'), 'gone');
  });
});

describe('addressGroup', () => {
  it('is the address of IPv4, however it is written, and its /24', () => {
    for (const address of ['203.0.113.9', '::ffff:203.0.113.9', '::ffff:cb00:7109', '[::FFFF:203.0.113.9]']) {
      const group = { isIPv6: false, group: '203.0.113.9', network: '203.0.113' };
      assert.deepEqual(addressGroup(address), group, address);
    }
  });

  it('is the /64 of IPv6, however it is written, and its /48', () => {
    const SPELLINGS = ['2001:db8::1', '2001:0DB8:0:0:ffff::2', '2001:db8:0:0:1:2:3:4', '[2001:db8::1%2]'];
    for (const address of SPELLINGS) {
      const group = { isIPv6: true, group: '2001:db8:0:0', network: '2001:db8:0' };
      assert.deepEqual(addressGroup(address), group, address);
    }
    assert.deepEqual(addressGroup('::1'), { isIPv6: true, group: '0:0:0:0', network: '0:0:0' });
    assert.equal(addressGroup('2001:db8:0:7::1').network, addressGroup('2001:db8::1').network);
    assert.notEqual(addressGroup('2001:db8:0:7::1').group, addressGroup('2001:db8::1').group);
  });

  it('is the text itself for what is no address', () => {
    assert.equal(addressGroup('gone').group, 'gone');
  });
});
