import { SLUG_LENGTH_MAX } from '../limits.ts';

/** More mistyped letters than this, and it is another name. */
const MISTAKES_MAX = 3;
/** Short names differ by few letters, so that one mistake in four letters is the most. */
const LETTERS_PER_MISTAKE = 4;

/** The name that was probably meant: one that differs by a few letters left out, added, changed or swapped. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > SLUG_LENGTH_MAX) return undefined;
  const most = Math.min(MISTAKES_MAX, Math.max(1, Math.floor(typed.length / LETTERS_PER_MISTAKE)));
  const near = names
    .filter((name) => name !== typed && Math.abs(name.length - typed.length) <= most)
    .map((name) => ({ name, mistakes: mistakesBetween(typed, name, most) }))
    .filter(({ mistakes }) => mistakes <= most)
    .sort((one, other) => one.mistakes - other.mistakes);
  return near[0]?.name;
}

/**
 * Looks only at the cells that `most` mistakes can reach, and no further once a whole row is beyond them.
 *
 * @returns Infinity, or some number above `most`, when there are more.
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance, "optimal string alignment"
 */
function mistakesBetween(one: string, other: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= one.length; row += 1) {
    const from = Math.max(1, row - most);
    const to = Math.min(other.length, row + most);
    current[from - 1] = from === 1 ? row : Infinity;
    let fewest = current[from - 1]!;
    for (let column = from; column <= to; column += 1) {
      const changed = last[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwapped ? before[column - 2]! + 1 : Infinity;
      current[column] = Math.min(last[column]! + 1, current[column - 1]! + 1, changed, swapped);
      fewest = Math.min(fewest, current[column]!);
    }
    if (fewest > most) return Infinity;
    // The next row reaches one cell further.
    current[to + 1] = Infinity;
    [before, last, current] = [last, current, before];
  }
  return last[other.length]!;
}
