import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Condition, Filter, FilterKey } from '../filter.ts';
import { isRange, rangesOf } from './instant-range.ts';
import type { Cursor, Order } from './order.ts';
import type { Search } from './search.ts';

/** A way through the signatures of a petition, along one index, and where on it those that are asked for can stand. */
export type Lane = {
  order: Order;
  test: RawBuilder<SqlBool> | undefined;
  /** Whether `test` is for the value of a column that has an index of all signatures. */
  isByValue: boolean;
  /** By `test` it is so few that they are found one by one, and no index of many must be taken. */
  isFew: boolean;
  /** Where those that are asked for can stand, one after the other. */
  ranges: readonly LaneRange[];
  /** Conditions that the lane does not keep by itself. */
  rest: Filter;
};

/** A part of a lane: behind `from`, which need not be a signature's place, up to `to`. Undefined without an end. */
export type LaneRange = { from?: Cursor | undefined; to?: Cursor | undefined };

/** Sorts behind every id, and behind every letter of a name. */
const LAST = '\u{10ffff}';

/** The lane with the fewest signatures to read in vain. */
export function laneOf({ find, where, until }: Search, timeZone: string): Lane {
  if (find?.by === 'name' && !find.isPart) {
    const range = { from: [find.key, '', ''], to: [find.key + LAST, '', ''] };
    return { order: 'name', test: undefined, isByValue: false, isFew: false, ranges: [range], rest: where };
  }
  const { condition, equal } = find?.by === 'mailbox' ? { equal: oneOf(find.ids) } : narrowest(where);
  return {
    order: 'newest',
    test: equal?.test,
    isByValue: equal?.isByValue ?? false,
    isFew: equal?.rank === FEW,
    ranges: rangesOf(where, until, timeZone).map(({ first, last }) => ({
      from: last === undefined ? undefined : [last, LAST],
      to: first === undefined ? undefined : [first, ''],
    })),
    rest: where.filter((one) => !isRange(one) && !(equal?.isExact === true && one === condition)),
  };
}

/** `isExact`: no other than those that are asked for; a smaller `rank` has fewer. */
type Equal = { rank: number; test: RawBuilder<SqlBool>; isExact: boolean; isByValue?: boolean };

function narrowest(where: Filter): { condition?: Condition; equal?: Equal } {
  const equals = where.flatMap((condition) => {
    const equal = condition.isNot ? undefined : EQUAL[condition.key]?.(condition.value);
    return equal === undefined ? [] : [{ condition, equal }];
  });
  return equals.toSorted((one, other) => one.equal.rank - other.equal.rank)[0] ?? {};
}

const FEW = 0;

const oneOf = (ids: readonly string[]): Equal => ({
  rank: FEW,
  test: ids.length === 0 ? sql`1 = 0` : sql`signatures.id in (${sql.join(ids)})`,
  isExact: true,
});

// Conditions of partial indexes stand there as they were made: SQLite knows them by their words only.
const EQUAL: Partial<Record<FilterKey, (value: string | null) => Equal | undefined>> = {
  id: (value) => oneOf(value === null ? [] : [value]),
  state: (value) =>
    value === 'held' ? { rank: 1, test: sql`signatures.state = 'held'`, isExact: true } : undefined,
  imported: (value) =>
    value === null
      ? undefined
      : {
          rank: 2,
          test: sql`signatures.imported_in is not null and signatures.imported_in = ${value}`,
          isExact: true,
        },
  mark: (value) =>
    value === null ? undefined : { rank: 3, test: sql`signatures.marks <> ''`, isExact: false },
  page: column('page', 4),
  domain: column('domain_code', 5),
  partner: column('partner', 6),
  country: column('country', 7),
};

function column(name: 'page' | 'domain_code' | 'partner' | 'country', rank: number) {
  const ref = sql.ref(`signatures.${name}`);
  // Most have none.
  return (value: string | null): Equal =>
    value === null
      ? { rank: rank + 10, test: sql`${ref} is null`, isExact: true, isByValue: true }
      : { rank, test: sql`${ref} = ${value}`, isExact: true, isByValue: true };
}
