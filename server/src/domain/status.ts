import type { PetitionStatus, ProblemCode } from '@samleng/contract';

/** What decides whether a petition can be signed; instants with any offset. */
export type Schedule = { opensAt: string | null; closesAt: string | null; paused: boolean };

export type Verdict = { ok: true } | { ok: false; problem: ProblemCode };

const REFUSALS = {
  closed: 'petition-closed',
  paused: 'petition-paused',
  upcoming: 'petition-not-open-yet',
} as const satisfies Record<Exclude<PetitionStatus, 'open'>, ProblemCode>;

/** A petition is open from the millisecond of `opensAt`, and closed from the millisecond of `closesAt`. */
export function statusOf(schedule: Schedule, now: Date): PetitionStatus {
  if (hasPassed(schedule.closesAt, now)) return 'closed';
  if (schedule.paused) return 'paused';
  if (schedule.opensAt !== null && !hasPassed(schedule.opensAt, now)) return 'upcoming';
  return 'open';
}

export function canBeSigned(schedule: Schedule, now: Date): Verdict {
  const status = statusOf(schedule, now);
  return status === 'open' ? { ok: true } : { ok: false, problem: REFUSALS[status] };
}

/** The openings and closings that lie behind, at each of which the status changed. */
export function passedBoundaries({ opensAt, closesAt }: Schedule, now: Date): string[] {
  return [opensAt, closesAt].filter((boundary) => boundary !== null).filter((at) => hasPassed(at, now));
}

/** When the clock alone will change the status next; undefined when it will not. */
export function nextBoundary({ opensAt, closesAt }: Schedule, now: Date): Date | undefined {
  const ahead = [opensAt, closesAt].filter((boundary) => boundary !== null && !hasPassed(boundary, now));
  const instants = ahead.map((boundary) => Date.parse(boundary ?? ''));
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

function hasPassed(boundary: string | null, now: Date): boolean {
  return boundary !== null && now.getTime() >= Date.parse(boundary);
}
