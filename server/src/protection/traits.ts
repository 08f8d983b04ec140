import type { ParsedSignRequest } from '@samleng/contract';
import { addressGroup } from '../http/client-address.ts';
import { canonicalEmail } from '../domain/signature/canonical-email.ts';
import { mailDomain, mailDomainFloor, mailDomainOwner } from '../domain/signature/mail-domain.ts';
import { isDisposable } from './disposable.ts';

/** What the signatures of a flood may have in common. */
export type TraitKind = 'prefix' | 'domain' | 'partner';

/** @param floor How many with it are usual at least, in ten minutes. */
type Trait = { value: string; floor: number };

/** Only those that a signature has. */
export type Traits = Partial<Record<TraitKind, Trait>>;

const PREFIX_FLOOR = 10;
const PARTNER_FLOOR = 60;

/** @param address Empty where there is no socket. */
export function traitsOf(
  { email, partner }: ParsedSignRequest,
  address: string,
): { traits: Traits; isDisposable: boolean } {
  // An address without a domain is refused later.
  const domain = mailDomain(canonicalEmail(email) ?? '');
  const owner = mailDomainOwner(domain);
  const hasDisposable = isDisposable(domain);
  const traits: Traits = { domain: { value: owner, floor: mailDomainFloor(owner, hasDisposable) } };
  if (address !== '') traits.prefix = { value: addressGroup(address).network, floor: PREFIX_FLOOR };
  // As it was sent: one that the campaign does not know gets no credit anyway.
  if (partner !== undefined) traits.partner = { value: partner, floor: PARTNER_FLOOR };
  return { traits, isDisposable: hasDisposable };
}
