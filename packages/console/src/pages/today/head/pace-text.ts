import { count } from '../../../words/shown.ts';
import type { TodayFigures } from '../model/today-types.ts';

/** From here on a tenth of a signature says nothing. */
const WHOLE_FROM = 10;

/** Signatures a day; a dash while no whole day is known, though somebody signs. */
export function paceText({ perDay, last24Hours }: TodayFigures['rate']): string {
  if (perDay === 0 && last24Hours > 0) return '–';
  return count(perDay < WHOLE_FROM ? perDay : Math.round(perDay));
}
