import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';

/** A part in percent, without decimals: 100 is all of it, and nothing less. */
export function shareText(part: number, whole: number): string {
  const { percent, underOne } = words().today.head;
  const share = whole === 0 ? 0 : (part / whole) * 100;
  if (share > 0 && share < 1) return underOne;
  return percent(count(part < whole ? Math.min(Math.round(share), 99) : Math.round(share)));
}
