import type { CampaignFile } from './schema.ts';

/** What is not wrong with a campaign file, and yet will be missed; a line each. */
export function warningsOf({ campaign, petitions }: CampaignFile): string[] {
  const sendsLetters = petitions.some(({ confirmation }) => confirmation === 'email');
  if (campaign.organiser !== undefined || !sendsLetters) return [];
  return [`campaign ${campaign.slug} has no organiser: letters and privacy notice cannot say who answers`];
}
