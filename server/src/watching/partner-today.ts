import type { LocalizedText } from '@samleng/contract';
import type { PartsOfCount } from '../counts/parts/parts-of.ts';
import { currentTally } from '../counts/current-summary.ts';
import { summarize } from '../domain/petition/summary.ts';
import type { Db } from '../database/db.ts';
import { findPartnerName, findPetition, type StoredPetition } from '../petitions/find.ts';
import { countedFigures, type Figures } from './figures.ts';
import type { Mark } from './marks/mark.ts';
import { openedAt, partnerMarksOf } from './marks/marks.ts';
import type { TodayDeps } from './today.ts';

/** A partner's part of a petition, which has no goal of its own. */
export type PartnerToday = Figures & {
  partner: string;
  name: LocalizedText;
  whole: { count: number; goal: number };
  marks: Mark[];
  parts: Omit<PartsOfCount, 'count' | 'partner'>;
};

/** `campaign`: where the partner may look; undefined for those who may look everywhere. */
export type PartnersPlace = { petition: string; partner: string; campaign?: string };

export type NotThere = 'petition-not-found' | 'partner-not-found';

export async function partnerToday(
  { db, publicUrl }: Pick<TodayDeps, 'db' | 'publicUrl'>,
  place: PartnersPlace,
  now: Date,
): Promise<PartnerToday | NotThere> {
  const found = await findPartnersPetition(db, place);
  if (typeof found === 'string') return found;
  const { petition, name } = found;
  const { partner } = place;
  const marks = await partnerMarksOf(db, petition, partner, now);
  const asked = { partner, openedAt: openedAt(marks, now), publicUrl, now };
  const counted = await countedFigures(db, petition, asked);
  if (counted === undefined) return 'petition-not-found';
  const { count, goal } = summarize(petition, await currentTally(db, petition), now);
  const { way, page, country, language } = counted.parts;
  const parts = { way, page, country, language };
  return { ...counted.figures, partner, name, whole: { count, goal }, marks, parts };
}

/** Not a draft: partners see what the public sees. */
export async function findPartnersPetition(
  db: Db,
  { petition: slug, partner, campaign }: PartnersPlace,
): Promise<{ petition: StoredPetition; name: LocalizedText } | NotThere> {
  const petition = await findPetition(db, slug);
  if (petition === undefined || petition.draft) return 'petition-not-found';
  if (campaign !== undefined && campaign !== petition.campaign) return 'petition-not-found';
  const name = await findPartnerName(db, petition.campaign, partner);
  return name === undefined ? 'partner-not-found' : { petition, name };
}
