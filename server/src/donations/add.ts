import type { Actor } from '../domain/accounts/actor.ts';
import type { DonationEntry } from '../domain/campaign-file/schema.ts';
import type { LetterFile } from '../domain/donation/thank-you-letter.ts';
import { record } from '../audit/trail.ts';
import { donationRow, letterRow, randomId } from './row.ts';
import type { Db } from '../database/db.ts';
import { campaignExists } from '../petitions/find.ts';

export type AddedDonation = { ok: true; id: string } | { ok: false; problem: 'campaign-not-found' };

/** Adds a donation without a slug, which applying a campaign file does not touch. */
export async function addDonation(
  db: Db,
  campaign: string,
  entry: DonationEntry,
  letterFile: LetterFile | undefined,
  { by, now }: { by: Actor; now: Date },
): Promise<AddedDonation> {
  if (!(await campaignExists(db, campaign))) return { ok: false, problem: 'campaign-not-found' };
  const letter = entry.letter && letterFile ? letterRow(randomId(), entry.letter, letterFile) : undefined;
  return db.transaction().execute(async (trx) => {
    if (letter) await trx.insertInto('letters').values(letter).execute();
    const id = randomId();
    const place = { id, campaign, donation: null, letter: letter?.id ?? null };
    await trx.insertInto('donations').values(donationRow(entry, place)).execute();
    await record(trx, { by, action: 'donation-added', campaign, details: { donation: id } }, now);
    return { ok: true, id };
  });
}
