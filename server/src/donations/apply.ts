import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { differences } from '../database/differences.ts';
import { donationRow, letterRow, randomId } from './row.ts';
import type { Db } from '../database/db.ts';
import type { DonationRow, LetterRow } from '../database/tables.ts';

type Wanted = { donation: DonationRow; letter: LetterRow | undefined };

/** Keeps the ids of donations and letters that stay, so that links on open pages keep working. */
export async function applyDonations(
  db: Db,
  file: CampaignFile,
  files: ReadonlyMap<string, LetterFile>,
): Promise<number> {
  const donations = await donationsOfFile(db, file.campaign.slug);
  const letters = await lettersOf(db, donations);
  const wanted = file.donations.map((entry) => {
    const before = donations.find((row) => row.donation === entry.slug);
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

function donationsOfFile(db: Db, campaign: string): Promise<DonationRow[]> {
  return db
    .selectFrom('donations')
    .selectAll()
    .where('campaign', '=', campaign)
    .where('donation', 'is not', null)
    .execute();
}

async function lettersOf(db: Db, donations: DonationRow[]): Promise<LetterRow[]> {
  const ids = donations.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  if (ids.length === 0) return [];
  return db.selectFrom('letters').selectAll().where('id', 'in', ids).execute();
}

function wantedRows(
  entry: CampaignFile['donations'][number],
  campaign: string,
  before: { donation: DonationRow | undefined; letter: LetterRow | undefined },
  files: ReadonlyMap<string, LetterFile>,
): Wanted {
  const letter = wantedLetter(entry, before.letter, files);
  const id = before.donation?.id ?? randomId();
  const place = { id, campaign, donation: entry.slug, letter: letter?.id ?? null };
  return { donation: donationRow(entry, place), letter };
}

function wantedLetter(
  { letter }: CampaignFile['donations'][number],
  before: LetterRow | undefined,
  files: ReadonlyMap<string, LetterFile>,
): LetterRow | undefined {
  if (letter === undefined) return undefined;
  const file = files.get(letter.file);
  if (file === undefined) throw new Error(`The letter ${letter.file} was not read`);
  if (before?.made_from === file.madeFrom) return { ...before, alt: JSON.stringify(letter.alt) };
  // Browsers cache a letter by its id, so new content needs a new id.
  return letterRow(randomId(), letter, file);
}

async function writeLetters(db: Db, letters: LetterRow[]): Promise<void> {
  for (const row of letters) {
    await db
      .insertInto('letters')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
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

async function removeLetters(db: Db, letters: LetterRow[]): Promise<void> {
  for (const { id } of letters) await db.deleteFrom('letters').where('id', '=', id).execute();
}
