import type { ParsedSignRequest } from '@samleng/contract';
import { addressGroup } from '../http/client-address.ts';
import { canonicalEmail } from '../domain/signature/canonical-email.ts';
import { mailDomain, mailDomainFloor, mailDomainOwner } from '../domain/signature/mail-domain.ts';
import { isDisposable } from './disposable.ts';

/** Properties that the signatures of a flood may share. */
export type TraitKind = 'prefix' | 'domain' | 'partner';

/** `floor`: see `isRush`. */
type Trait = { value: string; floor: number };

/** The traits of one signature; it may lack some. */
export type Traits = Partial<Record<TraitKind, Trait>>;

const PREFIX_FLOOR = 10;
const PARTNER_FLOOR = 60;

/** @param address Empty when there is no socket. */
export function traitsOf(
  { email, partner }: ParsedSignRequest,
  address: string,
): { traits: Traits; isDisposable: boolean } {
  // An invalid email address is refused later.
  const domain = mailDomain(canonicalEmail(email) ?? '');
  const owner = mailDomainOwner(domain);
  const hasDisposable = isDisposable(domain);
  const traits: Traits = { domain: { value: owner, floor: mailDomainFloor(owner, hasDisposable) } };
  if (address !== '') traits.prefix = { value: addressGroup(address).network, floor: PREFIX_FLOOR };
  // Not checked here: unknown partners get no credit anyway.
  if (partner !== undefined) traits.partner = { value: partner, floor: PARTNER_FLOOR };
  return { traits, isDisposable: hasDisposable };
}
