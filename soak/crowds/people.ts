import type { Person } from '@samleng/server/testing/servers/signing-crowd';

/** An address of the numbered /24; `host` tells its addresses apart. */
export function addressIn(network: number, host = 1): string {
  return `${20 + (network >> 16)}.${(network >> 8) & 255}.${network & 255}.${1 + (host % 254)}`;
}

// Networks that no flood comes from.
const ELSEWHERE = 1_000_000;

/** Honest people at home: each has a network of their own, half of them a mailbox at a large provider. */
export function honestPerson(number: number, partner?: string): Person {
  const domain = number % 2 === 0 ? 'gmail.com' : `family-${number}.example`;
  return { email: `honest-${number}@${domain}`, address: addressIn(ELSEWHERE + number), partner };
}
