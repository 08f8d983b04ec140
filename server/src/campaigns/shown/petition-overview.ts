import type { LocalizedText, Summary } from '@samleng/contract';
import type { PetitionState } from '../../domain/petition-state/consequences.ts';
import { summarize } from '../../domain/petition/summary.ts';
import { currentTally } from '../../counts/current-summary.ts';
import type { Db } from '../../database/db.ts';
import { findPetition } from '../../petitions/find.ts';

export type ListedForEditing = {
  petition: string;
  title: LocalizedText;
  state: PetitionState;
  summary: Summary;
};

export type CampaignOverview = {
  campaign: string;
  title: LocalizedText;
  petitions: ListedForEditing[];
};

/** All campaigns with all their petitions, drafts too: those that can be signed first. */
export async function campaignOverviews(db: Db, now: Date): Promise<CampaignOverview[]> {
  const campaigns = await db
    .selectFrom('campaigns')
    .select(['campaign', 'title'])
    .orderBy('campaign')
    .execute();
  return Promise.all(
    campaigns.map(async ({ campaign, title }) => ({
      campaign,
      title: JSON.parse(title) as LocalizedText,
      petitions: await petitionsOf(db, campaign, now),
    })),
  );
}

const ORDER: readonly PetitionState[] = ['open', 'paused', 'draft', 'upcoming', 'closed'];

async function petitionsOf(db: Db, campaign: string, now: Date): Promise<ListedForEditing[]> {
  const rows = await db
    .selectFrom('petitions')
    .select('petition')
    .where('campaign', '=', campaign)
    .orderBy('petition')
    .execute();
  const listed = await Promise.all(rows.map(({ petition }) => listedPetition(db, petition, now)));
  return listed
    .flatMap((petition) => petition ?? [])
    .sort((one, other) => ORDER.indexOf(one.state) - ORDER.indexOf(other.state));
}

async function listedPetition(db: Db, slug: string, now: Date): Promise<ListedForEditing | undefined> {
  const petition = await findPetition(db, slug);
  if (petition === undefined) return undefined;
  const summary = summarize(petition, await currentTally(db, petition), now);
  const state = petition.draft ? 'draft' : summary.status;
  return { petition: slug, title: petition.title, state, summary };
}
