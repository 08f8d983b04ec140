import type { CampaignFile, PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { Db } from '../../database/db.ts';
import type { CampaignRow, PetitionRow } from '../../database/tables.ts';
import { type LettersAs, storedDonations } from '../../donations/stored-donations.ts';
import { agreedSigners } from '../../signatures/voices.ts';
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
    petitions: await Promise.all(petitions.map((petition) => storedPetition(db, petition, donations))),
    partners: await storedPartners(db, campaign),
    batches: await storedBatches(db, campaign),
    donations,
  };
}

/** Without voices whose signers do not agree any more: nobody sees those, and a file with them is refused. */
async function storedPetition(
  db: Db,
  row: PetitionRow,
  donations: CampaignFile['donations'],
): Promise<PetitionEntry> {
  const entry = petitionEntry(row, donations);
  const signatures = entry.voices.flatMap(({ signature }) => signature ?? []);
  const agreed = await agreedSigners(db, row.petition, signatures);
  const voices = entry.voices.filter(({ signature }) => signature === undefined || agreed.has(signature));
  return { ...entry, voices };
}

/** The same of one moment; without `lettersAs` as one file with everything in it. */
export async function exportedCampaign(
  db: Db,
  campaign: string,
  lettersAs: LettersAs = 'embedded',
): Promise<CampaignFile | undefined> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute((trx) => storedCampaign(trx, campaign, lettersAs));
}

function campaignEntry(row: CampaignRow): CampaignFile['campaign'] {
  return {
    slug: row.campaign,
    title: JSON.parse(row.title),
    timeZone: row.time_zone,
    ...(row.organiser !== null && { organiser: JSON.parse(row.organiser) }),
    ...(row.sender !== null && { sender: JSON.parse(row.sender) }),
    ...(row.communities !== '{}' && { communities: JSON.parse(row.communities) }),
  };
}
