import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP, isIPv4, SocketAddress } from 'node:net';

/** For a client that disconnected before its address was read. */
const GONE = 'gone';

/**
 * The address a request came from: the socket's or, behind trusted proxies, the right-most hop of
 * `X-Forwarded-For` that is not one of them: clients can forge everything to its left.
 *
 * @returns Normalized, so that it can be compared; never empty.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } },
  trusted: BlockList,
): string {
  let client = plainAddress(socket.remoteAddress ?? '');
  if (client === undefined) return GONE;
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  const hops = forwarded.map((hop) => hop.trim()).filter(Boolean);
  for (const hop of hops.toReversed()) {
    if (!isTrusted(client, trusted)) return client;
    const before = plainAddress(hop);
    // A proxy may write a name, such as `unknown`: then its own address is the last reliable one.
    if (before === undefined) return client;
    client = before;
  }
  return client;
}

/** The groups an address belongs to, from small to large. */
type AddressGroup = {
  isIPv6: boolean;
  /** The unit of rate limits: an IPv4 address, or the IPv6 /64 that every subscriber has at least. */
  group: string;
  /** The unit of velocity checks and of a wider IPv6 rate limit: the /24 of IPv4, the /48 of IPv6. */
  network: string;
};

/** @param address As `clientAddress` returns it, or any other spelling. */
export function addressGroup(address: string): AddressGroup {
  const plain = plainAddress(address) ?? address;
  if (isIP(plain) !== 6) {
    return { isIPv6: false, group: plain, network: plain.split('.').slice(0, 3).join('.') };
  }
  const words = firstWords(plain);
  return { isIPv6: true, group: words.join(':'), network: words.slice(0, 3).join(':') };
}

/** The first four words of an IPv6 address in its short form. */
function firstWords(address: string): string[] {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const gap = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...gap, ...after].slice(0, 4);
}

/**
 * Parses a hop as proxies write it: bare, in brackets, with a port, with a zone, or an IPv4-mapped IPv6 address.
 *
 * @returns Normalized to the short form; undefined if it is no address.
 */
function plainAddress(hop: string): string | undefined {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  const family = isIP(bare);
  if (family === 0) return undefined;
  const { address } = new SocketAddress({ address: bare, family: family === 6 ? 'ipv6' : 'ipv4' });
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  return mapped !== undefined && isIPv4(mapped) ? mapped : address;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  return trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
