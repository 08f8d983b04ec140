import { domainCode } from '../../domain/secrets/source-codes.ts';
import { type DomainKind, isOverDomainAllowance } from '../../domain/signature/allowance.ts';
import { LARGE_PROVIDERS } from '../../domain/signature/mail-domain.ts';
import { isProgram } from '../../domain/signature/match.ts';
import type { HeldBecause } from '../../domain/signature/state.ts';
import type { Db } from '../../database/db.ts';
import type { ImpersonalRow } from '../../database/tables.ts';
import { readDomainUse } from './domain-use.ts';

type Confirming = Pick<ImpersonalRow, 'petition' | 'domain_code' | 'marks' | 'held_because'>;

/**
 * Why a signature is to be held although its signer confirms it; null when it counts. An allowance of a mail domain is
 * used up by what counts, so it is asked again here: otherwise its owner could first collect any number of links.
 */
export async function heldOnConfirming(
  trx: Db,
  { petition, domain_code, marks, held_because }: Confirming,
  { pepper, now }: { pepper: Uint8Array; now: Date },
): Promise<HeldBecause | null> {
  // Older than the codes; or a person has let it through.
  if (domain_code === null || (held_because !== null && !isProgram(held_because))) return null;
  const named = marks.split(' ');
  if (named.includes('event')) return null;
  const kind = kindOf(named, { pepper, petition, domain_code });
  if (kind === 'large') return null;
  const [use] = await readDomainUse(trx, [{ petition, domain_code }], now);
  return use !== undefined && isOverDomainAllowance(kind, use) ? 'velocity-domain' : null;
}

type Coded = { pepper: Uint8Array; petition: string; domain_code: string };

/** The domain itself is not stored, but whether it is one of some known ones can be told from its code. */
function kindOf(marks: readonly string[], { pepper, petition, domain_code }: Coded): DomainKind {
  if (marks.includes('disposable-domain')) return 'disposable';
  const isLarge = [...LARGE_PROVIDERS].some((owner) => domainCode(pepper, petition, owner) === domain_code);
  return isLarge ? 'large' : 'own';
}
