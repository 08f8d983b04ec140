import type { Db } from '../../database/db.ts';
import { stateMarks } from '../../domain/watching/state-marks.ts';
import { lastVersions } from '../../petitions/versions.ts';
import { type Mark, type Marked, MARKS_MAX } from './mark.ts';

/** Reading a version takes longer than a row does: it holds all texts of the petition. */
const VERSIONS_MAX = 200;

/** What was changed about the petition itself. */
export async function versionMarks(db: Db, { petition, timeZone }: Marked, now: Date): Promise<Mark[]> {
  const versions = await lastVersions(db, petition, VERSIONS_MAX);
  const declared = versions.map(({ made_at: at, content: entry }) => ({ at, entry }));
  const corrected = versions.filter(({ kind }) => kind === 'correction');
  return [
    ...stateMarks(declared, timeZone, now).slice(-MARKS_MAX),
    ...corrected.slice(-MARKS_MAX).map(({ made_at: at }) => ({ at, kind: 'corrected' as const })),
  ];
}
