import { getDomain } from 'tldts';

/** The least that counts as usual for one mail domain: the `floor` of `isRush`. */
const FLOOR = 40;
const DISPOSABLE_FLOOR = 4;
// Half of all people have their mailbox at one of these: many signatures from there are normal.
const LARGE_PROVIDER_FLOOR = 400;
const LARGE_PROVIDERS: ReadonlySet<string> = new Set([
  'aol.com',
  'free.fr',
  'gmail.com',
  'hotmail.com',
  'hotmail.fr',
  'icloud.com',
  'live.com',
  'msn.com',
  'orange.fr',
  'outlook.com',
  'proton.me',
  'yahoo.com',
  'yahoo.fr',
]);

/** @param email As `canonicalEmail` returns it. */
export function mailDomain(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/**
 * The registrable domain: its owner can make any number of subdomains, so `a.example.org` and `b.example.org`
 * count as one.
 *
 * @see https://publicsuffix.org for the suffixes that many owners share: `com.kh`, `qc.ca`, hosts such as
 *   `github.io`.
 */
export function mailDomainOwner(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}

export function isLargeProvider(owner: string): boolean {
  return LARGE_PROVIDERS.has(owner);
}

export function mailDomainFloor(owner: string, isDisposable: boolean): number {
  if (isDisposable) return DISPOSABLE_FLOOR;
  return isLargeProvider(owner) ? LARGE_PROVIDER_FLOOR : FLOOR;
}
