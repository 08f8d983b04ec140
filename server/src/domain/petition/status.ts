import type { Confirmation, PetitionStatus, ProblemCode, Protection } from '@samleng/contract';

/** What decides whether a petition can be signed; instants with any offset. */
export type Schedule = {
  opensAt: string | null;
  /** With what pauses added to it. */
  closesAt: string | null;
  /** Paused since before the closing, which does not come until the pause is over. */
  paused: boolean;
  confirmation: Confirmation;
  protection: Protection;
};

// Whoever signed in the last minute has a day to open the letter.
const LAST_CONFIRMATIONS_MS = 24 * 60 * 60 * 1000;

export type Verdict = { ok: true } | { ok: false; problem: ProblemCode };

const REFUSALS = {
  closed: 'petition-closed',
  paused: 'petition-paused',
  upcoming: 'petition-not-open-yet',
} as const satisfies Record<Exclude<PetitionStatus, 'open'>, ProblemCode>;

/** A petition is open from the millisecond of `opensAt`, and closed from the millisecond of `closesAt`. */
export function statusOf(schedule: Schedule, now: Date): PetitionStatus {
  if (schedule.paused) return 'paused';
  if (hasPassed(schedule.closesAt, now)) return 'closed';
  if (schedule.opensAt !== null && !hasPassed(schedule.opensAt, now)) return 'upcoming';
  return 'open';
}

export function canBeSigned(schedule: Schedule, now: Date): Verdict {
  const status = statusOf(schedule, now);
  return status === 'open' ? { ok: true } : { ok: false, problem: REFUSALS[status] };
}

/** From when on no signature can be confirmed any more; null while no closing is in sight. */
export function finalAt(schedule: Schedule): string | null {
  const { closesAt, paused } = schedule;
  if (closesAt === null || paused) return null;
  if (!hasLetters(schedule)) return closesAt;
  return new Date(Date.parse(closesAt) + LAST_CONFIRMATIONS_MS).toISOString();
}

/** A signature without proof is confirmed by letter on every petition that asks for proof. */
export function hasLetters({
  confirmation,
  protection,
}: Pick<Schedule, 'confirmation' | 'protection'>): boolean {
  return confirmation === 'email' || protection === 'standard';
}

/** Whether nothing can be signed or confirmed any more, so that the count online stays as it is. */
export function isFinal(schedule: Schedule, now: Date): boolean {
  return hasPassed(finalAt(schedule), now);
}

/** Openings, closings and the end of confirming that lie behind, at each of which a summary changed. */
export function passedBoundaries(schedule: Schedule, now: Date): string[] {
  return boundaries(schedule).filter((at) => hasPassed(at, now));
}

function boundaries(schedule: Schedule): string[] {
  const closing = schedule.paused ? null : schedule.closesAt;
  return [schedule.opensAt, closing, finalAt(schedule)].filter((boundary) => boundary !== null);
}

/** When the clock alone will change the summary next; undefined when it will not. */
export function nextBoundary(schedule: Schedule, now: Date): Date | undefined {
  const ahead = boundaries(schedule).filter((boundary) => !hasPassed(boundary, now));
  const instants = ahead.map((boundary) => Date.parse(boundary));
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

function hasPassed(boundary: string | null, now: Date): boolean {
  return boundary !== null && now.getTime() >= Date.parse(boundary);
}
