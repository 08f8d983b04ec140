import type { LocalizedText } from '@samleng/contract';
import type { PartsOfCount } from '../counts/parts/parts-of.ts';
import { WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { reaches, type Reaches } from '../domain/watching/reaches.ts';
import { findPetition } from '../petitions/find.ts';
import { type Attention, attention } from './attention/attention.ts';
import { countedFigures, type Figures } from './figures.ts';
import type { Mark } from './marks/mark.ts';
import { marksOf, openedAt } from './marks/marks.ts';
import { findPartnerNames } from './partner-names.ts';

/** How a petition stands today, for those who run it. */
export type Today = Figures & {
  goal: number;
  reaches: Reaches;
  marks: Mark[];
  parts: Omit<PartsOfCount, 'count'>;
  /** By slug. */
  partners: Record<string, LocalizedText>;
  attention: Attention[];
};

/** `dataDir`: where the disk is looked at. */
export type TodayDeps = { db: Db; publicUrl: string; dataDir: string };

/** @returns undefined when there is no such petition. */
export async function petitionToday(
  { db, publicUrl, dataDir }: TodayDeps,
  slug: string,
  now: Date,
): Promise<Today | undefined> {
  const petition = await findPetition(db, slug);
  if (petition === undefined) return undefined;
  const marks = await marksOf(db, petition, now);
  const asked = { partner: WHOLE_PETITION, openedAt: openedAt(marks, now), publicUrl, now };
  const counted = await countedFigures(db, petition, asked);
  if (counted === undefined) return undefined;
  const { figures, pace } = counted;
  const { count: _sameAsInFigures, ...parts } = counted.parts;
  const { goal, campaign } = petition;
  return {
    ...figures,
    goal,
    reaches: reaches({ ...figures, goal, pace }, now),
    marks,
    parts,
    partners: await findPartnerNames(db, campaign),
    attention: await attention(db, slug, { dataDir, now }),
  };
}
