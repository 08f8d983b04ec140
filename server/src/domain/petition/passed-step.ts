/**
 * The last step that the count is past, for "More than 2,000": of the petition's own steps, its goal, and 1, 2, 5, 10,
 * 20, 50 and so on.
 *
 * @returns Less than the count; 0 when it is past none.
 */
export function passedStep(
  count: number,
  { goal, steps }: { goal: number; steps: readonly number[] },
): number {
  const passed = [...steps, goal, roundNumberUpTo(count - 1)].filter((step) => step < count);
  return Math.max(0, ...passed);
}

function roundNumberUpTo(count: number): number {
  const magnitude = 10 ** (String(count).length - 1);
  return [5, 2, 1].map((times) => times * magnitude).find((round) => round <= count) ?? 0;
}
