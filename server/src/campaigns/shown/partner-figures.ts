import type { LocalizedText, PetitionStatus } from '@samleng/contract';
import { summarize, summarizePartner } from '../../domain/petition/summary.ts';
import { currentTally } from '../../counts/current-summary.ts';
import type { Db } from '../../database/db.ts';
import { findPartnerName, findPetition, type StoredPetition } from '../../petitions/find.ts';

export type PartnerFigures = {
  campaign: string;
  partner: string;
  name: LocalizedText;
  petitions: {
    petition: string;
    title: LocalizedText;
    status: PetitionStatus;
    /** Of the whole petition. */
    count: number;
    goal: number;
    /** Brought by the partner; `today` by the campaign's clocks, online alone. */
    own: { count: number; today: number };
  }[];
};

type Place = { campaign: string; partner: string };

/** What a partner has brought to each petition that the public sees; undefined when there is no such partner. */
export async function partnerFigures(db: Db, place: Place, now: Date): Promise<PartnerFigures | undefined> {
  const name = await findPartnerName(db, place.campaign, place.partner);
  if (name === undefined) return undefined;
  const rows = await db
    .selectFrom('petitions')
    .select('petition')
    .where('campaign', '=', place.campaign)
    .where('draft', '=', 0)
    .orderBy('petition')
    .execute();
  const petitions = await Promise.all(rows.map(({ petition }) => findPetition(db, petition)));
  const figures = petitions.flatMap((petition) => petition ?? []);
  const counted = await Promise.all(figures.map((petition) => figuresOf(db, petition, place.partner, now)));
  return { ...place, name, petitions: counted.toSorted(openFirst) };
}

type Figures = PartnerFigures['petitions'][number];

/** Those that can be signed, of these the largest; the closed ones last. */
function openFirst(one: Figures, other: Figures): number {
  const closed = Number(one.status === 'closed') - Number(other.status === 'closed');
  return closed || other.own.count - one.own.count || other.count - one.count;
}

async function figuresOf(db: Db, petition: StoredPetition, partner: string, now: Date): Promise<Figures> {
  const { count, status, goal } = summarize(petition, await currentTally(db, petition), now);
  const tally = await currentTally(db, petition, partner);
  const own = summarizePartner(petition, partner, tally, now);
  const isToday = own.today !== null && new Date(own.today.until) > now;
  return {
    petition: petition.petition,
    title: petition.title,
    status,
    count,
    goal,
    own: { count: own.count, today: isToday ? own.today!.count : 0 },
  };
}
