import type { LocalizedText } from '@samleng/contract';
import type { Db } from '../database/db.ts';

/** The names of a campaign's partners, by slug. */
export async function findPartnerNames(db: Db, campaign: string): Promise<Record<string, LocalizedText>> {
  const partners = await db
    .selectFrom('partners')
    .select(['partner', 'name'])
    .where('campaign', '=', campaign)
    .orderBy('partner')
    .execute();
  return Object.fromEntries(partners.map(({ partner, name }) => [partner, JSON.parse(name)]));
}
