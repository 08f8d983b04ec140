import type { RefusedBecause, RefusedRow } from './import-work.ts';

/** Adds rows to the numbers. */
export function noteRefused(because: RefusedBecause, rows: readonly RefusedRow[]): void {
  for (const { refusals } of rows) {
    const { code } = refusals[0]!;
    because[code] = (because[code] ?? 0) + 1;
  }
}
