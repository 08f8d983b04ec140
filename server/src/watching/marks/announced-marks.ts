import type { Db } from '../../database/db.ts';
import { type Mark, type Marked, MARKS_MAX } from './mark.ts';
import { type Told, toldOf } from './told-of.ts';

type Announced = { partner: string; startsAt: string; endsAt: string; expected: number };

/**
 * Actions that were announced and not withdrawn, from the audit trail: those that are over are deleted where they are
 * acted upon.
 */
export async function announcedMarks(db: Db, { petition }: Marked): Promise<Mark[]> {
  const told = await toldOf(db, petition, ['action-announced', 'announcements-withdrawn']);
  const standing = told.reduce<Announced[]>(after, []);
  return standing.slice(-MARKS_MAX).map(({ partner, startsAt: at, endsAt: until, expected: number }) => ({
    at,
    kind: 'announced',
    number,
    until,
    partner,
  }));
}

function after(standing: Announced[], { at, action, details }: Told): Announced[] {
  const told = details as unknown as Announced;
  if (action === 'announcements-withdrawn')
    return standing.filter(({ partner, endsAt }) => partner !== told.partner || endsAt <= at);
  // Announcing the same start again replaces what was expected.
  const others = standing.filter(
    ({ partner, startsAt }) => partner !== told.partner || startsAt !== told.startsAt,
  );
  return [...others, told];
}
