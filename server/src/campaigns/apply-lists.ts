import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import { differences, sameRow } from '../database/differences.ts';
import type { Db } from '../database/db.ts';
import type { BatchRow } from '../database/tables.ts';

// Each function returns the number of rows it changed.

export async function applyCampaignRow(db: Db, { campaign }: CampaignFile): Promise<number> {
  const row = {
    campaign: campaign.slug,
    title: JSON.stringify(campaign.title),
    time_zone: campaign.timeZone,
    organiser: campaign.organiser === undefined ? null : JSON.stringify(campaign.organiser),
    sender: campaign.sender === undefined ? null : JSON.stringify(campaign.sender),
    communities: JSON.stringify(campaign.communities ?? {}),
  };
  const before = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('campaign', '=', campaign.slug)
    .executeTakeFirst();
  if (sameRow(before, row)) return 0;
  await db
    .insertInto('campaigns')
    .values(row)
    .onConflict((conflict) => conflict.column('campaign').doUpdateSet(row))
    .execute();
  return 1;
}

/** Signatures stay credited to a partner that is removed. */
export async function applyPartners(db: Db, file: CampaignFile): Promise<number> {
  const campaign = file.campaign.slug;
  const wanted = file.partners.map((partner) => ({
    campaign,
    partner: partner.slug,
    name: JSON.stringify(partner.name),
    url: partner.url ?? null,
    sites: JSON.stringify(partner.sites),
    aliases: JSON.stringify(partner.aliases),
  }));
  const before = await db.selectFrom('partners').selectAll().where('campaign', '=', campaign).execute();
  const { changed, gone } = differences(before, wanted, (row) => row.partner);
  for (const row of changed) {
    await db
      .insertInto('partners')
      .values(row)
      .onConflict((conflict) => conflict.columns(['campaign', 'partner']).doUpdateSet(row))
      .execute();
  }
  for (const { partner } of gone) {
    await db.deleteFrom('partners').where('campaign', '=', campaign).where('partner', '=', partner).execute();
  }
  return changed.length + gone.length;
}

export async function applyBatches(db: Db, file: CampaignFile): Promise<number> {
  const before = await batchesOf(db, file.campaign.slug);
  const { changed, gone } = differences(
    before,
    batchRows(file),
    ({ petition, batch }) => `${petition} ${batch}`,
  );
  for (const row of changed) {
    await db
      .insertInto('batches')
      .values(row)
      .onConflict((conflict) => conflict.columns(['petition', 'batch']).doUpdateSet(row))
      .execute();
  }
  for (const { petition, batch } of gone) {
    await db.deleteFrom('batches').where('petition', '=', petition).where('batch', '=', batch).execute();
  }
  return changed.length + gone.length;
}

function batchesOf(db: Db, campaign: string): Promise<BatchRow[]> {
  const petitions = db.selectFrom('petitions').select('petition').where('campaign', '=', campaign);
  return db.selectFrom('batches').selectAll().where('petition', 'in', petitions).execute();
}

function batchRows(file: CampaignFile): BatchRow[] {
  return file.batches.map((batch) => ({
    petition: batch.petition,
    batch: batch.slug,
    kind: batch.kind,
    signatures: batch.signatures,
    partner: batch.partner ?? null,
    counted_on: batch.countedOn,
  }));
}
