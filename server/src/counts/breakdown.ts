import type { Db } from '../database/db.ts';
import { countedBatches } from './batch-sums.ts';
import { countParts } from './count-parts.ts';

export const BREAKDOWN_KEYS = ['partner', 'page', 'country', 'day'] as const;
export type BreakdownKey = (typeof BREAKDOWN_KEYS)[number];

/** `value` is null for signatures without one. Batches are rows by kind, except those that belong to a partner. */
export type BreakdownRow =
  | { kind: 'value'; value: string | null; count: number }
  | { kind: 'online' | 'paper' | 'carried-over'; count: number };

/** The rows add up to `count`, the petition's total. */
export type Breakdown = { count: number; rows: BreakdownRow[] };

/**
 * Breaks a petition's count down by a key: largest first, but days in calendar order.
 *
 * @returns undefined when there is no such petition.
 */
export async function breakdown(
  db: Db,
  petition: string,
  key: BreakdownKey | undefined,
): Promise<Breakdown | undefined> {
  // One transaction, so that total and rows are of the same moment while signatures arrive.
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const total = await petitionCount(trx, petition);
    if (total === undefined) return undefined;
    if (key === undefined) return { count: total.count, rows: wholeRows(total) };
    const online = await onlineBy(trx, petition, key);
    const batches = await batchSums(trx, petition, key);
    return { count: total.count, rows: sorted(merged([...online, ...batches]), key) };
  });
}

type PetitionCount = ReturnType<typeof countParts>;

async function petitionCount(db: Db, petition: string): Promise<PetitionCount | undefined> {
  const row = await db
    .selectFrom('petitions')
    .leftJoin('counts', (join) =>
      join.onRef('counts.petition', '=', 'petitions.petition').on('counts.partner', '=', ''),
    )
    .where('petitions.petition', '=', petition)
    .select(['online', 'paper', 'carried_over', 'imported'])
    .executeTakeFirst();
  return row && countParts(row);
}

function wholeRows({ online, paper, carriedOver }: PetitionCount): BreakdownRow[] {
  return [
    { kind: 'online', count: online },
    { kind: 'paper', count: paper },
    { kind: 'carried-over', count: carriedOver },
  ];
}

async function onlineBy(db: Db, petition: string, key: BreakdownKey): Promise<BreakdownRow[]> {
  const rows = await db
    .selectFrom('signatures')
    .select((eb) => [eb.ref(key).as('value'), eb.fn.countAll().as('count')])
    .where('petition', '=', petition)
    .where('state', '=', 'validated')
    .groupBy(key)
    .execute();
  return rows.map(({ value, count }) => ({ kind: 'value', value, count: Number(count) }));
}

async function batchSums(db: Db, petition: string, key: BreakdownKey): Promise<BreakdownRow[]> {
  const batches = await countedBatches(db).where('batches.petition', '=', petition).execute();
  return batches.map(({ kind, partner, number }) =>
    key === 'partner' && partner !== null
      ? { kind: 'value', value: partner, count: number }
      : { kind, count: number },
  );
}

function merged(rows: BreakdownRow[]): BreakdownRow[] {
  const sums = new Map<string, BreakdownRow>();
  for (const row of rows) {
    const key = JSON.stringify(row.kind === 'value' ? [row.value] : row.kind);
    sums.set(key, { ...row, count: row.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

function sorted(rows: BreakdownRow[], key: BreakdownKey): BreakdownRow[] {
  return rows.sort(
    (a, b) => rank(a) - rank(b) || (key === 'day' ? byValue(a, b) : b.count - a.count) || byValue(a, b),
  );
}

/** Values first, then signatures without one, then batches. */
function rank(row: BreakdownRow): number {
  if (row.kind !== 'value') return row.kind === 'paper' ? 2 : 3;
  return row.value === null ? 1 : 0;
}

const byValue = (a: BreakdownRow, b: BreakdownRow): number =>
  valueOf(a) < valueOf(b) ? -1 : Number(valueOf(a) > valueOf(b));

const valueOf = (row: BreakdownRow): string => (row.kind === 'value' ? (row.value ?? '') : '');
