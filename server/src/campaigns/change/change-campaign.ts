import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { FieldMessage } from '../../domain/campaign-file/field-messages.ts';
import { parseCampaignFile } from '../../domain/campaign-file/parse.ts';
import type { LetterFile } from '../../domain/donation/thank-you-letter.ts';
import type { Pauses } from '../../domain/petition/pause.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { noFiles, readLetters } from '../../donations/letter-file/read-letters.ts';
import { removeAdded } from '../../donations/remove-added.ts';
import { latestVersion } from '../../petitions/versions.ts';
import { allOrNothing } from '../all-or-nothing.ts';
import { type ApplyOptions, applyWithin, type Difference } from '../apply.ts';
import { tellCampaign } from '../tell-applied.ts';
import { differenceBetween } from '../difference.ts';
import { storedCampaign } from '../stored/stored-campaign.ts';
import { storedPauses } from '../stored/stored-pauses.ts';

/** A change of a campaign, wherever it comes from. It is asked twice, so it must change nothing else. */
export type CampaignChange = {
  /**
   * @param file Its letters are referred to; the changed one may hold new ones as `data:` URLs.
   * @returns The changed campaign file, not validated; undefined when what it changes is not there.
   */
  change: (file: CampaignFile, pauses: ReadonlyMap<string, Pauses>) => object | undefined;
  /** Refusals that depend on what is stored besides, given the file before the change. */
  refusals?: (trx: Db, file: CampaignFile) => Promise<FieldMessage[]>;
  /** What else is written in the same transaction, given the file before the change. */
  afterwards?: (trx: Db, file: CampaignFile) => Promise<void>;
};

export type Circumstances = ApplyOptions & {
  /** Of a petition, as it was read: refused when it has moved on. */
  expectedVersion?: { petition: string; version: number } | undefined;
};

/** `file` is the campaign after the change, its letters referred to. `not-found`: the campaign, or what is to be changed. */
export type CampaignChanged =
  | { ok: true; rowsChanged: number; difference: Difference; file: CampaignFile }
  | { ok: false; problem: 'not-found' | 'changed-meanwhile' }
  | { ok: false; problem: 'refused'; errors: FieldMessage[]; difference?: Difference };

/**
 * Reads a campaign, changes it, validates it as a campaign file and applies it, in one transaction.
 *
 * @throws When the database fails; nothing is written then.
 */
export async function changeCampaign(
  db: Db,
  campaign: string,
  change: CampaignChange,
  circumstances: Circumstances,
): Promise<CampaignChanged> {
  const letters = await newLetters(db, campaign, change);
  if (!letters.ok) return letters;
  return allOrNothing(
    db,
    (trx) => changeWithin(trx, campaign, change, { ...circumstances, letters: letters.letters }),
    circumstances.dryRun === true,
  );
}

type Letters = ReadonlyMap<string, LetterFile>;

// Encoding takes seconds, in which nobody could sign: so before the transaction.
async function newLetters(
  db: Db,
  campaign: string,
  { change }: CampaignChange,
): Promise<{ ok: true; letters: Letters } | Extract<CampaignChanged, { ok: false }>> {
  const file = await storedCampaign(db, campaign, 'referred');
  const changed = file && change(file, await storedPauses(db, campaign));
  if (changed === undefined) return { ok: false, problem: 'not-found' };
  const parsed = parseCampaignFile(changed);
  // Refused below, where what else refuses it is known.
  if (!parsed.ok) return { ok: true, letters: new Map() };
  const read = await readLetters(db, parsed.file, noFiles);
  return read.ok ? read : { ok: false, problem: 'refused', errors: read.errors };
}

async function changeWithin(
  trx: Db,
  campaign: string,
  { change, refusals, afterwards }: CampaignChange,
  { expectedVersion, letters: known, ...options }: Circumstances & { letters: Letters },
): Promise<CampaignChanged> {
  await lockCampaign(trx, campaign);
  const file = await storedCampaign(trx, campaign, 'referred');
  if (file === undefined) return { ok: false, problem: 'not-found' };
  if (!(await isExpected(trx, expectedVersion))) return { ok: false, problem: 'changed-meanwhile' };
  const changed = change(file, await storedPauses(trx, campaign));
  if (changed === undefined) return { ok: false, problem: 'not-found' };
  const errors = (await refusals?.(trx, file)) ?? [];
  if (errors.length > 0) return { ok: false, problem: 'refused', errors };
  const parsed = parseCampaignFile(changed);
  const read = parsed.ok ? await readLetters(trx, parsed.file, noFiles, known) : parsed;
  if (!read.ok) return { ok: false, problem: 'refused', errors: read.errors };
  const applied = await applyWithin(trx, read.file, read.letters, options);
  if (!applied.ok) return { ...applied, problem: 'refused' };
  await afterwards?.(trx, file);
  const removed = await removeAdded(trx, campaign, goneDonations(file, read.file));
  const after = (await storedCampaign(trx, campaign, 'referred'))!;
  const difference = { ...applied.difference, changes: differenceBetween(file, after) };
  await tellCampaign(trx, { campaign, action: 'campaign-changed' }, difference, options);
  return { ok: true, rowsChanged: applied.rowsChanged + removed, difference, file: after };
}

async function lockCampaign(trx: Db, campaign: string): Promise<void> {
  const rows = await trx
    .selectFrom('petitions')
    .select('petition')
    .where('campaign', '=', campaign)
    .execute();
  await lockPetitions(
    trx,
    rows.map(({ petition }) => petition),
  );
}

async function isExpected(trx: Db, expected: Circumstances['expectedVersion']): Promise<boolean> {
  if (expected === undefined) return true;
  return (await latestVersion(trx, expected.petition))?.version === expected.version;
}

function goneDonations(before: CampaignFile, after: CampaignFile): string[] {
  const kept = new Set(after.donations.map(({ slug }) => slug));
  return before.donations.map(({ slug }) => slug).filter((slug) => !kept.has(slug));
}
