import type { Condition, FilterKey, Find, GroupKey } from './signature-types.ts';

/** What is looked for; with `by`, how many there are of each kind. */
export type Query = { find?: Find | undefined; where: Condition[]; by?: GroupKey | undefined };

const EVERYBODY: Query = { where: [] };

/** What this entry of the browser's history is about. */
export function readQuery(): Query {
  const state = history.state as { signatures?: Query } | null;
  return state?.signatures ?? EVERYBODY;
}

/** Makes an entry of its own in the history. Never in the address: it may be somebody's name. */
export function writeQuery(query: Query): void {
  history.pushState({ signatures: query }, '');
}

const isSame = (one: Condition, other: Condition) => one.key === other.key && one.value === other.value;

/** A second value of the same key would find nobody, so it takes the place of the first; of marks one can have several. */
export function withCondition(query: Query, added: Condition): Query {
  const stays = (one: Condition) =>
    !isSame(one, added) && (one.key !== added.key || one.isNot || added.isNot || added.key === 'mark');
  return { ...query, where: [...query.where.filter(stays), added] };
}

export function withoutCondition(query: Query, gone: Condition): Query {
  return { ...query, where: query.where.filter((one) => one !== gone) };
}

/** Without any condition about a key. */
export function withoutKey(query: Query, key: FilterKey): Query {
  return { ...query, where: query.where.filter((one) => one.key !== key) };
}

/** The value that a key must have; undefined when it may be any. */
export function valueOf({ where }: Query, key: FilterKey): string | null | undefined {
  return where.find((one) => one.key === key && !one.isNot)?.value;
}

export const isEverybody = ({ find, where }: Query): boolean => find === undefined && where.length === 0;

/** In the place of the one before, where that was only on the way. */
export function replaceQuery(query: Query): void {
  history.replaceState({ signatures: query }, '');
}

/** A name that nobody's begins with: it is looked for inside names. */
export function withinNames(query: Query): Query | undefined {
  const { find } = query;
  return find && 'name' in find && !find.part ? { ...query, find: { ...find, part: true } } : undefined;
}
