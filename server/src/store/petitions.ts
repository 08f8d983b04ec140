import { type Petition, PetitionFields } from '@samleng/contract';
import type { Db } from './open.ts';
import type { PetitionRow } from './tables.ts';

/** A petition without its counts. `updatedAt` is when its settings last changed. */
export type StoredPetition = Omit<Petition, 'summary'> & {
  campaignTitle: Petition['title'];
  paused: boolean;
  timeZone: string;
  updatedAt: string;
};

export async function findPetition(db: Db, petition: string): Promise<StoredPetition | undefined> {
  const row = await db
    .selectFrom('petitions')
    .innerJoin('campaigns', 'campaigns.campaign', 'petitions.campaign')
    .selectAll('petitions')
    .select(['campaigns.time_zone', 'campaigns.title as campaign_title'])
    .where('petition', '=', petition)
    .executeTakeFirst();
  return row && fromRow(row);
}

function fromRow(row: PetitionRow & { time_zone: string; campaign_title: string }): StoredPetition {
  return {
    petition: row.petition,
    campaign: row.campaign,
    campaignTitle: JSON.parse(row.campaign_title),
    title: JSON.parse(row.title),
    text: JSON.parse(row.text),
    targets: JSON.parse(row.targets),
    goal: row.goal,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    // Through the schema: a field that is newer than the row is off.
    fields: PetitionFields.parse(JSON.parse(row.fields)),
    confirmation: row.confirmation,
    privacy: 'plain',
    showNames: row.show_names === 1,
    paused: row.paused === 1,
    timeZone: row.time_zone,
    updatedAt: row.updated_at,
  };
}

export async function campaignExists(db: Db, campaign: string): Promise<boolean> {
  const row = await db
    .selectFrom('campaigns')
    .select('campaign')
    .where('campaign', '=', campaign)
    .executeTakeFirst();
  return row !== undefined;
}

export async function partnerExists(db: Db, campaign: string, partner: string): Promise<boolean> {
  const row = await db
    .selectFrom('partners')
    .select('partner')
    .where('campaign', '=', campaign)
    .where('partner', '=', partner)
    .executeTakeFirst();
  return row !== undefined;
}
