import type { LocalizedText } from '@samleng/contract';
import type { PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { VersionKind } from '../../database/tables.ts';
import type { Db } from '../../database/db.ts';
import { findVersions, type PetitionVersion } from '../../petitions/versions.ts';
import { type FieldChange, fieldChanges } from '../difference.ts';

export type HistoryEntry = {
  version: number;
  at: string;
  /** As `actorKey` returns it. */
  by: string;
  kind: VersionKind;
  /** Of a correction. */
  reason: LocalizedText | null;
  /** How many fields differ from the version before. */
  changes: number;
};

export type OneVersion = { made: HistoryEntry; difference: FieldChange[]; entry: PetitionEntry };

/** All versions of a petition, the newest first; none when there is no such petition. */
export async function petitionHistory(db: Db, petition: string): Promise<HistoryEntry[]> {
  const versions = await findVersions(db, petition);
  return versions.map((version, at) => historyEntry(version, versions[at - 1])).toReversed();
}

/** One version with what it changed. @returns undefined when there is none with this number. */
export async function oneVersion(db: Db, petition: string, version: number): Promise<OneVersion | undefined> {
  const versions = await findVersions(db, petition);
  const at = versions.findIndex((found) => found.version === version);
  const [before, found] = [versions[at - 1], versions[at]];
  if (found === undefined) return undefined;
  const difference = differenceOf(found, before);
  return { made: historyEntry(found, before), difference, entry: found.content };
}

function historyEntry(version: PetitionVersion, before: PetitionVersion | undefined): HistoryEntry {
  return {
    version: version.version,
    at: version.made_at,
    by: version.made_by,
    kind: version.kind,
    reason: version.reason,
    changes: differenceOf(version, before).length,
  };
}

function differenceOf({ content }: PetitionVersion, before: PetitionVersion | undefined): FieldChange[] {
  return before === undefined ? [] : fieldChanges(before.content, content);
}
