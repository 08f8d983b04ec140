import { countParts } from '../count-parts.ts';

/**
 * Counted signatures that share a value; `value` is null for those without one. `other` are those on pages where nobody
 * has seen the tag. Batches are rows by kind, except those that belong to a partner among partners.
 */
export type BreakdownRow =
  | { kind: 'value'; value: string | null; count: number }
  | { kind: 'other' | 'online' | 'paper' | 'carried-over'; count: number };

/** The columns of a count; `carried_over` is without the imported people. */
export type Numbers = Record<'online' | 'imported' | 'paper' | 'carried_over', number>;

export const valueRow = (value: string | null, count: number): BreakdownRow => ({
  kind: 'value',
  value,
  count,
});

/** How signatures came; those that nobody has brought too. */
export function wayRows(numbers: Numbers): BreakdownRow[] {
  const { online, paper, carriedOver } = countParts(numbers);
  return [
    { kind: 'online', count: online },
    { kind: 'paper', count: paper },
    { kind: 'carried-over', count: carriedOver },
  ];
}

/** The signatures of which only a number is known. */
export function batchRows({ paper, carried_over }: Pick<Numbers, 'paper' | 'carried_over'>): BreakdownRow[] {
  return [
    { kind: 'paper', count: paper },
    { kind: 'carried-over', count: carried_over },
  ];
}

/** Values first, the largest of them first, then signatures without one, then batches; without what is nothing. */
export function bySize(rows: readonly BreakdownRow[]): BreakdownRow[] {
  return some(rows).toSorted(
    (one, other) => rank(one) - rank(other) || other.count - one.count || byValue(one, other),
  );
}

/** The same in the order of the values, as for days. */
export function byOrder(rows: readonly BreakdownRow[]): BreakdownRow[] {
  return some(rows).toSorted((one, other) => rank(one) - rank(other) || byValue(one, other));
}

const some = (rows: readonly BreakdownRow[]): BreakdownRow[] => rows.filter(({ count }) => count !== 0);

const RANKS = { other: 1, online: 3, paper: 4, 'carried-over': 5 };

function rank(row: BreakdownRow): number {
  if (row.kind !== 'value') return RANKS[row.kind];
  return row.value === null ? 2 : 0;
}

const byValue = (one: BreakdownRow, other: BreakdownRow): number =>
  valueOf(one) < valueOf(other) ? -1 : Number(valueOf(one) > valueOf(other));

const valueOf = (row: BreakdownRow): string => (row.kind === 'value' ? (row.value ?? '') : '');
