/** No more are drawn, so that the cloth keeps its room. */
const SHOWN_MAX = 9;

/**
 * How many steps towards the goal are behind a count, for the folds of the cloth: of the petition's own steps, else of
 * 10, 20, 50, 100 and so on.
 */
export function finishedSteps(count: number, steps: readonly number[] = []): number {
  let finished = steps.filter((step) => step <= count).length;
  if (steps.length === 0)
    for (let ten = 10; ten <= count; ten *= 10) finished += ten * 5 <= count ? 3 : ten * 2 <= count ? 2 : 1;
  return Math.min(finished, SHOWN_MAX);
}
