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
  const found = await publicCache.petitions(campaign);
  if (found === undefined) return [];
  const { petitions } = JSON.parse(found.answer.body) as PetitionList;
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
