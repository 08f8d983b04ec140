/** An action that a campaigner announced; instants in UTC. */
export type AnnouncedTime = { startsAt: string; endsAt: string; expected: number };

/** So many times what was announced may come, and nobody wonders. */
const TIMES_EXPECTED = 1.5;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** Whether announced actions explain so many signatures between two minutes or hours, both included. */
export function isAnnounced(
  actions: readonly AnnouncedTime[],
  { first, last, size }: { first: string; last: string; size: number },
): boolean {
  const underWay = actions.filter(
    ({ startsAt, endsAt }) =>
      startsAt.slice(0, first.length) <= first && last <= endsAt.slice(0, Math.max(last.length, MINUTE)),
  );
  return size <= TIMES_EXPECTED * underWay.reduce((sum, { expected }) => sum + expected, 0);
}

/** As the audit trail tells of announcements, the newest first; `withdrawn` took back all of the partner's. */
export type Announcement = { at: string; partner: string } & (
  | { kind: 'announced'; startsAt: string; endsAt: string; expected: number }
  | { kind: 'withdrawn' }
);

/** The actions as they were announced, up to when they were taken back. */
export function announcedTimes(told: readonly Announcement[]): AnnouncedTime[] {
  return told.flatMap((one, index) => {
    if (one.kind === 'withdrawn' || isReplaced(one, told.slice(0, index))) return [];
    const { at, partner, startsAt, endsAt, expected } = one;
    const taken = told.findLast(
      (other) => other.kind === 'withdrawn' && other.partner === partner && other.at > at,
    );
    return [{ startsAt, endsAt: taken !== undefined && taken.at < endsAt ? taken.at : endsAt, expected }];
  });
}

/** Announcing the same start again replaces what was expected. */
function isReplaced(
  { partner, startsAt }: { partner: string; startsAt: string },
  later: readonly Announcement[],
) {
  return later.some(
    (other) => other.kind === 'announced' && other.partner === partner && other.startsAt === startsAt,
  );
}
