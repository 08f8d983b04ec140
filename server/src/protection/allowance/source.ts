import { addressGroup } from '../../http/client-address.ts';
import { networkCode } from '../../domain/secrets/source-codes.ts';
import type { DomainKind } from '../../domain/signature/allowance.ts';
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

/** @param canonical As `canonicalEmail` returns it; '' when the address is invalid and will be refused. */
export function domainKindOf(canonical: string): DomainKind {
  const domain = mailDomain(canonical);
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
