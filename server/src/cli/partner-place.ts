import type { Db } from '../database/db.ts';
import { partnerExists } from '../petitions/find.ts';
import { InputError } from './command-failure.ts';
import { petitionNamed } from './petition.ts';

/** A partner on one petition. */
export type Place = { petition: string; partner: string };

/** @throws {InputError} When there is no such petition, or its campaign has no such partner. */
export async function refuseUnknown(db: Db, { petition, partner }: Place): Promise<void> {
  const { campaign } = await petitionNamed(db, petition);
  if (await partnerExists(db, campaign, partner)) return;
  throw new InputError([`partner: campaign ${campaign} has no partner ${partner}`]);
}

/** @throws {InputError} When it is not a whole number from 1 to `max`. */
export function numberIn(typed: string, option: string, max: number): number {
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  if (number >= 1 && number <= max) return number;
  throw new InputError([`${option}: must be a whole number from 1 to ${max}`]);
}
