import type { LocalizedText } from '@samleng/contract';
import type { Db } from '../database/db.ts';

/** For those who run campaigns: drafts too, the newest first. */
export async function listPetitionTitles(db: Db): Promise<{ petition: string; title: LocalizedText }[]> {
  const rows = await db
    .selectFrom('petitions')
    .select(['petition', 'title'])
    .orderBy('opens_at', (order) => order.desc().nullsFirst())
    .orderBy('petition')
    .execute();
  return rows.map(({ petition, title }) => ({ petition, title: JSON.parse(title) as LocalizedText }));
}

export type PartnerTitle = {
  campaign: string;
  campaignTitle: LocalizedText;
  partner: string;
  name: LocalizedText;
};

/** Every campaign's partners. */
export async function listPartners(db: Db): Promise<PartnerTitle[]> {
  const rows = await db
    .selectFrom('partners')
    .innerJoin('campaigns', 'campaigns.campaign', 'partners.campaign')
    .select(['partners.campaign', 'campaigns.title', 'partners.partner', 'partners.name'])
    .orderBy('partners.campaign')
    .orderBy('partners.partner')
    .execute();
  return rows.map(({ campaign, title, partner, name }) => ({
    campaign,
    campaignTitle: JSON.parse(title) as LocalizedText,
    partner,
    name: JSON.parse(name) as LocalizedText,
  }));
}
