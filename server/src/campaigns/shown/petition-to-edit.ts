import type { Language, LocalizedText, Summary } from '@samleng/contract';
import type { CampaignFile, PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { PetitionState } from '../../domain/petition-state/consequences.ts';
import { summarize } from '../../domain/petition/summary.ts';
import { currentTally } from '../../counts/current-summary.ts';
import type { Db } from '../../database/db.ts';
import { findPetition } from '../../petitions/find.ts';
import { isSigned } from '../signed-texts.ts';
import { storedCampaign } from '../stored/stored-campaign.ts';

/** What can be named by its slug in a petition. */
type Named = { slug: string; name: LocalizedText };

export type PetitionToEdit = {
  /** As in a campaign file. */
  entry: PetitionEntry;
  /** To be sent back with a change. */
  version: number;
  state: PetitionState;
  /** From then on other words are a correction. */
  signed: boolean;
  summary: Summary;
  campaign: { slug: string; title: LocalizedText; timeZone: string; languages: Language[] };
  /** Other petitions of the campaign, one of which may go on after this one. */
  successors: Named[];
  /** Donations whose words may stand beside the petition, by the donor's name. */
  donations: Named[];
};

/** @returns undefined when there is no such petition. */
export async function petitionToEdit(db: Db, slug: string, now: Date): Promise<PetitionToEdit | undefined> {
  const petition = await findPetition(db, slug);
  const file = petition && (await storedCampaign(db, petition.campaign, 'referred'));
  const entry = file?.petitions.find((found) => found.slug === slug);
  if (petition === undefined || file === undefined || entry === undefined) return undefined;
  const summary = summarize(petition, await currentTally(db, petition), now);
  return {
    entry,
    version: petition.version,
    state: petition.draft ? 'draft' : summary.status,
    signed: await isSigned(db, slug),
    summary,
    ...surroundings(file, slug),
  };
}

function surroundings({ campaign, petitions, donations }: CampaignFile, slug: string) {
  return {
    campaign: {
      slug: campaign.slug,
      title: campaign.title,
      timeZone: campaign.timeZone,
      languages: Object.keys(campaign.title) as Language[],
    },
    successors: petitions
      .filter((other) => other.slug !== slug)
      .map((other) => ({ slug: other.slug, name: other.title })),
    donations: donations.map((donation) => ({ slug: donation.slug, name: donation.donor.name })),
  };
}
