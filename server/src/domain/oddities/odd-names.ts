/** Fewer of one name are never told of: a father, an uncle and a neighbour. */
export const NAME_LEAST = 6;
/** The most common full name is borne by about so many of a people; of single names more. */
const COMMON_SHARE = { full: 1 / 1000, single: 1 / 100 };
/** So many standard deviations above what is to be expected: what chance alone does not bring. */
const DEVIATIONS = 4;
/** So many of one name on one day are told of even where the name is common. */
export const ON_ONE_DAY_LEAST = 12;

/** @param days On how many days they signed. */
export type NameCount = { count: number; isSingle: boolean; days: number };

/**
 * How many of one name may be there by chance among so many signatures, if it is as common as the most common one. Few
 * people have so common a name: nothing is wrong with more of one, but somebody should have looked.
 */
export function expectedOfName(total: number, isSingle: boolean): number {
  const expected = total * COMMON_SHARE[isSingle ? 'single' : 'full'];
  return Math.ceil(expected + DEVIATIONS * Math.sqrt(expected));
}

/** @param total All signatures of the petition. */
export function isOddName({ count, isSingle, days }: NameCount, total: number): boolean {
  if (count < NAME_LEAST) return false;
  return count > expectedOfName(total, isSingle) || (days === 1 && count >= ON_ONE_DAY_LEAST);
}
