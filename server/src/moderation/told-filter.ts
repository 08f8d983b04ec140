import type { Filter, FilterKey } from './filter.ts';

/** What campaigners decide or name themselves. The other values are a signer's: a country, a code of their mail domain. */
const TOLD: readonly FilterKey[] = ['state', 'confirmed', 'reason', 'mark', 'partner', 'imported'];

type Told = { key: FilterKey; value?: string | null; isNot?: true };

/** A filter as the audit trail may keep it: by what signatures were found, without a value of theirs. */
export function toldFilter(filter: Filter): Told[] {
  return filter.map(({ key, value, isNot }) => ({
    key,
    ...(TOLD.includes(key) && { value }),
    ...(isNot && { isNot }),
  }));
}
