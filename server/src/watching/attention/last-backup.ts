import type { Db } from '../../database/db.ts';
import { lastRuns, noteRun } from '../../retention/runs.ts';

/** Beside the jobs of the server; this one is started by somebody else. */
const JOB = 'backup';

/** Notes that a backup was made. */
export async function noteBackup(db: Db, now: Date): Promise<void> {
  await noteRun(db, JOB, now);
}

/** When the last backup was made of which the server was told; null when it knows of none. */
export async function lastBackup(db: Db): Promise<string | null> {
  return (await lastRuns(db)).get(JOB)?.toISOString() ?? null;
}
