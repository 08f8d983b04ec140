import { count, day } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { zonedText } from '../../../words/zoned.ts';
import { dayOfX, hourOfX, type Period, type Step } from './periods.ts';
import type { Shown } from './draw-curve.ts';

/** When a period was, by the campaign's clocks. */
export const whenText = (x: number, step: Step, timeZone: string): string =>
  step === 'days' ? day(dayOfX(x)) : zonedText(hourOfX(x), timeZone);

/** What the curve says of a period. */
export function periodText(
  { x, each, others, total }: Period,
  { step, shown, timeZone }: { step: Step; shown: Shown; timeZone: string },
): string {
  const { each: eachText, total: totalText } = words().today.curve.said;
  const when = whenText(x, step, timeZone);
  return shown === 'each' ? eachText(when, count(each)) : totalText(when, count(total), count(each + others));
}
