import { LRUCache } from 'lru-cache';
import type { HeldBecause } from '../domain/signature/state.ts';
import { isRush, newPace, type Pace, withOneMore, withOneUsual } from '../domain/signature/velocity.ts';
import type { DailyCodes } from './daily-codes.ts';
import type { TraitKind, Traits } from './traits.ts';

// Beyond these, the least recently used are dropped: a flood of different traits must not fill the memory.
const PACES_REMEMBERED = 50_000;
const COUNTED_REMEMBERED = 20_000;

/** If several apply, the first is the reason. */
const HELD_BECAUSE: [TraitKind, HeldBecause][] = [
  ['prefix', 'velocity-prefix'],
  ['domain', 'velocity-domain'],
  ['partner', 'velocity-partner'],
];

type Velocity = {
  /**
   * Counts a signature.
   *
   * @param once Unique for each signature, such as its challenge: repeats with the same value are not counted, so
   *   that resending one request cannot cause a rush and have others held.
   * @returns Why the signature is to be held for a moderator; null if it is not.
   */
  count(petition: string, traits: Traits, once: string): HeldBecause | null;
};

/** Keeps the paces in the memory of this process: a restart resets them. */
export function createVelocity(codes: DailyCodes, now: () => Date): Velocity {
  const paces = new LRUCache<string, Pace>({ max: PACES_REMEMBERED });
  const counted = new LRUCache<string, true>({ max: COUNTED_REMEMBERED });

  /** The pace of one trait, moved from yesterday's code to today's if necessary. */
  function take(petition: string, kind: TraitKind, value: string): { code: string; pace: Pace } {
    const [code, before] = codes.lastTwoCodes(`${petition} ${kind} ${value}`);
    const pace = paces.get(code) ?? paces.get(before) ?? newPace(now());
    paces.delete(before);
    return { code, pace };
  }

  function count(petition: string, traits: Traits, once: string): HeldBecause | null {
    const isNew = !counted.has(once);
    counted.set(once, true);
    const taken = HELD_BECAUSE.flatMap(([kind, because]) => {
      const trait = traits[kind];
      if (trait === undefined) return [];
      const { code, pace } = take(petition, kind, trait.value);
      return { code, because, floor: trait.floor, pace: isNew ? withOneMore(pace, now()) : pace };
    });
    const rush = taken.find(({ pace, floor }) => isRush(pace, floor, now()));
    const isUsual = rush === undefined && isNew;
    for (const { code, pace } of taken) paces.set(code, isUsual ? withOneUsual(pace, now()) : pace);
    return rush?.because ?? null;
  }

  return { count };
}
