import { domainToASCII } from 'node:url';

// Zero-width characters, soft hyphen and bidirectional controls.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

// `domainToASCII` drops what follows some of these: an invalid address would get the key of another mailbox.
const NOT_IN_A_DOMAIN = /[#%/:<>?@[\\\]^|]/;

/** Domains that deliver to the same mailboxes under several names. */
const DOMAIN_ALIASES: ReadonlyMap<string, string> = new Map([
  ['googlemail.com', 'gmail.com'],
  ['protonmail.com', 'proton.me'],
  ['pm.me', 'proton.me'],
  ['mac.com', 'icloud.com'],
  ['me.com', 'icloud.com'],
  ['ya.ru', 'yandex.ru'],
  ['yandex.com', 'yandex.ru'],
]);

const DOMAINS_WITHOUT_DOTS: ReadonlySet<string> = new Set(['gmail.com']);

/**
 * The same string for all spellings of one mailbox. Only for comparison: mail goes to the address as typed.
 *
 * @returns undefined when the local part is missing or the domain is invalid.
 */
export function canonicalEmail(email: string): string | undefined {
  const plain = email.normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const typedDomain = plain.slice(at + 1);
  if (at < 1 || NOT_IN_A_DOMAIN.test(typedDomain)) return undefined;
  const asciiDomain = domainToASCII(typedDomain);
  if (asciiDomain === '') return undefined;
  const domain = DOMAIN_ALIASES.get(asciiDomain) ?? asciiDomain;
  return `${canonicalLocal(plain.slice(0, at), domain)}@${domain}`;
}

function canonicalLocal(local: string, domain: string): string {
  // From the second character on: cutting at a leading plus sign would leave nothing.
  const plus = local.indexOf('+', 1);
  const untagged = plus === -1 ? local : local.slice(0, plus);
  return DOMAINS_WITHOUT_DOTS.has(domain) ? untagged.replaceAll('.', '') : untagged;
}
