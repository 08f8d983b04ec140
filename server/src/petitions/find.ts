import {
  type LocalizedText,
  type Petition,
  PetitionFields,
  type Target,
  type Voice,
} from '@samleng/contract';
import { consentsFor, type ShownConsents } from '@samleng/locales/consents';
import type { ExpressionBuilder } from 'kysely';
import { dayIn } from '../domain/time/day.ts';
import { type Schedule, statusOf } from '../domain/petition/status.ts';
import type { Db } from '../database/db.ts';
import { scheduleOf } from './schedule.ts';
import type { CampaignRow, PetitionRow, Tables } from '../database/tables.ts';

/** The data controller of a campaign. */
export type Organiser = { name: LocalizedText; email: string };

/**
 * With `signature`, an id, its name is looked up when it is served, which it is only while its signer agrees.
 * `donation` is the slug in the campaign file; earlier versions did not store it.
 */
export type StoredVoice = Voice & { signature?: string; donation?: string };

/** A petition without its counts. `updatedAt` is when its settings last changed. */
export type StoredPetition = Omit<Petition, 'summary' | 'organiser' | 'sender' | 'consents' | 'voices'> & {
  consents: ShownConsents;
  voices: StoredVoice[];
  campaignTitle: Petition['title'];
  organiser: Organiser | null;
  /** The name of the sender of its emails; null for that of `MAIL_FROM`. */
  sender: LocalizedText | null;
  /** Whether a pause stops the clock: one that began before the closing. */
  paused: boolean;
  timeZone: string;
  deliveredOn: string | null;
  retentionDays: number;
  /** Of its settings, from 1; kept in `petition_versions`. */
  version: number;
  /** Shown to nobody in public. */
  draft: boolean;
  updatedAt: string;
};

/** Who stands above a petition: its organiser, or the campaign where none is named. */
export function organiserName({
  organiser,
  campaignTitle,
}: Pick<StoredPetition, 'organiser' | 'campaignTitle'>): LocalizedText {
  return organiser?.name ?? campaignTitle;
}

export async function findPetition(db: Db, petition: string): Promise<StoredPetition | undefined> {
  const row = await db
    .selectFrom('petitions')
    .innerJoin('campaigns', 'campaigns.campaign', 'petitions.campaign')
    .selectAll('petitions')
    .leftJoin('petitions as next', (join) =>
      join.onRef('next.petition', '=', 'petitions.successor').on('next.draft', '=', 0),
    )
    .select([
      'campaigns.time_zone',
      'campaigns.title as campaign_title',
      'campaigns.organiser',
      'campaigns.sender',
    ])
    .select('next.title as successor_title')
    .select((eb) => [
      versionsOf(eb)
        .select((of) => of.fn.max('made.version').as('version'))
        .as('version'),
      versionsOf(eb)
        .where('made.kind', '=', 'correction')
        .select((of) => of.fn.max('made.made_at').as('made_at'))
        .as('corrected_at'),
    ])
    .where('petitions.petition', '=', petition)
    .executeTakeFirst();
  return row && petitionOf(row);
}

function versionsOf(eb: ExpressionBuilder<Tables, 'petitions'>) {
  return eb.selectFrom('petition_versions as made').whereRef('made.petition', '=', 'petitions.petition');
}

type JoinedRow = PetitionRow &
  Pick<CampaignRow, 'time_zone' | 'organiser' | 'sender'> & {
    campaign_title: string;
    successor_title: string | null;
    version: number | null;
    corrected_at: string | null;
  };

export function petitionOf(row: JoinedRow): StoredPetition {
  const targets: Target[] = JSON.parse(row.targets);
  const asking = { handOver: row.hand_over, showNames: row.show_names === 1, targets };
  return {
    ...asking,
    petition: row.petition,
    campaign: row.campaign,
    campaignTitle: JSON.parse(row.campaign_title),
    organiser: row.organiser === null ? null : JSON.parse(row.organiser),
    sender: row.sender === null ? null : JSON.parse(row.sender),
    title: JSON.parse(row.title),
    ...(row.lead !== null && { lead: JSON.parse(row.lead) }),
    text: JSON.parse(row.text),
    goal: row.goal,
    steps: JSON.parse(row.steps),
    ...scheduleOf(row, row.time_zone),
    // The schema's default turns off fields that were added after the row was stored.
    fields: PetitionFields.parse(JSON.parse(row.fields)),
    consents: consentsFor(asking),
    privacy: 'plain',
    voices: JSON.parse(row.voices),
    ...(row.successor !== null &&
      row.successor_title !== null && {
        successor: { petition: row.successor, title: JSON.parse(row.successor_title) },
      }),
    timeZone: row.time_zone,
    deliveredOn: row.delivered_on,
    retentionDays: row.retention_days,
    // A petition that a process of an earlier version applied has none yet.
    version: row.version ?? 1,
    ...(row.corrected_at !== null && { correctedOn: dayIn(row.time_zone, new Date(row.corrected_at)) }),
    draft: row.draft === 1,
    updatedAt: row.updated_at,
  };
}

/** Enough to link to a petition. */
export type PetitionTitle = Pick<Petition, 'petition' | 'title'>;

// A page of links is for people to read.
const LINKED_MAX = 20;

/** The petitions that can be signed now, the newest first; not drafts. */
export async function findOpenPetitions(db: Db, now: Date): Promise<PetitionTitle[]> {
  const rows = await withSchedules(db)
    .where('draft', '=', 0)
    .orderBy('petitions.opens_at', 'desc')
    .orderBy('petition')
    .execute();
  return rows
    .filter((row) => statusOf(scheduleOf(row, row.time_zone), now) === 'open')
    .slice(0, LINKED_MAX)
    .map(({ petition, title }) => ({ petition, title: JSON.parse(title) }));
}

const LISTED_MAX = 100;

/** The petitions of a campaign, or of all, the newest first; not drafts, nor those that are not open yet, which would fill the list. */
export async function findPetitionSlugs(db: Db, campaign: string | undefined, now: Date): Promise<string[]> {
  const rows = await withSchedules(db)
    .where('draft', '=', 0)
    .$if(campaign !== undefined, (query) => query.where('petitions.campaign', '=', campaign!))
    .orderBy('opens_at', (order) => order.desc().nullsLast())
    .orderBy('petition')
    .execute();
  const announced = rows.filter((row) => statusOf(scheduleOf(row, row.time_zone), now) !== 'upcoming');
  return announced.slice(0, LISTED_MAX).map(({ petition }) => petition);
}

export async function findAllSchedules(
  db: Db,
): Promise<(Schedule & Pick<StoredPetition, 'petition' | 'campaign' | 'draft'>)[]> {
  const rows = await withSchedules(db).orderBy('petition').execute();
  return rows.map((row) => {
    const { petition, campaign } = row;
    return { ...scheduleOf(row, row.time_zone), petition, campaign, draft: row.draft === 1 };
  });
}

function withSchedules(db: Db) {
  return db
    .selectFrom('petitions')
    .innerJoin('campaigns', 'campaigns.campaign', 'petitions.campaign')
    .selectAll('petitions')
    .select('campaigns.time_zone');
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
  return (await findPartnerName(db, campaign, partner)) !== undefined;
}

export async function findPartnerName(
  db: Db,
  campaign: string,
  partner: string,
): Promise<LocalizedText | undefined> {
  const row = await db
    .selectFrom('partners')
    .select('name')
    .where('campaign', '=', campaign)
    .where('partner', '=', partner)
    .executeTakeFirst();
  return row && JSON.parse(row.name);
}
