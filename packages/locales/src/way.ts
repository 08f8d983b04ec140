import type { Summary } from '@samleng/contract';
import type { Messages } from './en/form.ts';
import type { InterfaceLanguage } from './fallback.ts';
import { formatCount } from './format.ts';

/** Below it the count would discourage more than it tells. */
export const TOLD_FROM = 25;

/** How many have signed, and how far it is: to the next step, and to the goal. Nothing is left from the goal on. */
export function wayWords(
  { count, goal, step }: Pick<Summary, 'count' | 'goal' | 'step'>,
  language: InterfaceLanguage,
  { way }: Pick<Messages['form'], 'way'>,
): { head: string; left?: string } {
  const [counted, end] = [count, goal].map((number) => formatCount(number, language)) as [string, string];
  if (count >= goal) return { head: way.reached(counted) };
  return {
    head: count < TOLD_FROM ? way.first : way.count(counted, count),
    // Older servers know no step, and the last step is the goal. The very first ones are too near to be told.
    left:
      step && step < goal && count >= TOLD_FROM ? way.step(formatCount(step, language), end) : way.goal(end),
  };
}
