import type { LargeRemoval, Oddity, UndoneRemoval } from './oddity.ts';
import { middle } from './usual-hours.ts';

/** A removal of fewer is never told of. */
export const REMOVAL_LEAST = 20;
const TIMES_THE_USUAL = 5;
/** One of so large a part of the count is told of without others to compare it with. */
const COUNT_PERCENT = 2;
/** A small cell would tell of single people. */
export const UNDONE_LEAST = 5;

/** `counted`: how many left the count with it. */
export type RemovalSeen = {
  batch: string;
  day: string;
  reason: string;
  counted: number;
  undoneAt: string | null;
};

/** @param count The petition's count today. */
export function oddRemovals(
  removals: readonly RemovalSeen[],
  count: number,
): (Oddity & (LargeRemoval | UndoneRemoval))[] {
  return removals.flatMap((one): (Oddity & (LargeRemoval | UndoneRemoval))[] => {
    const { batch, day, reason, counted, undoneAt } = one;
    if (undoneAt !== null) {
      if (counted < UNDONE_LEAST) return [];
      const found = { kind: 'removal-undone', id: `undone:${batch}`, weight: 1, size: counted } as const;
      return [{ ...found, day, reason, undoneAt }];
    }
    const usual = usualOf(removals, one);
    if (!isLarge(counted, usual, count)) return [];
    return [{ kind: 'removal', id: `removal:${batch}`, weight: 2, size: counted, day, reason, usual }];
  });
}

function isLarge(counted: number, usual: number | null, count: number): boolean {
  if (counted < REMOVAL_LEAST) return false;
  return (usual !== null && counted >= TIMES_THE_USUAL * usual) || counted * 100 >= COUNT_PERCENT * count;
}

function usualOf(removals: readonly RemovalSeen[], one: RemovalSeen): number | null {
  const others = removals.filter((other) => other !== one && other.undoneAt === null);
  return others.length === 0 ? null : middle(others.map(({ counted }) => counted));
}

/** Removals of a day with one reason; `undone`: how many of them were brought back. */
export type RemovalDay = { day: string; reason: string; counted: number; undone: number };

/** The newest day first. */
export function removalDays(removals: readonly RemovalSeen[]): RemovalDay[] {
  const days = new Map<string, RemovalDay>();
  for (const { day, reason, counted, undoneAt } of removals) {
    const sum = days.get(`${day} ${reason}`) ?? { day, reason, counted: 0, undone: 0 };
    const undone = sum.undone + (undoneAt === null ? 0 : counted);
    days.set(`${day} ${reason}`, { day, reason, counted: sum.counted + counted, undone });
  }
  return [...days.values()].toSorted((one, other) => (one.day > other.day ? -1 : 1));
}
