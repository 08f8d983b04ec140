import { randomBytes } from 'node:crypto';
import type { DonationEntry } from '../domain/campaign-file/schema.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import type { DonationRow, LetterRow } from '../database/tables.ts';

/** Unguessable, in base64url. */
export function randomId(): string {
  return randomBytes(16).toString('base64url');
}

/** @param place Columns that are not in the entry; `donation` is its slug in the campaign file. */
export function donationRow(
  entry: DonationEntry,
  place: Pick<DonationRow, 'id' | 'campaign' | 'donation' | 'letter'>,
): DonationRow {
  return {
    ...place,
    donor_kind: entry.donor.kind,
    donor_name: JSON.stringify(entry.donor.name),
    anonymous: Number(entry.anonymous),
    amount_minor: entry.amount?.minor ?? null,
    currency: entry.amount?.currency ?? null,
    show_amount: Number(entry.showAmount),
    received_on: entry.receivedOn,
    in_memory_of: entry.inMemoryOf === undefined ? null : JSON.stringify(entry.inMemoryOf),
    message: entry.message?.text ?? null,
    message_language: entry.message?.language ?? null,
    featured: entry.featured ?? null,
  };
}

export function letterRow(
  id: string,
  letter: NonNullable<DonationEntry['letter']>,
  file: LetterFile,
): LetterRow {
  return { id, alt: JSON.stringify(letter.alt), ...letterColumns(file) };
}

/** The columns that a letter's file fills. */
export function letterColumns(file: LetterFile): Omit<LetterRow, 'id' | 'alt'> {
  return {
    media_type: file.mediaType,
    content: base64(file.content),
    first_page: file.firstPage === undefined ? null : base64(file.firstPage),
    made_from: file.madeFrom,
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
