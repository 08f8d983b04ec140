import type { SignatureState } from './state.ts';

/** How many people can count under one address: a couple or a family may share it. */
export const PLACES = 3;

/** How many more can wait to be confirmed: anybody can sign with somebody's address, so those hold no place. */
const WAITING_MAX = 10;

/** How many signatures of one address are stored at most; a slot's number only tells them apart. */
export const SLOTS = PLACES + WAITING_MAX;

/** The part of a stored signature that decides whether it holds one of the places of its address. */
export type Holder = { state: SignatureState; confirmed: boolean };

/** Whether it counts, or was confirmed by whoever reads the mailbox and waits for a person to look at it. */
export function holdsPlace({ state, confirmed }: Holder): boolean {
  return state === 'validated' || (state === 'held' && confirmed);
}

/** @param others The other signatures of the address. */
export function hasFreePlace(others: readonly Holder[]): boolean {
  return others.filter(holdsPlace).length < PLACES;
}

/**
 * The slot for another person of an address.
 *
 * @param countsAtOnce Whether the new signature need not be confirmed.
 * @returns undefined when no more can wait.
 */
export function freeSlot(
  known: readonly (Holder & { slot: number })[],
  countsAtOnce: boolean,
): number | undefined {
  const waiting = known.filter((one) => !holdsPlace(one)).length;
  if (waiting >= WAITING_MAX && !(countsAtOnce && hasFreePlace(known))) return undefined;
  const taken = new Set(known.map(({ slot }) => slot));
  return Array.from({ length: SLOTS }, (_, at) => at).find((at) => !taken.has(at));
}
