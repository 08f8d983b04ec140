import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { Db } from '../../database/db.ts';

/**
 * Renames a partner wherever it is named besides the campaign: another partner that takes the former slug one day must not get
 * its accounts, links and announcements.
 */
export async function renamePartner(
  trx: Db,
  { campaign: { slug: campaign }, petitions }: CampaignFile,
  partner: string,
  renamed: string,
): Promise<void> {
  for (const table of ['accounts', 'account_links'] as const) {
    await trx
      .updateTable(table)
      .set({ partner: renamed })
      .where('campaign', '=', campaign)
      .where('partner', '=', partner)
      .execute();
  }
  const slugs = petitions.map(({ slug }) => slug);
  for (const table of ['event_links', 'announced_actions'] as const) {
    await trx
      .updateTable(table)
      .set({ partner: renamed })
      .where('petition', 'in', slugs)
      .where('partner', '=', partner)
      .execute();
  }
}
