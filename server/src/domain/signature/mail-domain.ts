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

// Under these countries let names, such as `com.kh`; nobody owns one of them.
const COUNTRY_SECOND_LEVEL = /^(?:ac|asso|co|com|edu|go|gob|gouv|gov|mil|ne|net|or|org)\.[a-z]{2}$/;

/** @param foldedEmail As `fold` returns it. */
export function mailDomain(foldedEmail: string): string {
  return foldedEmail.slice(foldedEmail.lastIndexOf('@') + 1);
}

/** What one owner can make any number of names under: `a.example.org` and `b.example.org` are the same. */
export function mailDomainOwner(domain: string): string {
  const labels = domain.split('.');
  const lastTwo = labels.slice(-2).join('.');
  return COUNTRY_SECOND_LEVEL.test(lastTwo) ? labels.slice(-3).join('.') : lastTwo;
}

export function mailDomainFloor(owner: string, isDisposable: boolean): number {
  if (isDisposable) return DISPOSABLE_FLOOR;
  return LARGE_PROVIDERS.has(owner) ? LARGE_PROVIDER_FLOOR : FLOOR;
}
