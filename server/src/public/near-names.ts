import { nearestName, Slug } from '@samleng/contract';
import { NO_PETITION, ReadCache, type ReadCacheOptions } from '../database/read-cache.ts';
import type { Db } from '../database/db.ts';
import { findCampaignNames, findPartnerNames, findPetitionNames } from '../petitions/names.ts';

/** For a name that does not exist, one that is nearly the same; undefined when there is none. */
export type NearNames = {
  petition(typed: string): Promise<string | undefined>;
  partner(campaign: string, typed: string): Promise<string | undefined>;
  campaign(typed: string): Promise<string | undefined>;
};

export function createNearNames(db: Db, now: () => Date, options: ReadCacheOptions): NearNames {
  const lists = new ReadCache<string[]>(options);
  async function near(typed: string, key: string, read: () => Promise<string[]>) {
    if (!Slug.safeParse(typed).success) return undefined;
    // Only help: without it the answer is the same.
    const names = await Promise.resolve(lists.get(NO_PETITION, key, read)).catch(() => undefined);
    return names && nearestName(typed, names.value);
  }
  return {
    petition: (typed) => near(typed, 'petitions', () => findPetitionNames(db, now())),
    partner: (campaign, typed) => near(typed, `of ${campaign}`, () => findPartnerNames(db, campaign)),
    campaign: (typed) => near(typed, 'campaigns', () => findCampaignNames(db, now())),
  };
}
