import { type AuditDetails, record } from '../audit/trail.ts';
import type { Actor } from '../domain/accounts/actor.ts';
import type { Db } from '../database/db.ts';
import type { EntryChange } from './difference.ts';
import type { CountChange } from './expected-counts.ts';

type Difference = { changes: readonly EntryChange[]; counts: readonly CountChange[] };

/**
 * Tells the audit trail which petitions changed, in what, and how their public counts move. What they said is kept in
 * their versions.
 */
export async function tellPetitions(
  trx: Db,
  campaign: string,
  { changes, counts }: Difference,
  { by, now }: { by: Actor; now: Date },
): Promise<void> {
  const entries = new Map(changes.filter(({ entry }) => entry === 'petition').map((one) => [one.slug, one]));
  const moves = new Map(counts.map((count) => [count.petition, count]));
  for (const petition of new Set([...entries.keys(), ...moves.keys()])) {
    const details = { ...changeOf(entries.get(petition)), ...movesOf(moves.get(petition)) };
    await record(trx, { by, action: 'petition-changed', campaign, petition, details }, now);
  }
}

/**
 * Tells it that a campaign file was applied, or what else than a petition was changed. Of partners, batches and
 * donations only how many: a donor's name may be in the slug.
 */
export async function tellCampaign(
  trx: Db,
  { campaign, action }: { campaign: string; action: 'campaign-applied' | 'campaign-changed' },
  { changes, counts }: Difference,
  { by, now }: { by: Actor; now: Date },
): Promise<void> {
  if (action === 'campaign-changed' && changes.every(({ entry }) => entry === 'petition')) return;
  const byKind = Map.groupBy(changes, ({ entry }) => entry);
  const changed = Object.fromEntries([...byKind].map(([entry, ofKind]) => [entry, ofKind.length]));
  await record(trx, { by, action, campaign, details: { changed, counts } }, now);
}

function changeOf(entry: EntryChange | undefined): AuditDetails {
  if (entry === undefined) return {};
  const { change, fields } = entry;
  return change === 'changed' ? { change, fields: namesOf(fields) } : { change };
}

/** `targets[0].name.km` is of the field `targets`. */
function namesOf(fields: EntryChange['fields']): string[] {
  return [...new Set(fields.map(({ field }) => /^\w+/.exec(field)?.[0] ?? field))];
}

function movesOf(count: CountChange | undefined): AuditDetails {
  return count === undefined ? {} : { countBefore: count.before ?? 0, countAfter: count.after };
}
