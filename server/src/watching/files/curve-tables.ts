import { instantIn } from '../../domain/time/instant.ts';
import type { Row } from '../../spreadsheets/writing/table.ts';
import type { Curve } from '../curve.ts';
import type { Figures } from '../figures.ts';
import type { TableContext } from './table-context.ts';

const WAYS = ['online', 'paper', 'carried-over'] as const;
type Day = Record<(typeof WAYS)[number], number>;

/** All days with something, in their order; in all is with those before, as on the page, and at last the count. */
export function daysTable({ days, batches }: Curve, { words }: TableContext): Row[] {
  const table = new Map<string, Day>();
  const add = (day: string, added: Partial<Day>) => {
    const before = table.get(day) ?? { online: 0, paper: 0, 'carried-over': 0 };
    for (const way of WAYS) before[way] += added[way] ?? 0;
    table.set(day, before);
  };
  for (const { day, online, imported } of days) add(day, { online, 'carried-over': imported });
  for (const { day, kind, signatures } of batches) add(day, { [kind]: signatures });
  const heading = [words.columns.day, ...WAYS.map((way) => words.rows[way]), words.sum];
  const rows = [...table].toSorted(([one], [other]) => (one < other ? -1 : 1));
  let total = 0;
  const dayRow = ([day, numbers]: [string, Day]): Row => {
    const counts = WAYS.map((way) => numbers[way]);
    total = counts.reduce((one, other) => one + other, total);
    return [day, ...counts.map(String), String(total)];
  };
  return [heading, ...rows.map(dayRow)];
}

/** By the clocks of the campaign, with their offset: an hour may come twice where these are changed. */
export function hoursTable(
  { curve, timeZone }: Pick<Figures, 'curve' | 'timeZone'>,
  { words }: TableContext,
): Row[] {
  const { columns } = words;
  const hours = curve.hours.map(({ hour, online }) => [
    instantIn(timeZone, new Date(`${hour}:00:00.000Z`)),
    String(online),
  ]);
  return [[columns.hour, words.rows.online], ...hours];
}
