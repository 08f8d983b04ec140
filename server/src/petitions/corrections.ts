import type { Correction, SignedTexts } from '@samleng/contract';
import { dayIn } from '../domain/time/day.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from './find.ts';
import { findVersions, type PetitionVersion } from './versions.ts';

/** What was corrected after people had signed it, the latest first. */
export async function findCorrections(
  db: Db,
  { petition, timeZone, correctedOn }: Pick<StoredPetition, 'petition' | 'timeZone' | 'correctedOn'>,
): Promise<Correction[]> {
  if (correctedOn === undefined) return [];
  const versions = await findVersions(db, petition);
  return versions.flatMap((made, at) => correctionOf(made, versions[at - 1], timeZone)).toReversed();
}

function correctionOf(
  { kind, version, reason, made_at, content }: PetitionVersion,
  before: PetitionVersion | undefined,
  timeZone: string,
): Correction[] {
  if (kind !== 'correction' || reason === null || before === undefined) return [];
  const correctedOn = dayIn(timeZone, new Date(made_at));
  return [{ version, correctedOn, reason, before: textsOf(before), after: textsOf({ content }) }];
}

function textsOf({ content }: Pick<PetitionVersion, 'content'>): SignedTexts {
  const { title, lead, text, targets } = content;
  return { title, ...(lead && { lead }), text, targets };
}
