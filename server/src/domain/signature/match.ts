import { cleanName } from '@samleng/contract';
import { freeSlot, holdsPlace } from './places.ts';
import type { HeldBecause, NewSignature, SignatureState } from './state.ts';

/** The part of a stored signature that decides about a new one with the same signer key. */
export type Known = {
  id: string;
  signerKey: string;
  slot: number;
  name: string;
  nameKey: string;
  state: SignatureState;
  heldBecause: HeldBecause | null;
  confirmed: boolean;
};

/**
 * How a new signature relates to the stored ones. `repeat`: of the same person; `new`: of another person with the
 * address; `full`: no more people of the address can wait; `taken`: its id belongs to a signature that was erased, of
 * which it may be a copy, or to one of another address. That one stays as it is.
 */
export type Match =
  | { kind: 'repeat'; known: Known }
  | { kind: 'new'; slot: number }
  /** `shown`: whose page lists all of them, for whoever reads the mailbox. */
  | { kind: 'full'; shown: Known }
  | { kind: 'taken'; known: Known };

type Incoming = Person & Pick<NewSignature, 'id' | 'signerKey' | 'former' | 'state'>;

/** @param known The signatures with one of its signer keys, and the one with the same id, even if its key differs. */
export function matchOf(known: Known[], { id, signerKey, former, state, ...person }: Incoming): Match {
  const sameId = known.find((one) => one.id === id);
  // An email for it must not go to another mailbox, whose reader could confirm in the signer's name.
  const isElsewhere = sameId !== undefined && ![signerKey, former.signerKey].includes(sameId.signerKey);
  if (isElsewhere) return { kind: 'taken', known: sameId };
  const same = sameId ?? known.find((one) => isSamePerson(one, person));
  if (same !== undefined) return { kind: 'repeat', known: same };
  const slot = freeSlot(known, state === 'validated');
  if (slot !== undefined) return { kind: 'new', slot };
  return { kind: 'full', shown: known.find(holdsPlace) ?? known[0]! };
}

type Person = Pick<Known, 'name' | 'nameKey'>;

/** Ignores whether the family name comes first or last. */
function isSamePerson(one: Person, other: Person): boolean {
  return one.nameKey === other.nameKey || rotatedKeys(one.name).includes(other.nameKey);
}

/** The keys of all rotations of a name's words: "Sok Dara" also gives "Dara Sok". */
export function rotatedKeys(name: string): string[] {
  const words = name.split(' ');
  return words.flatMap((_, at) => {
    const cleaned = cleanName([...words.slice(at), ...words.slice(0, at)].join(' '));
    return cleaned.ok ? [cleaned.key] : [];
  });
}

/** The effect of signing again on the stored signature. `state` is its new state. */
export type Repeat = {
  state: SignatureState;
  /** Whether the new data replaces the old: until one is confirmed, neither is more credible. */
  renews: boolean;
  /** The email to send, if one is due. */
  email: 'confirm' | 'known' | null;
};

/** @param state The state the signature would get if it were new. */
export function repeatOf(known: Known, state: SignatureState): Repeat {
  if (known.state === 'removed') return { state: 'removed', renews: false, email: null };
  if (known.state === 'validated' || known.confirmed) {
    return { state: known.state, renews: false, email: 'known' };
  }
  const isWorse = state === 'held';
  const becomes = known.state === 'held' && !isProgram(known.heldBecause) ? 'held' : state;
  return { state: isWorse ? known.state : becomes, renews: true, email: 'confirm' };
}

/** Whether it was held as a suspected bot: confirming by email disproves that. */
export function isProgram(heldBecause: HeldBecause | null): boolean {
  return heldBecause === 'honeypot' || heldBecause === 'too-fast';
}
