import type { ColumnMap } from './import-fields.ts';

/** Platforms whose columns are known by themselves. */
export type Platform = 'speakout' | 'action-network';

/** The fields that headings tell of. */
export function guessColumns(_columns: readonly string[]): { platform: Platform | null; map: ColumnMap } {
  return { platform: null, map: {} };
}
