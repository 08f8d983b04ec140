import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';

/**
 * The address a request came from: the socket's, unless that is a proxy we trust; then the right-most
 * hop that is not one, because everything left of it anybody can write.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  trusted: BlockList,
): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const hops = [...forwarded.map((hop) => hop.trim()), socket.remoteAddress ?? '']
    .filter(Boolean)
    .map(unmapped);
  for (const hop of hops.toReversed()) {
    if (!isTrusted(hop, trusted)) return hop;
  }
  return hops[0] ?? '';
}

/**
 * What is limited together: an IPv4 address, or the /64 that one IPv6 subscriber has at least.
 */
export function addressGroup(address: string): { group: string; isIPv6: boolean } {
  if (isIP(address) !== 6) return { group: address, isIPv6: false };
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  const words = [...before, ...gap, ...after].map((word) => Number.parseInt(word, 16).toString(16));
  return { group: words.slice(0, 4).join(':'), isIPv6: true };
}

function unmapped(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? 'ipv6' : 'ipv4');
}
