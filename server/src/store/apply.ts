import type { CampaignFile, PetitionEntry } from '../domain/campaign-file.ts';
import type { FieldMessage } from '../domain/field-messages.ts';
import { laterThan, latest } from '../domain/instant.ts';
import type { LetterFile } from '../domain/letter-file.ts';
import { applyCounts } from './apply-counts.ts';
import { applyDonations } from './apply-donations.ts';
import { applyBatches, applyCampaignRow, applyPartners } from './apply-lists.ts';
import { sameRow } from './differences.ts';
import type { Db } from './open.ts';
import type { PetitionRow } from './tables.ts';

/** `rowsChanged` is 0 when the database said all of it already. */
export type Applied = { ok: true; rowsChanged: number } | { ok: false; errors: FieldMessage[] };

/**
 * Makes the database say what a campaign file says, all of it or nothing. What signers did stays:
 * signatures, and their count, are never touched. Donations that the file does not know stay too.
 *
 * @param letters The files of the letters, by the name the campaign file gives them.
 * @throws When the database fails, or a letter's file is not among `letters`; nothing is written then.
 */
export async function applyCampaign(
  db: Db,
  file: CampaignFile,
  letters: ReadonlyMap<string, LetterFile>,
  now: Date,
): Promise<Applied> {
  return db.transaction().execute(async (trx) => {
    // Takes the write lock and removes nothing: between reading and writing nobody else may write.
    await trx.deleteFrom('counts').where('petition', '=', '').execute();
    const errors = await refusals(trx, file);
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

async function applyPetitions(db: Db, file: CampaignFile, now: Date): Promise<number> {
  const campaign = file.campaign.slug;
  const rows = await db.selectFrom('petitions').selectAll().where('campaign', '=', campaign).execute();
  const before = new Map(rows.map((row) => [row.petition, row]));
  const changed = file.petitions
    .map((petition) => petitionRow(petition, campaign))
    .filter((row) => !sameRow(before.get(row.petition), row));
  for (const row of changed) {
    const updated_at = await changedAt(db, before.get(row.petition), now);
    await db
      .insertInto('petitions')
      .values({ ...row, updated_at })
      .onConflict((conflict) => conflict.column('petition').doUpdateSet({ ...row, updated_at }))
      .execute();
  }
  return changed.length;
}

/** Later than any summary that was shown before, the partners' among them. */
async function changedAt(db: Db, before: PetitionRow | undefined, now: Date): Promise<string> {
  if (before === undefined) return now.toISOString();
  const counts = await db
    .selectFrom('counts')
    .select('updated_at')
    .where('petition', '=', before.petition)
    .execute();
  return laterThan(latest(before.updated_at, ...counts.map((row) => row.updated_at)), now);
}

function petitionRow(petition: PetitionEntry, campaign: string): Omit<PetitionRow, 'updated_at'> {
  return {
    petition: petition.slug,
    campaign,
    title: JSON.stringify(petition.title),
    text: JSON.stringify(petition.text),
    targets: JSON.stringify(petition.targets),
    fields: JSON.stringify(petition.fields),
    goal: petition.goal,
    opens_at: petition.opensAt,
    closes_at: petition.closesAt,
    paused: Number(petition.paused),
    confirmation: petition.confirmation,
    protection: petition.protection,
    show_names: Number(petition.showNames),
  };
}

/** Runs last: by now nothing but counts of nothing points at them. */
async function removeGonePetitions(db: Db, file: CampaignFile): Promise<number> {
  const gone = (await gonePetitions(db, file).execute()).map(({ petition }) => petition);
  if (gone.length === 0) return 0;
  await db.deleteFrom('counts').where('petition', 'in', gone).execute();
  await db.deleteFrom('petitions').where('petition', 'in', gone).execute();
  return gone.length;
}
