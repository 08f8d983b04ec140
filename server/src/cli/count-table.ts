import type { Mailboxes } from '../counts/mailboxes.ts';
import { printable } from '../domain/printable.ts';
import type { Breakdown, BreakdownKey } from '../counts/breakdown.ts';
import type { BreakdownRow } from '../counts/parts/part-rows.ts';

const WITHOUT_VALUE: Record<BreakdownKey, string> = {
  partner: 'no partner',
  page: 'unknown page',
  country: 'unknown country',
  language: 'unknown language',
  day: 'unknown day',
};

const KINDS = { other: 'other pages', online: 'online', paper: 'paper', 'carried-over': 'carried over' };

/** A line for each row, labels left, numbers right-aligned, and the total at the end. */
export function countTable({ count, rows }: Breakdown, by: BreakdownKey | undefined): string[] {
  const lines = [
    ...rows.map((row): [string, string] => [printable(labelOf(row, by)), grouped(row.count)]),
    ['total', grouped(count)],
  ] as const;
  return table(lines);
}

/** The same for mailboxes. */
export function mailboxTable({ mailboxes, by, erased }: Mailboxes): string[] {
  return table([
    ...by.map(({ people, mailboxes: number }): [string, string] => [peopleLabel(people), grouped(number)]),
    ['mailboxes', grouped(mailboxes)],
    ...(erased === 0 ? [] : [['erased, mailbox unknown', grouped(erased)] as [string, string]]),
  ]);
}

const peopleLabel = (people: number): string => (people === 1 ? 'with one person' : `with ${people} people`);

function table(lines: readonly (readonly [label: string, number: string])[]): string[] {
  const labelWidth = Math.max(...lines.map(([label]) => label.length));
  const numberWidth = Math.max(...lines.map(([, number]) => number.length));
  return lines.map(([label, number]) => `${label.padEnd(labelWidth)}  ${number.padStart(numberWidth)}`);
}

function labelOf(row: BreakdownRow, by: BreakdownKey | undefined): string {
  if (row.kind !== 'value') return KINDS[row.kind];
  if (row.value !== null) return row.value;
  return by === undefined ? 'unknown' : WITHOUT_VALUE[by];
}

const grouped = (count: number): string => count.toLocaleString('en');
