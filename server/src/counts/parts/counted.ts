import type { Db } from '../../database/db.ts';
import { WHOLE_PETITION } from '../tally.ts';
import type { Numbers } from './part-rows.ts';

/** A petition's count, or a partner's part of it, which is to be broken down. */
export type Counted = { campaign: string; petition: string; partner: string; numbers: Numbers };

const NOTHING: Numbers = { online: 0, imported: 0, paper: 0, carried_over: 0 };

/** @returns undefined when there is no such petition. */
export async function findCounted(
  trx: Db,
  petition: string,
  partner = WHOLE_PETITION,
): Promise<Counted | undefined> {
  const found = await trx
    .selectFrom('petitions')
    .select('campaign')
    .where('petition', '=', petition)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const numbers = await trx
    .selectFrom('counts')
    .select(['online', 'imported', 'paper', 'carried_over'])
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .executeTakeFirst();
  return { campaign: found.campaign, petition, partner, numbers: numbers ?? NOTHING };
}
