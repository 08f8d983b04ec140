import type { LocalizedText } from '@samleng/contract';
import type { Actor } from '../domain/accounts/actor.ts';
import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { applyCounts } from './apply-counts.ts';
import { applyDonations } from '../donations/apply.ts';
import { applyBatches, applyCampaignRow, applyPartners } from './apply-lists.ts';
import { applyPetitions } from './apply-petitions.ts';
import { brokenPromises } from './broken-promises.ts';
import { differenceBetween, type EntryChange } from './difference.ts';
import {
  type CountChange,
  countChanges,
  countRefusals,
  type ExpectedCounts,
  publicCounts,
} from './expected-counts.ts';
import { signedTextRefusals } from './signed-texts.ts';
import { storedCampaign } from './stored/stored-campaign.ts';
import { tellCampaign, tellPetitions } from './tell-applied.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';

export type ApplyOptions = {
  by: Actor;
  now: Date;
  /** Why words that people have signed change; without it such a change is refused. */
  correction?: LocalizedText | undefined;
  /** What public counts come to; without it a large move is refused. */
  expectCount?: ExpectedCounts | undefined;
  /** Finds out what would change, and changes nothing. */
  dryRun?: boolean | undefined;
};

/** What applying a file changes, to be shown. */
export type Difference = { changes: EntryChange[]; counts: CountChange[] };

/**
 * `rowsChanged` is 0 when the database matched the file already. A change that is refused for want of a reason or an
 * expected count has a `difference` too.
 */
export type Applied =
  | { ok: true; rowsChanged: number; difference: Difference }
  | { ok: false; errors: FieldMessage[]; difference?: Difference };

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
  options: ApplyOptions,
): Promise<Applied> {
  const campaign = file.campaign.slug;
  const apply = async (trx: Db) => {
    const applied = await applyWithin(trx, file, letters, options);
    if (applied.ok && applied.rowsChanged > 0)
      await tellCampaign(trx, { campaign, action: 'campaign-applied' }, applied.difference, options);
    return applied;
  };
  return allOrNothing(db, apply, options.dryRun === true);
}

/** The same within a transaction, which is to be rolled back when it is refused: see `allOrNothing`. */
export async function applyWithin(
  trx: Db,
  file: CampaignFile,
  letters: ReadonlyMap<string, LetterFile>,
  options: ApplyOptions,
): Promise<Applied> {
  const petitions = await petitionsOf(trx, file);
  await lockPetitions(trx, petitions);
  const errors = [...(await refusals(trx, file)), ...(await brokenPromises(trx, file))];
  if (errors.length > 0) return { ok: false, errors };
  const unreasoned = options.correction === undefined ? await signedTextRefusals(trx, file) : [];
  const before = await stateOf(trx, file, petitions);
  const rowsChanged = await write(trx, file, letters, options);
  const after = await stateOf(trx, file, petitions);
  const counts = countChanges(before.counts, after.counts);
  const difference = { changes: differenceBetween(before.campaign, after.campaign), counts };
  const unconfirmed = [...unreasoned, ...countRefusals(counts, options.expectCount)];
  if (unconfirmed.length > 0) return { ok: false, errors: unconfirmed, difference };
  await tellPetitions(trx, file.campaign.slug, difference, options);
  return { ok: true, rowsChanged, difference };
}

async function stateOf(db: Db, { campaign }: CampaignFile, petitions: string[]) {
  return {
    campaign: await storedCampaign(db, campaign.slug, 'referred'),
    counts: await publicCounts(db, petitions),
  };
}

/** @returns How many rows changed. */
async function write(
  trx: Db,
  file: CampaignFile,
  letters: ReadonlyMap<string, LetterFile>,
  options: ApplyOptions,
): Promise<number> {
  const rowsChanged = [
    await applyCampaignRow(trx, file),
    await applyPetitions(trx, file, options),
    await applyPartners(trx, file),
    await applyBatches(trx, file),
    await applyCounts(trx, file, options.now),
    await applyDonations(trx, file, letters),
    await removeGonePetitions(trx, file),
  ];
  return rowsChanged.reduce((sum, rows) => sum + rows, 0);
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
      code: 'taken' as const,
    })),
    ...signed.map(({ petition }) => ({
      field: 'petitions',
      message: `${petition} is missing and has signatures: keep it, with a closesAt that has passed`,
      code: 'signed-petition' as const,
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

/**
 * Runs last. Petitions without signatures only: so only empty counts, unused event links and imports of nobody refer to
 * them.
 */
async function removeGonePetitions(db: Db, file: CampaignFile): Promise<number> {
  const gone = (await gonePetitions(db, file).execute()).map(({ petition }) => petition);
  if (gone.length === 0) return 0;
  for (const table of ['counts', 'count_sums', 'count_changes'] as const)
    await db.deleteFrom(table).where('petition', 'in', gone).execute();
  for (const table of ['placement_pages', 'placement_days', 'placement_notes', 'explained_oddities'] as const)
    await db.deleteFrom(table).where('petition', 'in', gone).execute();
  await db.deleteFrom('event_links').where('petition', 'in', gone).execute();
  // One that runs stops by that: nobody may be stored for a petition that is gone.
  await db.deleteFrom('imports').where('petition', 'in', gone).execute();
  await db.deleteFrom('petition_versions').where('petition', 'in', gone).execute();
  await db.deleteFrom('petitions').where('petition', 'in', gone).execute();
  return gone.length;
}
