import type { Currency, Language } from '@samleng/contract';
import type { CampaignFile } from '../domain/campaign-file/schema.ts';
import { letterUrl, storedReference } from '../domain/donation/letter-reference.ts';
import type { Db } from '../database/db.ts';
import type { DonationRow, LetterRow } from '../database/tables.ts';
import { fileSlug } from './file-slug.ts';

type DonationEntry = CampaignFile['donations'][number];

/** `embedded` in `data:` URLs, or only `referred` to, which this server alone understands. */
export type LettersAs = 'embedded' | 'referred';

type Letter = Pick<LetterRow, 'id' | 'alt'> & Partial<Pick<LetterRow, 'media_type' | 'content'>>;

/** A campaign's donations as its file declares them, those that were added by command too. */
export async function storedDonations(
  db: Db,
  campaign: string,
  lettersAs: LettersAs,
): Promise<DonationEntry[]> {
  const rows = await db
    .selectFrom('donations')
    .selectAll()
    .where('campaign', '=', campaign)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  const letters = new Map((await lettersOf(db, campaign, lettersAs)).map((letter) => [letter.id, letter]));
  return rows.map((row) => entryOf(row, letters.get(row.letter ?? '')));
}

// Letters weigh megabytes: their content is read only where it is asked for.
function lettersOf(db: Db, campaign: string, lettersAs: LettersAs): Promise<Letter[]> {
  const ids = db.selectFrom('donations').select('letter').where('campaign', '=', campaign);
  const letters = db.selectFrom('letters').select(['id', 'alt']).where('id', 'in', ids);
  return lettersAs === 'referred' ? letters.execute() : letters.select(['media_type', 'content']).execute();
}

function entryOf(row: DonationRow, letter: Letter | undefined): DonationEntry {
  const { amount_minor: minor, currency, message: text, message_language: language } = row;
  return {
    slug: fileSlug(row),
    donor: { kind: row.donor_kind, name: JSON.parse(row.donor_name) },
    anonymous: row.anonymous === 1,
    ...(minor !== null && currency !== null && { amount: { minor, currency: currency as Currency } }),
    showAmount: row.show_amount === 1,
    receivedOn: row.received_on,
    ...(row.in_memory_of !== null && { inMemoryOf: JSON.parse(row.in_memory_of) }),
    ...(text !== null && language !== null && { message: { text, language: language as Language } }),
    ...(letter && { letter: { file: fileOf(letter), alt: JSON.parse(letter.alt) } }),
    ...(row.featured !== null && { featured: row.featured }),
  };
}

function fileOf({ id, media_type, content }: Letter): string {
  return media_type === undefined || content === undefined
    ? storedReference(id)
    : letterUrl(media_type, content);
}
