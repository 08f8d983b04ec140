import type { Db } from '../../database/db.ts';
import { announcedMarks } from './announced-marks.ts';
import { importMarks } from './import-marks.ts';
import { mailedMarks } from './mailed-marks.ts';
import type { Mark, Marked } from './mark.ts';
import { removalMarks } from './removal-marks.ts';
import { versionMarks } from './version-marks.ts';

/** Everything of late, the first one first. */
export async function marksOf(db: Db, petition: Marked, now: Date): Promise<Mark[]> {
  return inOrder([
    ...(await versionMarks(db, petition, now)),
    ...(await removalMarks(db, petition)),
    ...(await importMarks(db, petition)),
    ...(await mailedMarks(db, petition)),
    ...(await announcedMarks(db, petition)),
  ]);
}

/** What a partner may see: what the public could see, and the actions that were announced for the partner. */
export async function partnerMarksOf(db: Db, petition: Marked, partner: string, now: Date): Promise<Mark[]> {
  const announced = await announcedMarks(db, petition);
  return inOrder([
    ...(await versionMarks(db, petition, now)),
    ...announced.filter((mark) => mark.partner === partner),
  ]);
}

function inOrder(marks: readonly Mark[]): Mark[] {
  return marks.toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)));
}

/** When the petition was first open, for as far as the marks go back; now when it never was. */
export function openedAt(marks: readonly Mark[], now: Date): string {
  return marks.find(({ kind }) => kind === 'opened')?.at ?? now.toISOString();
}
