import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { Db } from '../../database/db.ts';
import type { CampaignRow } from '../../database/tables.ts';
import { type LettersAs, storedDonations } from '../../donations/stored-donations.ts';
import { storedBatches, storedPartners } from './stored-lists.ts';
import { petitionEntry } from './petition-entry.ts';

/**
 * Reads a campaign as the campaign file that would make it: applied again, it changes nothing.
 *
 * @param db A transaction, where others may write meanwhile.
 * @returns undefined when there is no such campaign.
 */
export async function storedCampaign(
  db: Db,
  campaign: string,
  lettersAs: LettersAs,
): Promise<CampaignFile | undefined> {
  const row = await db
    .selectFrom('campaigns')
    .selectAll()
    .where('campaign', '=', campaign)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const donations = await storedDonations(db, campaign, lettersAs);
  const petitions = await db
    .selectFrom('petitions')
    .selectAll()
    .where('campaign', '=', campaign)
    .orderBy('petition')
    .execute();
  return {
    campaign: campaignEntry(row),
    petitions: petitions.map((petition) => petitionEntry(petition, donations)),
    partners: await storedPartners(db, campaign),
    batches: await storedBatches(db, campaign),
    donations,
  };
}

/** The same as one file with everything in it, letters too, all of one moment. */
export async function exportedCampaign(db: Db, campaign: string): Promise<CampaignFile | undefined> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute((trx) => storedCampaign(trx, campaign, 'embedded'));
}

function campaignEntry(row: CampaignRow): CampaignFile['campaign'] {
  return {
    slug: row.campaign,
    title: JSON.parse(row.title),
    timeZone: row.time_zone,
    ...(row.organiser !== null && { organiser: JSON.parse(row.organiser) }),
    ...(row.sender !== null && { sender: JSON.parse(row.sender) }),
  };
}
