import { createHash } from 'node:crypto';
import type { DonationRow } from '../database/tables.ts';

const DIGITS = 16;

/** The slug under which a campaign file names a stored donation: its own, or one that is made of its id. */
export function fileSlug({ id, donation }: Pick<DonationRow, 'id' | 'donation'>): string {
  return donation ?? `added-${createHash('sha256').update(id).digest('hex').slice(0, DIGITS)}`;
}
