import type { ListedPetition, PartnerSummary, PetitionList } from '@samleng/contract';
import type { PublicCache } from '../public/public-cache.ts';

export type TagPageCache = Pick<
  PublicCache,
  'partner' | 'campaignExists' | 'petition' | 'petitions' | 'partnerSummary' | 'near'
>;

/** A petition that can be signed, and how many did through the partner. */
export type Counted = Pick<ListedPetition, 'petition' | 'title' | 'lead'> & { count: number };

/**
 * The campaign's open petitions, from the answers that everybody gets: so nothing comes onto the page that is not
 * public. First those through which they have already collected most: their tag is what they come back for.
 */
export async function openPetitionsOf(
  publicCache: TagPageCache,
  campaign: string,
  partner: string,
): Promise<Counted[]> {
  const petitions = await announcedPetitions(publicCache, campaign);
  const open = petitions.filter(({ summary }) => summary.status === 'open');
  const counted = await Promise.all(
    open.map(async ({ petition, title, lead }) => {
      const own = await publicCache.partnerSummary(petition, partner);
      const count = own === undefined ? 0 : (JSON.parse(own.answer.body) as PartnerSummary).count;
      return { petition, title, ...(lead && { lead }), count };
    }),
  );
  return counted.toSorted((one, other) => other.count - one.count);
}

/** The partner's slug that was probably meant; of a campaign that has announced nothing nobody needs to know the partners. */
export async function nearPartner(
  publicCache: TagPageCache,
  campaign: string,
  typed: string,
): Promise<string | undefined> {
  const petitions = await announcedPetitions(publicCache, campaign);
  return petitions.length === 0 ? undefined : publicCache.near.partner(campaign, typed);
}

async function announcedPetitions(publicCache: TagPageCache, campaign: string): Promise<ListedPetition[]> {
  const found = await publicCache.petitions(campaign);
  return found === undefined ? [] : (JSON.parse(found.answer.body) as PetitionList).petitions;
}
