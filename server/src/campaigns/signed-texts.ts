import type { CampaignFile, PetitionEntry } from '../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import { type PetitionChange, petitionChange } from '../domain/petition/text-change.ts';
import { latestVersion, versionsSinceCorrected } from '../petitions/versions.ts';
import { hasSignatures } from '../signatures/find.ts';
import type { Db } from '../database/db.ts';

const MESSAGE = 'must stay as it was signed: a correction needs a reason, and a new demand is a new petition';

/** Refuses other words than people have signed; with a reason they would be a correction. */
export async function signedTextRefusals(db: Db, { petitions }: CampaignFile): Promise<FieldMessage[]> {
  const found = await Promise.all(
    petitions.map(async (petition, at) => {
      const corrected = await correctedTexts(db, petition);
      return corrected.map((text) => ({
        field: `petitions[${at}].${text}`,
        message: MESSAGE,
        code: 'signed-text' as const,
        needs: 'reason' as const,
      }));
    }),
  );
  return found.flat();
}

async function correctedTexts(db: Db, petition: PetitionEntry) {
  const before = await latestVersion(db, petition.slug);
  if (before === undefined) return [];
  const { corrected } = await changeSince(db, before.content, petition);
  return corrected.length > 0 && (await isSigned(db, petition.slug)) ? corrected : [];
}

/** How a petition changes, given all the words of it that people may have signed. */
export async function changeSince(
  db: Db,
  before: PetitionEntry,
  after: PetitionEntry,
): Promise<PetitionChange> {
  const signed = await versionsSinceCorrected(db, after.slug);
  return petitionChange(
    before,
    after,
    signed.map(({ content }) => content),
  );
}

/** Whether anybody has signed it: here, confirmed or not, or on paper. */
export async function isSigned(db: Db, petition: string): Promise<boolean> {
  if (await hasSignatures(db, petition)) return true;
  const batch = await db
    .selectFrom('batches')
    .select('batch')
    .where('petition', '=', petition)
    .limit(1)
    .executeTakeFirst();
  return batch !== undefined;
}
