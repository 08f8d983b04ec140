import type { Entry } from '../model/petition-types.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * One's own changes on top of somebody else's. Where both changed the same text in the same language, or the same
 * setting, one's own stands.
 *
 * @param base What both began with.
 */
export function rebased(base: Entry, mine: Entry, theirs: Entry): Entry {
  return merged(base, mine, theirs) as Entry;
}

function merged(base: unknown, mine: unknown, theirs: unknown): unknown {
  if (same(base, mine)) return theirs;
  if (same(base, theirs) || !isPlain(mine) || !isPlain(theirs)) return mine;
  const before = isPlain(base) ? base : {};
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const entries = keys.map((key) => [key, merged(before[key], mine[key], theirs[key])] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
