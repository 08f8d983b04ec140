/**
 * The next count to reach: of the petition's own steps, else of 1, 2, 5, 10, 20, 50 and so on; at most the goal.
 *
 * @returns null from the goal on.
 */
export function nextStep(
  count: number,
  { goal, steps }: { goal: number; steps: readonly number[] },
): number | null {
  if (count >= goal) return null;
  return Math.min(steps.find((step) => step > count) ?? roundNumberAfter(count), goal);
}

function roundNumberAfter(count: number): number {
  const magnitude = 10 ** Math.max(0, String(count).length - 1);
  return [1, 2, 5, 10].map((times) => times * magnitude).find((round) => round > count)!;
}
