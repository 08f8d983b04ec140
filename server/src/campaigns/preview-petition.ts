import type { Petition } from '@samleng/contract';
import { type CampaignFile, PetitionEntry } from '../domain/campaign-file/schema.ts';
import { type FieldMessage, fieldMessages } from '../domain/campaign-file/field-messages.ts';
import { summarize, type Tally } from '../domain/petition/summary.ts';
import { petitionOf, type StoredPetition } from '../petitions/find.ts';
import { asShown } from '../public/petition-view.ts';
import { petitionRow } from './apply-petitions.ts';

export type Preview = { ok: true; petition: Petition } | { ok: false; errors: FieldMessage[] };

type Surroundings = {
  /** The campaign that the petition is to be in. */
  file: CampaignFile;
  /** The name of `MAIL_FROM`. */
  senderName: string;
  now: Date;
};

/**
 * A petition that is not saved as its public answer would be: nobody has signed it, and voices of signers are without
 * their names.
 *
 * @param entry As in a campaign file. Errors name its own fields, such as `goal`.
 */
export function previewPetition(entry: unknown, { file, senderName, now }: Surroundings): Preview {
  const parsed = PetitionEntry.safeParse(entry, { reportInput: true });
  if (!parsed.success) return { ok: false, errors: fieldMessages(parsed.error) };
  const petition = unsaved(parsed.data, file, now);
  return { ok: true, petition: asShown(petition, summarize(petition, NOTHING, now), senderName) };
}

const NOTHING: Tally = { online: 0, paper: 0, carriedOver: 0, today: 0, todayOn: '', updatedAt: '' };

function unsaved(entry: PetitionEntry, file: CampaignFile, now: Date): StoredPetition {
  const { campaign, petitions } = file;
  const successor = petitions.find(({ slug }) => slug === entry.successor);
  const stored = petitionOf({
    ...petitionRow(entry, file, undefined, now),
    updated_at: now.toISOString(),
    version: 1,
    corrected_at: null,
    campaign_title: JSON.stringify(campaign.title),
    time_zone: campaign.timeZone,
    organiser: jsonOrNull(campaign.organiser),
    sender: jsonOrNull(campaign.sender),
    successor_title: jsonOrNull(successor?.title),
  });
  const voices = stored.voices.map(({ text, by }) => ({ text, ...(by && { by }) }));
  return { ...stored, voices };
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
