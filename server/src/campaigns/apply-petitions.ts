import type { LocalizedText } from '@samleng/contract';
import type { Actor } from '../domain/accounts/actor.ts';
import type { CampaignFile, PetitionEntry } from '../domain/campaign-file/schema.ts';
import { latest } from '../domain/time/instant.ts';
import { pausesAfter } from '../domain/petition/pause.ts';
import { nextTallyInstant } from '../domain/petition/summary.ts';
import { sameRow } from '../database/differences.ts';
import type { Db } from '../database/db.ts';
import { declaredDates, scheduleOf } from '../petitions/schedule.ts';
import type { PetitionRow } from '../database/tables.ts';
import type { StoredVoice } from '../petitions/find.ts';
import { applyVersion } from './apply-versions.ts';

type Making = { by: Actor; now: Date; correction?: LocalizedText | undefined };

/** Writes the petitions that the file declares; `applyCampaign` removes the others. */
export async function applyPetitions(db: Db, file: CampaignFile, options: Making): Promise<number> {
  const { now } = options;
  const { campaign, petitions } = file;
  const rows = await db.selectFrom('petitions').selectAll().where('campaign', '=', campaign.slug).execute();
  const before = new Map(rows.map((row) => [row.petition, row]));
  const changed = petitions
    .map((entry) => ({ entry, row: petitionRow(entry, file, before.get(entry.slug), now) }))
    .filter(({ row }) => !sameRow(before.get(row.petition), row));
  for (const { entry, row } of changed) {
    const updated_at = await changedAt(db, before.get(row.petition), campaign.timeZone, now);
    await db
      .insertInto('petitions')
      .values({ ...row, updated_at })
      .onConflict((conflict) => conflict.column('petition').doUpdateSet({ ...row, updated_at }))
      .execute();
    await applyVersion(db, entry, { ...options, madeAt: updated_at });
  }
  return changed.length;
}

/** An instant later than that of any summary published before, including the partners'. */
async function changedAt(
  db: Db,
  before: PetitionRow | undefined,
  timeZone: string,
  now: Date,
): Promise<string> {
  if (before === undefined) return now.toISOString();
  const { petition, goal, updated_at: updatedAt } = before;
  const counts = await db
    .selectFrom('counts')
    .select('updated_at')
    .where('petition', '=', petition)
    .execute();
  const counted = { ...scheduleOf(before, timeZone), petition, goal, updatedAt };
  return nextTallyInstant(counted, latest(updatedAt, ...counts.map((row) => row.updated_at)), now);
}

export function petitionRow(
  petition: PetitionEntry,
  { campaign, donations }: CampaignFile,
  before: PetitionRow | undefined,
  now: Date,
): Omit<PetitionRow, 'updated_at'> {
  const pauses = pausesAfter(before && declaredDates(before), petition, now);
  return {
    petition: petition.slug,
    campaign: campaign.slug,
    title: JSON.stringify(petition.title),
    lead: petition.lead === undefined ? null : JSON.stringify(petition.lead),
    text: JSON.stringify(petition.text),
    targets: JSON.stringify(petition.targets),
    fields: JSON.stringify(petition.fields),
    goal: petition.goal,
    steps: JSON.stringify(petition.steps),
    opens_at: petition.opensAt,
    // As declared: the extension by pauses is stored apart, so that applying the same file changes nothing.
    closes_at: petition.closesAt,
    paused: Number(petition.paused),
    paused_at: pauses.pausedAt,
    extended_ms: pauses.extendedMs,
    confirmation: petition.confirmation,
    protection: petition.protection,
    show_names: Number(petition.showNames),
    hand_over: petition.handOver,
    voices: JSON.stringify(petition.voices.map((voice) => storedVoice(voice, donations))),
    successor: petition.successor ?? null,
    delivered_on: petition.deliveredOn,
    retention_days: petition.retentionDays,
    draft: Number(petition.draft),
  };
}

/** A donor's name is stored with the voice; a signer's stays in the signature, to be hidden or erased there. */
function storedVoice(
  { text, signature, donation: slug }: PetitionEntry['voices'][number],
  donations: CampaignFile['donations'],
): StoredVoice {
  if (signature !== undefined) return { text, signature };
  const donation = donations.find((one) => one.slug === slug);
  const isNamed = donation !== undefined && !donation.anonymous;
  return { text, ...(isNamed && { by: donation.donor.name }), ...(slug !== undefined && { donation: slug }) };
}
