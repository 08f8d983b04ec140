import type { CampaignFile } from '../../domain/campaign-file/schema.ts';
import type { StoredVoice } from '../../petitions/find.ts';

type DonationEntry = CampaignFile['donations'][number];

/**
 * The donation of a voice that an earlier version stored without it: one whose donor is shown alike, and rather one with
 * these words. Undefined leaves the words without a donor, which the checks of a file point out.
 */
export function donorOf(voice: StoredVoice, donations: readonly DonationEntry[]): string | undefined {
  const alike = donations.filter((donation) => nameOf(donation) === JSON.stringify(voice.by));
  const words = Object.values(voice.text);
  const saidIt = alike.find(({ message }) => message !== undefined && words.includes(message.text));
  return (saidIt ?? alike[0])?.slug;
}

function nameOf({ anonymous, donor }: DonationEntry): string | undefined {
  return anonymous ? undefined : JSON.stringify(donor.name);
}
