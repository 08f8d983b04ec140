import { nearPartner, type TagPageCache } from './partner-view.ts';

export type PartnerName = { campaign: string; partner: string };

/** As a name is written that was read aloud, or retyped from a letter: `CNRP Minnesota` is `cnrp-minnesota`. */
export const asSlug = (typed: string): string =>
  typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');

/** The partner that was probably meant: one of the campaign, or of one whose name is nearly the same. */
export async function meantBy(
  publicCache: TagPageCache,
  { campaign, partner }: PartnerName,
): Promise<PartnerName | undefined> {
  const near = await nearPartner(publicCache, campaign, partner);
  if (near !== undefined) return { campaign, partner: near };
  const other = await publicCache.near.campaign(campaign);
  if (other === undefined) return undefined;
  const known = await publicCache.partner(other, partner);
  return known && { campaign: other, partner: known.partner };
}
