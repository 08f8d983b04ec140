import { getDomain } from 'tldts';

/** What is usual at least in ten minutes, of one mail domain. */
const FLOOR = 40;
const DISPOSABLE_FLOOR = 4;
// Half of all people have their mailbox at one of these: many from there tell nothing.
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
 * The part of a domain that one owner registered and can make any number of names under: `a.example.org` and
 * `b.example.org` are the same.
 *
 * @see https://publicsuffix.org for what nobody owns alone: `com.kh`, `qc.ca`, and hosts such as `github.io`.
 */
export function mailDomainOwner(domain: string): string {
  return getDomain(domain, { allowPrivateDomains: true }) ?? domain;
}

export function mailDomainFloor(owner: string, isDisposable: boolean): number {
  if (isDisposable) return DISPOSABLE_FLOOR;
  return LARGE_PROVIDERS.has(owner) ? LARGE_PROVIDER_FLOOR : FLOOR;
}
