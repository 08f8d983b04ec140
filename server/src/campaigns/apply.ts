import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { applyCounts } from './apply-counts.ts';
import { applyDonations } from '../donations/apply.ts';
import { applyBatches, applyCampaignRow, applyPartners } from './apply-lists.ts';
import { applyPetitions } from './apply-petitions.ts';
import { brokenPromises } from './broken-promises.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';

/** `rowsChanged` is 0 when the database matched the file already. */
export type Applied = { ok: true; rowsChanged: number } | { ok: false; errors: FieldMessage[] };

/**
 * Applies a campaign file in one transaction. Signatures, their counts, and donations that are not in the file are
 * not touched.
 *
 * @param letters The letters' files, by their name in the campaign file.
 * @throws When the database fails, or a letter's file is missing in `letters`; nothing is written then.
 */
export async function applyCampaign(
  db: Db,
  file: CampaignFile,
  letters: ReadonlyMap<string, LetterFile>,
  now: Date,
): Promise<Applied> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, await petitionsOf(trx, file));
    const errors = [...(await refusals(trx, file)), ...(await brokenPromises(trx, file))];
    if (errors.length > 0) return { ok: false, errors };
    const rowsChanged = [
      await applyCampaignRow(trx, file),
      await applyPetitions(trx, file, now),
      await applyPartners(trx, file),
      await applyBatches(trx, file),
      await applyCounts(trx, file, now),
      await applyDonations(trx, file, letters),
      await removeGonePetitions(trx, file),
    ];
    return { ok: true, rowsChanged: rowsChanged.reduce((sum, rows) => sum + rows, 0) };
  });
}

/** The petitions that applying the file writes or removes. */
async function petitionsOf(db: Db, file: CampaignFile): Promise<string[]> {
  const gone = await gonePetitions(db, file).execute();
  return [...file.petitions.map(({ slug }) => slug), ...gone.map(({ petition }) => petition)];
}

async function refusals(db: Db, file: CampaignFile): Promise<FieldMessage[]> {
  const slugs = file.petitions.map((petition) => petition.slug);
  const taken = await db
    .selectFrom('petitions')
    .select('petition')
    .where('petition', 'in', slugs)
    .where('campaign', '<>', file.campaign.slug)
    .execute();
  const signed = await gonePetitions(db, file)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('signatures')
          .select('signatures.id')
          .whereRef('signatures.petition', '=', 'petitions.petition'),
      ),
    )
    .execute();
  return [
    ...taken.map(({ petition }) => ({
      field: `petitions[${slugs.indexOf(petition)}].slug`,
      message: `${petition} is a petition of another campaign`,
    })),
    ...signed.map(({ petition }) => ({
      field: 'petitions',
      message: `${petition} is missing and has signatures: keep it, with a closesAt that has passed`,
    })),
  ];
}

function gonePetitions(db: Db, file: CampaignFile) {
  const slugs = file.petitions.map((petition) => petition.slug);
  return db
    .selectFrom('petitions')
    .select('petition')
    .where('campaign', '=', file.campaign.slug)
    .where('petition', 'not in', slugs);
}

/** Runs last. Petitions without signatures only: so only empty counts and unused event links refer to them. */
async function removeGonePetitions(db: Db, file: CampaignFile): Promise<number> {
  const gone = (await gonePetitions(db, file).execute()).map(({ petition }) => petition);
  if (gone.length === 0) return 0;
  await db.deleteFrom('counts').where('petition', 'in', gone).execute();
  await db.deleteFrom('event_links').where('petition', 'in', gone).execute();
  await db.deleteFrom('petitions').where('petition', 'in', gone).execute();
  return gone.length;
}
