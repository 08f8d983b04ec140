import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { Db } from '../../database/db.ts';

export async function storedPartners(db: Db, campaign: string): Promise<CampaignFile['partners']> {
  const rows = await db
    .selectFrom('partners')
    .selectAll()
    .where('campaign', '=', campaign)
    .orderBy('partner')
    .execute();
  return rows.map(({ partner, name, url, sites, aliases }) => ({
    slug: partner,
    name: JSON.parse(name),
    ...(url !== null && { url }),
    sites: JSON.parse(sites),
    aliases: JSON.parse(aliases),
  }));
}

export async function storedBatches(db: Db, campaign: string): Promise<CampaignFile['batches']> {
  const petitions = db.selectFrom('petitions').select('petition').where('campaign', '=', campaign);
  const rows = await db
    .selectFrom('batches')
    .selectAll()
    .where('petition', 'in', petitions)
    .orderBy('petition')
    .orderBy('batch')
    .execute();
  return rows.map((row) => ({
    slug: row.batch,
    petition: row.petition,
    kind: row.kind,
    signatures: row.signatures,
    ...(row.partner !== null && { partner: row.partner }),
    countedOn: row.counted_on,
  }));
}
