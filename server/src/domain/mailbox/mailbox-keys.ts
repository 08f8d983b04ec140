import { canonicalEmail } from '../signature/canonical-email.ts';
import { addressKey, signerKeyOf } from '../secrets/signer-key.ts';
import { canonicalEmailBefore } from './canonical-email-before.ts';

/** The keyed codes of one mailbox: `signerKey` in the signatures (column `token`), `addressKey` in the outbox. */
export type MailboxKeys = { signerKey: string; addressKey: string };

/** The codes of a mailbox, and those that it had by the rules before; often the same. `canonical` is its address. */
export type Mailbox = MailboxKeys & { former: MailboxKeys; canonical: string };

/**
 * The keyed codes of the mailbox of an address. Addresses are not kept, so codes made by former rules cannot be made
 * anew: whoever looks for a mailbox looks under both, whether they differ or not.
 *
 * @param typed As its owner typed it.
 * @returns undefined when it is no address.
 */
export function mailboxOf(pepper: Uint8Array, petition: string, typed: string): Mailbox | undefined {
  const canonical = canonicalEmail(typed);
  if (canonical === undefined) return undefined;
  const today = keysOf(pepper, petition, canonical);
  const before = canonicalEmailBefore(typed) ?? canonical;
  const former = before === canonical ? today : keysOf(pepper, petition, before);
  const { signerKey } = today;
  return {
    canonical,
    signerKey,
    get addressKey() {
      return today.addressKey;
    },
    former,
  };
}

// The code for the outbox is made when it is asked for: where no email is due it never is.
function keysOf(pepper: Uint8Array, petition: string, email: string): MailboxKeys {
  return {
    signerKey: signerKeyOf(pepper, petition, email),
    get addressKey() {
      return addressKey(pepper, email);
    },
  };
}

/** Both codes of a mailbox in the outbox. */
export function addressKeysOf(pepper: Uint8Array, typed: string): string[] {
  return [canonicalEmail(typed), canonicalEmailBefore(typed)]
    .filter((email) => email !== undefined)
    .map((email) => addressKey(pepper, email));
}

/** Both codes of a mailbox in the signatures of a petition. */
export const signerKeysOf = ({ signerKey, former }: Mailbox): string[] => [signerKey, former.signerKey];
