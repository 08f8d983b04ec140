import { addressGroup } from '../../http/client-address.ts';
import { networkCode } from '../../domain/secrets/source-codes.ts';
import type { DomainKind } from '../../domain/signature/allowance.ts';
import { canonicalEmail } from '../../domain/signature/canonical-email.ts';
import { isLargeProvider, mailDomain, mailDomainOwner } from '../../domain/signature/mail-domain.ts';
import { isDisposable } from '../disposable.ts';
import type { NetworkKeys } from './network-keys.ts';

/** Where a signature comes from, and which allowances it uses up. */
export type Source = {
  /** The network's code of today, then those of the days before; empty without an address. */
  networkCodes: readonly string[];
  domainKind: DomainKind;
  /** `event`: only its mail domain can reveal a flood. `none`: nothing is limited, and nothing used up. */
  allowances: 'standard' | 'event' | 'none';
};

// Cached, because most people have their mailbox at one of a few providers.
const KINDS_MAX = 1000;
const kinds = new Map<string, DomainKind>();

/** @param email An invalid one is of any kind, and refused later. */
export function domainKindOf(email: string): DomainKind {
  const typed = mailDomain(email);
  const before = kinds.get(typed);
  if (before !== undefined) return before;
  // The part before it only matters where a provider's subdomain is a mailbox.
  const kind = kindOf(mailDomain(canonicalEmail(`anybody@${typed}`) ?? ''));
  if (kinds.size >= KINDS_MAX) kinds.clear();
  kinds.set(typed, kind);
  return kind;
}

function kindOf(domain: string): DomainKind {
  if (isDisposable(domain)) return 'disposable';
  return isLargeProvider(mailDomainOwner(domain)) ? 'large' : 'own';
}

/**
 * @param address Empty when there is no socket.
 * @param days How many days are looked back.
 */
export async function networkCodesOf(
  keys: NetworkKeys,
  { petition, address, days }: { petition: string; address: string; days: number },
): Promise<string[]> {
  if (address === '') return [];
  const { network } = addressGroup(address);
  const ofDays = (await keys.ofLastDays()).slice(0, days);
  return ofDays.map((key) => networkCode(key, petition, network));
}
