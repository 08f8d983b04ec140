import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/db.ts';
import type { SignatureQuery } from '../signatures/row.ts';
import { type Filter, type GroupKey, matching, MINUTE } from './filter.ts';

/** How many signatures have a value; null for those without one. */
export type Group = { value: string | null; count: number };

const column = (name: string) => sql<string | null>`${sql.ref(`signatures.${name}`)}`;

const VALUES: Record<GroupKey, RawBuilder<string | null>> = {
  domain: column('domain_code'),
  page: column('page'),
  partner: column('partner'),
  country: column('country'),
  minute: MINUTE,
  mark: column('marks'),
  network: sql`(select network_code from network_codes where network_codes.signature = signatures.id)`,
};

/** Counts the signatures that a filter finds, by what they share: the largest group first. */
export async function groupSignatures(
  db: Db,
  petition: string,
  by: GroupKey,
  filter: Filter,
): Promise<Group[]> {
  return groupsOf(db.selectFrom('signatures').where(matching(petition, filter)), by);
}

/** As `groupSignatures`, for the signatures that a query finds. */
export async function groupsOf(found: SignatureQuery, by: GroupKey): Promise<Group[]> {
  const rows = await found
    .select(({ fn }) => [VALUES[by].as('value'), fn.countAll().as('count')])
    .groupBy(sql.ref('value'))
    .execute();
  const groups = rows.map(({ value, count }) => ({ value, count: Number(count) }));
  return (by === 'mark' ? eachMark(groups) : groups).toSorted(largestFirst);
}

/** Groups of all marks that a signature has become groups of one: it is in each of its own. */
function eachMark(groups: readonly Group[]): Group[] {
  const counts = new Map<string | null, number>();
  for (const { value, count } of groups) {
    for (const mark of value === '' ? [null] : (value ?? '').split(' '))
      counts.set(mark, (counts.get(mark) ?? 0) + count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

const largestFirst = (one: Group, other: Group): number =>
  other.count - one.count || Number((one.value ?? '') > (other.value ?? '')) || -1;
