import { LRUCache } from 'lru-cache';
import type { HeldBecause } from '../domain/signature/state.ts';
import { isRush, newPace, type Pace, withOneMore, withOneUsual } from '../domain/signature/velocity.ts';
import type { DailyCodes } from './daily-codes.ts';
import type { TraitKind, Traits } from './traits.ts';

// Of more, those not seen for longest are forgotten: no flood of keys fills the memory.
const PACES_REMEMBERED = 50_000;
const COUNTED_REMEMBERED = 20_000;

/** Where several are true, the first is told. */
const HELD_BECAUSE: [TraitKind, HeldBecause][] = [
  ['prefix', 'velocity-prefix'],
  ['domain', 'velocity-domain'],
  ['partner', 'velocity-partner'],
];

type Velocity = {
  /**
   * Counts a signature, and tells why it has to wait for a person.
   *
   * @param once What it takes a new one of for each signature: whoever sends the same again and again makes
   *   no flood, and has nobody else held.
   */
  count(petition: string, traits: Traits, once: string): HeldBecause | null;
};

/** Keeps the paces of one process; after a restart everything counts as new. */
export function createVelocity(codes: DailyCodes, now: () => Date): Velocity {
  const paces = new LRUCache<string, Pace>({ max: PACES_REMEMBERED });
  const counted = new LRUCache<string, true>({ max: COUNTED_REMEMBERED });

  /** The pace of one trait, under today's code from now on. */
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
