import { getDomain } from 'tldts';

// Half of all people have their mailbox at one of these: many signatures from there are normal.
export const LARGE_PROVIDERS: ReadonlySet<string> = new Set([
  '126.com',
  '163.com',
  'aol.com',
  'att.net',
  'bell.net',
  'bellsouth.net',
  'bigpond.com',
  'bluewin.ch',
  'btinternet.com',
  'charter.net',
  'comcast.net',
  'cox.net',
  'daum.net',
  'earthlink.net',
  'fastmail.com',
  'free.fr',
  'gmail.com',
  'gmx.ch',
  'gmx.de',
  'gmx.net',
  'hanmail.net',
  'hotmail.ca',
  'hotmail.co.uk',
  'hotmail.com',
  'hotmail.de',
  'hotmail.fr',
  'icloud.com',
  'kakao.com',
  'laposte.net',
  'libero.it',
  'live.ca',
  'live.com',
  'live.com.au',
  'live.fr',
  'mail.com',
  'mail.ru',
  'msn.com',
  'naver.com',
  'neuf.fr',
  'numericable.fr',
  'online.com.kh',
  'optonline.net',
  'optusnet.com.au',
  'orange.fr',
  'outlook.com',
  'outlook.com.au',
  'outlook.fr',
  'proton.me',
  'qq.com',
  'rediffmail.com',
  'rocketmail.com',
  'rogers.com',
  'sbcglobal.net',
  'sfr.fr',
  'shaw.ca',
  'sky.com',
  'sympatico.ca',
  't-online.de',
  'telus.net',
  'tpg.com.au',
  'tuta.com',
  'tutanota.com',
  'verizon.net',
  'videotron.ca',
  'wanadoo.fr',
  'web.de',
  'xtra.co.nz',
  'yahoo.ca',
  'yahoo.co.jp',
  'yahoo.co.uk',
  'yahoo.com',
  'yahoo.com.au',
  'yahoo.de',
  'yahoo.fr',
  'yandex.ru',
  'ymail.com',
  'zoho.com',
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
