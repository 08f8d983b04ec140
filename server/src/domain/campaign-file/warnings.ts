import type { CampaignFile } from './schema.ts';
import { senderWarnings } from './sender-name.ts';

/** Warnings about omissions that are allowed but will be missed, one line each. */
export function warningsOf(file: CampaignFile): string[] {
  return [...organiserWarnings(file), ...senderWarnings(file)];
}

function organiserWarnings({ campaign, petitions }: CampaignFile): string[] {
  const sendsEmails = petitions.some(({ confirmation }) => confirmation === 'email');
  if (campaign.organiser !== undefined || !sendsEmails) return [];
  return [`campaign ${campaign.slug} has no organiser: letters and privacy notice cannot say who answers`];
}
