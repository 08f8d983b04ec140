import type { Days } from '@samleng/contract';

const WAYS = ['online', 'paper', 'carriedOver'] as const satisfies readonly (keyof Days)[];

/** As CSV (RFC 4180): ways, days and whole numbers, of which nothing has to be quoted. */
export function daysFile(days: Days): string {
  const rows = WAYS.flatMap((way) => days[way].map(({ from, to, count }) => `${way},${from},${to},${count}`));
  return ['way,from,to,count', ...rows, ''].join('\r\n');
}
