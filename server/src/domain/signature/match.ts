import { cleanName } from '@samleng/contract';
import type { HeldBecause, SignatureState } from './state.ts';

/** A couple or a family may share one address. */
export const SLOTS = 3;

/** A signature that is stored under the same token, as far as it decides about the next one. */
export type Known = {
  id: string;
  token: string;
  slot: number;
  name: string;
  nameKey: string;
  state: SignatureState;
  heldBecause: HeldBecause | null;
  confirmed: boolean;
};

/**
 * Where a signature goes: it repeats a known one, is another person's, finds no place any more, or comes
 * under the id of somebody else's, which then stays as it is.
 */
export type Match =
  | { kind: 'repeat'; known: Known }
  | { kind: 'new'; slot: number }
  | { kind: 'full' }
  | { kind: 'taken'; known: Known };

type Placed = { id: string; token: string; name: string; nameKey: string };

/** @param known Those with the same token, and the one with the same id wherever it stands. */
export function matchOf(known: Known[], { id, token, ...person }: Placed): Match {
  const sameId = known.find((one) => one.id === id);
  // Its letter must not go to another mailbox: whoever reads that one could confirm in somebody's name.
  if (sameId !== undefined && sameId.token !== token) return { kind: 'taken', known: sameId };
  const same = sameId ?? known.find((one) => isSamePerson(one, person));
  if (same !== undefined) return { kind: 'repeat', known: same };
  const taken = new Set(known.map(({ slot }) => slot));
  const slot = Array.from({ length: SLOTS }, (_, at) => at).find((at) => !taken.has(at));
  return slot === undefined ? { kind: 'full' } : { kind: 'new', slot };
}

type Person = Pick<Known, 'name' | 'nameKey'>;

/** Family name first or last: the same person. */
function isSamePerson(one: Person, other: Person): boolean {
  return one.nameKey === other.nameKey || turned(one.name).includes(other.nameKey);
}

/** The keys of a name whose words begin at another place: Sok Dara is Dara Sok. */
function turned(name: string): string[] {
  const words = name.split(' ');
  return words.flatMap((_, at) => {
    const cleaned = cleanName([...words.slice(at), ...words.slice(0, at)].join(' '));
    return cleaned.ok ? [cleaned.key] : [];
  });
}

/** What signing again makes of a signature that is stored. `state` is the one it has from now on. */
export type Repeat = {
  state: SignatureState;
  /** What was given now replaces what was given then: until somebody confirms, nobody's word weighs more. */
  renews: boolean;
  /** The letter that tells its signer, where one is due. */
  letter: 'confirm' | 'known' | null;
};

/** @param state What the signature would be if it were the first. */
export function repeatOf(known: Known, state: SignatureState): Repeat {
  if (known.state === 'removed') return { state: 'removed', renews: false, letter: null };
  if (known.state === 'validated' || known.confirmed) {
    return { state: known.state, renews: false, letter: 'known' };
  }
  const isWorse = state === 'held';
  const becomes = known.state === 'held' && !isProgram(known.heldBecause) ? 'held' : state;
  return { state: isWorse ? known.state : becomes, renews: true, letter: 'confirm' };
}

/** Held because it looked like a program's: over as soon as a person shows. */
export function isProgram(heldBecause: HeldBecause | null): boolean {
  return heldBecause === 'honeypot' || heldBecause === 'too-fast';
}
