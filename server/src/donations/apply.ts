import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { differences } from '../database/differences.ts';
import { referredLetter } from '../domain/donation/letter-reference.ts';
import { fileSlug } from './file-slug.ts';
import { donationRow, letterRow, randomId } from './row.ts';
import type { Db } from '../database/db.ts';
import type { DonationRow, LetterRow } from '../database/tables.ts';

/** What is stored of a letter, without its file, which weighs megabytes. */
type StoredLetter = Pick<LetterRow, 'id' | 'alt' | 'made_from'>;

/** A letter with its file is to be stored; of the others only the text for those who cannot see it may have changed. */
type Letter = LetterRow | StoredLetter;
type Wanted = { donation: DonationRow; letter: Letter | undefined };

/** Keeps the ids of donations and letters that stay, so that links on open pages keep working. */
export async function applyDonations(
  db: Db,
  file: CampaignFile,
  files: ReadonlyMap<string, LetterFile>,
): Promise<number> {
  const donations = await donationsOfFile(db, file);
  const letters: Letter[] = await lettersOf(db, donations);
  const wanted = file.donations.map((entry) => {
    const before = donations.find((row) => fileSlug(row) === entry.slug);
    const letterBefore = letters.find((row) => row.id === before?.letter);
    return wantedRows(entry, file.campaign.slug, { donation: before, letter: letterBefore }, files);
  });
  const wantedLetters = wanted.flatMap(({ letter }) => (letter === undefined ? [] : [letter]));
  const letterChanges = differences(letters, wantedLetters, (row) => row.id);
  const donationChanges = differences(
    donations,
    wanted.map(({ donation }) => donation),
    (row) => row.id,
  );
  await writeLetters(db, letterChanges.changed);
  await writeDonations(db, donationChanges);
  await removeLetters(db, letterChanges.gone);
  return [letterChanges, donationChanges].reduce(
    (rows, { changed, gone }) => rows + changed.length + gone.length,
    0,
  );
}

/** Those that a campaign file declared, and of those that were added by command the ones that this file names. */
async function donationsOfFile(db: Db, { campaign, donations }: CampaignFile): Promise<DonationRow[]> {
  const rows = await db.selectFrom('donations').selectAll().where('campaign', '=', campaign.slug).execute();
  const named = new Set(donations.map(({ slug }) => slug));
  return rows.filter((row) => row.donation !== null || named.has(fileSlug(row)));
}

async function lettersOf(db: Db, donations: DonationRow[]): Promise<StoredLetter[]> {
  const ids = donations.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  if (ids.length === 0) return [];
  return db.selectFrom('letters').select(['id', 'alt', 'made_from']).where('id', 'in', ids).execute();
}

function wantedRows(
  entry: CampaignFile['donations'][number],
  campaign: string,
  before: { donation: DonationRow | undefined; letter: StoredLetter | undefined },
  files: ReadonlyMap<string, LetterFile>,
): Wanted {
  const letter = wantedLetter(entry, before.letter, files);
  const { id, donation } = before.donation ?? { id: randomId(), donation: entry.slug };
  return { donation: donationRow(entry, { id, campaign, donation, letter: letter?.id ?? null }), letter };
}

function wantedLetter(
  { letter }: CampaignFile['donations'][number],
  before: StoredLetter | undefined,
  files: ReadonlyMap<string, LetterFile>,
): Letter | undefined {
  if (letter === undefined) return undefined;
  const kept = before && { ...before, alt: JSON.stringify(letter.alt) };
  if (kept !== undefined && referredLetter(letter.file) === kept.id) return kept;
  const file = files.get(letter.file);
  if (file === undefined) throw new Error(`The letter ${letter.file.slice(0, 100)} was not read`);
  if (kept?.made_from === file.madeFrom) return kept;
  // Browsers cache a letter by its id, so new content needs a new id.
  return letterRow(randomId(), letter, file);
}

async function writeLetters(db: Db, letters: Letter[]): Promise<void> {
  for (const letter of letters) {
    if ('content' in letter) await db.insertInto('letters').values(letter).execute();
    else await db.updateTable('letters').set({ alt: letter.alt }).where('id', '=', letter.id).execute();
  }
}

async function writeDonations(db: Db, { changed, gone }: { changed: DonationRow[]; gone: DonationRow[] }) {
  for (const row of changed) {
    await db
      .insertInto('donations')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
  }
  for (const { id } of gone) await db.deleteFrom('donations').where('id', '=', id).execute();
}

async function removeLetters(db: Db, letters: Letter[]): Promise<void> {
  for (const { id } of letters) await db.deleteFrom('letters').where('id', '=', id).execute();
}
