import type { LargeRemoval, Oddity, UndoneRemoval } from './oddity.ts';
import { middle } from './usual-hours.ts';

/** A removal of fewer is never told of. */
export const REMOVAL_LEAST = 20;
const TIMES_THE_USUAL = 5;
/** One of so large a part of the count is told of without others to compare it with. */
const COUNT_PERCENT = 2;
/** A small cell would tell of single people. */
export const UNDONE_LEAST = 5;

/** `counted`: how many left the count with it and have not been brought back; `undone`: how many have. */
export type RemovalSeen = {
  batch: string;
  day: string;
  reason: string;
  counted: number;
  undone: number;
  /** When the last of them was brought back; null while none was. */
  undoneAt: string | null;
};

type OddRemoval = Oddity & (LargeRemoval | UndoneRemoval);

/** @param count The petition's count today. */
export function oddRemovals(removals: readonly RemovalSeen[], count: number): OddRemoval[] {
  return removals.flatMap((one) => [...undone(one), ...large(one, removals, count)]);
}

function undone({ batch, day, reason, undone: size, undoneAt }: RemovalSeen): OddRemoval[] {
  if (undoneAt === null || size < UNDONE_LEAST) return [];
  return [{ kind: 'removal-undone', id: `undone:${batch}`, weight: 1, size, day, reason, undoneAt }];
}

function large(one: RemovalSeen, removals: readonly RemovalSeen[], count: number): OddRemoval[] {
  const { batch, day, reason, counted: size } = one;
  const others = removals.filter((other) => other !== one && other.counted > 0);
  const usual = others.length === 0 ? null : middle(others.map(({ counted }) => counted));
  if (!isLarge(size, usual, count)) return [];
  return [{ kind: 'removal', id: `removal:${batch}`, weight: 2, size, day, reason, usual }];
}

function isLarge(counted: number, usual: number | null, count: number): boolean {
  if (counted < REMOVAL_LEAST) return false;
  return (usual !== null && counted >= TIMES_THE_USUAL * usual) || counted * 100 >= COUNT_PERCENT * count;
}

/** Removals of a day with one reason; `undone`: how many of them were brought back. */
export type RemovalDay = { day: string; reason: string; counted: number; undone: number };

/** The newest day first. */
export function removalDays(removals: readonly RemovalSeen[]): RemovalDay[] {
  const days = new Map<string, RemovalDay>();
  for (const { day, reason, counted, undone: back } of removals) {
    const sum = days.get(`${day} ${reason}`) ?? { day, reason, counted: 0, undone: 0 };
    const sums = { counted: sum.counted + counted + back, undone: sum.undone + back };
    days.set(`${day} ${reason}`, { day, reason, ...sums });
  }
  return [...days.values()].toSorted((one, other) => (one.day > other.day ? -1 : 1));
}
