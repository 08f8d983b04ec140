import { PetitionFields } from '@samleng/contract';
import type { CampaignFile, PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { PetitionRow } from '../../database/tables.ts';
import type { StoredVoice } from '../../petitions/find.ts';
import { donorOf } from './donor-of-voice.ts';

/** A petition as its file declares it: `closesAt` without the time that pauses added. */
export function petitionEntry(row: PetitionRow, donations: CampaignFile['donations']): PetitionEntry {
  const voices: StoredVoice[] = JSON.parse(row.voices);
  return {
    slug: row.petition,
    draft: row.draft === 1,
    title: JSON.parse(row.title),
    ...(row.lead !== null && { lead: JSON.parse(row.lead) }),
    text: JSON.parse(row.text),
    targets: JSON.parse(row.targets),
    goal: row.goal,
    steps: JSON.parse(row.steps),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    paused: row.paused === 1,
    fields: PetitionFields.parse(JSON.parse(row.fields)),
    confirmation: row.confirmation,
    protection: row.protection,
    showNames: row.show_names === 1,
    handOver: row.hand_over,
    voices: voices.map((voice) => voiceEntry(voice, donations)),
    ...(row.successor !== null && { successor: row.successor }),
    deliveredOn: row.delivered_on,
    retentionDays: row.retention_days,
  };
}

function voiceEntry(
  voice: StoredVoice,
  donations: CampaignFile['donations'],
): PetitionEntry['voices'][number] {
  const { text, signature } = voice;
  if (signature !== undefined) return { text, signature };
  const donation = voice.donation ?? donorOf(voice, donations);
  return { text, ...(donation !== undefined && { donation }) };
}
