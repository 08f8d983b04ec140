import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Condition, Filter, FilterKey } from '../filter.ts';
import { rangeOf } from './instant-range.ts';
import type { Cursor, Order } from './order.ts';
import type { Search } from './search.ts';

/** A way through the signatures of a petition, along one index, and where on it those that are asked for can stand. */
export type Lane = {
  order: Order;
  test: RawBuilder<SqlBool> | undefined;
  /** The first place that may be asked for; undefined for the very first. */
  from: Cursor | undefined;
  to: Cursor | undefined;
  /** Conditions that the lane does not keep by itself. */
  rest: Filter;
};

/** Sorts behind every id, and behind every letter of a name. */
const LAST = '\u{10ffff}';

/** The lane with the fewest signatures to read in vain. */
export function laneOf({ find, where, until }: Search): Lane {
  if (find?.by === 'name' && !find.isPart) {
    return {
      order: 'name',
      test: undefined,
      from: [find.key, '', ''],
      to: [find.key + LAST, '', ''],
      rest: where,
    };
  }
  const { first, last, covers } = rangeOf(where, until);
  const { condition, equal } = find?.by === 'mailbox' ? { equal: oneOf(find.ids) } : narrowest(where);
  return {
    order: 'newest',
    test: equal?.test,
    from: last === undefined ? undefined : [last, LAST],
    to: first === undefined ? undefined : [first, ''],
    rest: where.filter((one) => !covers.includes(one) && !(equal?.isExact === true && one === condition)),
  };
}

/** `isExact`: no other than those that are asked for; a smaller `rank` has fewer. */
type Equal = { rank: number; test: RawBuilder<SqlBool>; isExact: boolean };

function narrowest(where: Filter): { condition?: Condition; equal?: Equal } {
  const equals = where.flatMap((condition) => {
    const equal = condition.isNot ? undefined : EQUAL[condition.key]?.(condition.value);
    return equal === undefined ? [] : [{ condition, equal }];
  });
  return equals.toSorted((one, other) => one.equal.rank - other.equal.rank)[0] ?? {};
}

const oneOf = (ids: readonly string[]): Equal => ({
  rank: 0,
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
      ? { rank: rank + 10, test: sql`${ref} is null`, isExact: true }
      : { rank, test: sql`${ref} = ${value}`, isExact: true };
}
