/** Ten signatures are the first milestone that the goal gives. */
const FIRST = 10;
/** Ticks closer to the start than this share of the bar would overlap. */
const TICK_FROM = 0.05;

/**
 * The milestones on the way to a goal, in rising order: those that are given, else 1, 2 and 5 with noughts, and
 * the goal itself.
 *
 * @param given The attribute: numbers between commas; anything but whole numbers above 0 is ignored.
 */
export function milestonesTo(goal: number, given: string): number[] {
  const own = given
    .split(',')
    .map(Number)
    .filter((count) => Number.isInteger(count) && count > 0);
  if (own.length > 0) return [...new Set(own)].sort((a, b) => a - b);
  const steps: number[] = [];
  for (let power = FIRST; power < goal; power *= 10) steps.push(power, power * 2, power * 5);
  return [...steps.filter((step) => step < goal), goal];
}

/** Positions of the ticks on the bar, as fractions; none at the end of the bar. */
export function ticksOf(milestones: readonly number[], goal: number): number[] {
  return milestones.map((count) => count / goal).filter((part) => part >= TICK_FROM && part < 1);
}
