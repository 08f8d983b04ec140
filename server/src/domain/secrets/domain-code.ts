import { isLargeProvider, mailDomain, mailDomainOwner } from '../signature/mail-domain.ts';
import { keyedCode, keyFor } from './keys.ts';

const CODE_BYTES = 16;

/** The code of all large providers together: half of all people have a mailbox there, so none has a limit of its own. */
export const LARGE_PROVIDER_CODE = 'large';

/**
 * The keyed code of who owns an address's mail domain: counts the emails to it after the address is deleted.
 *
 * @param email As `canonicalEmail` returns it.
 */
export function emailDomainCode(pepper: Uint8Array, email: string): string {
  const owner = mailDomainOwner(mailDomain(email));
  if (isLargeProvider(owner)) return LARGE_PROVIDER_CODE;
  return keyedCode(keyFor(pepper, 'letters:domain'), owner, CODE_BYTES);
}
