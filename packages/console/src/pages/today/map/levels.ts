/** Each about three times the one before; closer where countries have a few each. */
const STEPS = [1, 2, 3, 5, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const LEVELS_MAX = 5;

/** From which count on a country has which colour, palest first; the first begins with one. */
export function levelsFor(largest: number): readonly number[] {
  const reached = STEPS.filter((step) => step <= largest);
  return [1, ...reached.slice(1).slice(1 - LEVELS_MAX)];
}

/** Which of the levels a count has reached; undefined for none. */
export function levelOf(count: number, levels: readonly number[]): number | undefined {
  const at = levels.findLastIndex((from) => count >= from);
  return at < 0 ? undefined : at;
}

/** How much of the colour a level has, in percent. */
export const strengthOf = (level: number, levels: readonly number[]): number =>
  levels.length === 1 ? 70 : 24 + (76 * level) / (levels.length - 1);
