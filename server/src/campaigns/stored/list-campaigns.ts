import type { LocalizedText, PetitionStatus } from '@samleng/contract';
import { countParts } from '../../counts/count-parts.ts';
import { WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { statusOf } from '../../domain/petition/status.ts';
import { scheduleOf } from '../../petitions/schedule.ts';

export type ListedPetition = {
  slug: string;
  title: LocalizedText;
  status: PetitionStatus;
  draft: boolean;
  version: number;
  goal: number;
  /** `online + paper + carriedOver`. */
  count: number;
  online: number;
  paper: number;
  carriedOver: number;
  /** When the count changed last; null while nothing is counted. */
  countedAt: string | null;
};

export type ListedCampaign = { slug: string; title: LocalizedText; petitions: ListedPetition[] };

/** All campaigns with their petitions, drafts too. */
export async function listCampaigns(db: Db, now: Date): Promise<ListedCampaign[]> {
  const campaigns = await db
    .selectFrom('campaigns')
    .select(['campaign', 'title'])
    .orderBy('campaign')
    .execute();
  const rows = await petitionRows(db);
  return campaigns.map(({ campaign, title }) => ({
    slug: campaign,
    title: JSON.parse(title),
    petitions: rows.filter((row) => row.campaign === campaign).map((row) => listed(row, now)),
  }));
}

function petitionRows(db: Db) {
  return db
    .selectFrom('petitions')
    .innerJoin('campaigns', 'campaigns.campaign', 'petitions.campaign')
    .leftJoin('counts', (join) =>
      join.onRef('counts.petition', '=', 'petitions.petition').on('counts.partner', '=', WHOLE_PETITION),
    )
    .selectAll('petitions')
    .select([
      'campaigns.time_zone',
      'counts.online',
      'counts.paper',
      'counts.carried_over',
      'counts.imported',
      'counts.updated_at as counted_at',
    ])
    .select((eb) =>
      eb
        .selectFrom('petition_versions as made')
        .select((of) => of.fn.max('made.version').as('version'))
        .whereRef('made.petition', '=', 'petitions.petition')
        .as('version'),
    )
    .orderBy('petitions.petition')
    .execute();
}

type Row = Awaited<ReturnType<typeof petitionRows>>[number];

function listed(row: Row, now: Date): ListedPetition {
  const counted = countParts(row);
  return {
    slug: row.petition,
    title: JSON.parse(row.title),
    status: statusOf(scheduleOf(row, row.time_zone), now),
    draft: row.draft === 1,
    version: row.version ?? 1,
    goal: row.goal,
    ...counted,
    countedAt: counted.count === 0 ? null : row.counted_at,
  };
}
