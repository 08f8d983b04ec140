import { CATALOGUE } from '@samleng/locales/catalogue';
import type { Sums } from '../../exports/sums.ts';

/** How a list and the count fit together: its parts, a line each, and their sum. */
export function sumLines({ parts, difference, count, uncounted }: Sums): string[] {
  const { about, parts: names } = CATALOGUE.en.exportFile;
  const lines: [number, string][] = [
    ...parts.map(({ part, number }): [number, string] => [number, names[part]]),
    ...(difference === 0 ? [] : [[difference, about.difference] as [number, string]]),
    [count, about.sum],
    ...(uncounted === 0 ? [] : [[uncounted, about.uncounted] as [number, string]]),
  ];
  const width = Math.max(...lines.map(([number]) => String(number).length));
  return lines.map(([number, name]) => `${String(number).padStart(width)}  ${name}`);
}
