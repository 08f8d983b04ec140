import type { LocalizedText } from '@samleng/contract';
import { type Actor, actorKey } from '../domain/accounts/actor.ts';
import type { PetitionEntry } from '../domain/campaign-file/schema.ts';
import { addVersion, latestVersion } from '../petitions/versions.ts';
import type { Db } from '../database/db.ts';
import { changeSince, isSigned } from './signed-texts.ts';

type Making = { by: Actor; correction?: LocalizedText | undefined; madeAt: string };

/** Keeps what a petition says from `madeAt` on. Nothing is kept of a change that nobody can see. */
export async function applyVersion(
  trx: Db,
  petition: PetitionEntry,
  { by, correction, madeAt }: Making,
): Promise<void> {
  const before = await latestVersion(trx, petition.slug);
  const kind = before === undefined ? 'first' : await kindOf(trx, before.content, petition);
  if (kind === 'none') return;
  await addVersion(trx, {
    petition: petition.slug,
    version: (before?.version ?? 0) + 1,
    made_at: madeAt,
    made_by: actorKey(by),
    kind,
    reason: kind === 'correction' ? (correction ?? null) : null,
    content: petition,
  });
}

async function kindOf(db: Db, before: PetitionEntry, after: PetitionEntry) {
  const { kind } = await changeSince(db, before, after);
  return kind === 'correction' && !(await isSigned(db, after.slug)) ? 'settings' : kind;
}
