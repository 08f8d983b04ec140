import { asciiDomain, cleanEmail } from '@samleng/contract';
import { fromSubdomain, mainDomain, mainLocal } from '../mailbox/providers.ts';

// Zero-width characters, soft hyphen and bidirectional controls.
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * The same string for all spellings of one mailbox. Only for comparison: mail goes to the address as `cleanEmail`
 * returns it. Never change it without keeping what it was, as `canonicalEmailBefore` does: everybody whom the change
 * concerns could sign a second time.
 *
 * @returns undefined when the local part is missing or the domain is invalid.
 */
export function canonicalEmail(email: string): string | undefined {
  const plain = cleanEmail(email.replace(INVISIBLE, '')).normalize('NFKC').toLowerCase();
  const at = plain.lastIndexOf('@');
  const host = asciiDomain(plain.slice(at + 1));
  if (at < 1 || host === undefined || host === '') return undefined;
  const [local, domain] = fromSubdomain(plain.slice(0, at), host);
  const main = mainDomain(domain);
  return `${mainLocal(untagged(local), main)}@${main}`;
}

function untagged(local: string): string {
  // From the second character on: cutting at a leading plus sign would leave nothing.
  const plus = local.indexOf('+', 1);
  return plus === -1 ? local : local.slice(0, plus);
}
