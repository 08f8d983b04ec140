import { type ExpressionBuilder, type ExpressionWrapper, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { HeldBecause, SignatureState } from '../domain/signature/state.ts';
import type { Tables } from '../database/tables.ts';

/** What signatures can be grouped by. */
export const GROUP_KEYS = ['domain', 'network', 'page', 'partner', 'country', 'minute', 'mark'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** What signatures can be found by. */
export const FILTER_KEYS = [...GROUP_KEYS, 'state', 'confirmed', 'reason', 'day', 'imported', 'id'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export const STATES = ['pending', 'validated', 'held', 'removed'] as const satisfies SignatureState[];
export const CONFIRMED = ['yes', 'unanswered', 'not-asked'] as const;

/** A condition for signatures. `value` is null for those without one, such as those that no partner brought. */
export type Condition = { key: FilterKey; value: string | null; isNot?: true };

/** Conditions that must all be true. */
export type Filter = readonly Condition[];

type Builder = ExpressionBuilder<Tables, 'signatures'>;
type Test = ExpressionWrapper<Tables, 'signatures', SqlBool>;

/** The condition for the signatures of a petition that a filter finds, and that pass the other tests. */
export function matching(petition: string, filter: Filter, tests: readonly RawBuilder<SqlBool>[] = []) {
  return (eb: Builder): Test =>
    eb.and([
      eb('petition', '=', petition),
      ...tests.map((test) => eb.and([test])),
      ...filter.map(({ key, value, isNot }) => {
        const test = TESTS[key](eb, value);
        return isNot ? eb.not(test) : test;
      }),
    ]);
}

/** The minute of signing, in UTC: `2026-03-01T12:00`. */
export const MINUTE = sql<string>`substr(signatures.signed_at, 1, 16)`;

const column =
  (name: 'domain_code' | 'page' | 'partner' | 'country' | 'state' | 'day' | 'imported_in' | 'id') =>
  (eb: Builder, value: string | null): Test =>
    value === null ? eb(name, 'is', null) : eb(name, '=', value);

const TESTS: Record<FilterKey, (eb: Builder, value: string | null) => Test> = {
  domain: column('domain_code'),
  page: column('page'),
  partner: column('partner'),
  country: column('country'),
  state: column('state'),
  day: column('day'),
  imported: column('imported_in'),
  id: column('id'),
  minute: (eb, value) => eb(MINUTE, '=', value ?? ''),
  reason: (eb, value) => eb('held_because', value === null ? 'is' : '=', value as HeldBecause | null),
  mark: (eb, value) =>
    value === null ? eb('marks', '=', '') : eb(sql<string>`' ' || marks || ' '`, 'like', `% ${value} %`),
  confirmed: (eb, value) => {
    if (value === 'yes') return eb('confirmed', '=', 1);
    return eb.and([eb('confirmed', '=', 0), eb('expires_at', value === 'not-asked' ? 'is' : 'is not', null)]);
  },
  network: (eb, value) => {
    const codes = eb
      .selectFrom('network_codes')
      .select('network_codes.signature')
      .whereRef('network_codes.signature', '=', 'signatures.id');
    return value === null
      ? eb.not(eb.exists(codes))
      : eb.exists(codes.where('network_codes.network_code', '=', value));
  },
};
