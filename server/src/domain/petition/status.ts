import type { Confirmation, PetitionStatus, ProblemCode, Protection } from '@samleng/contract';
import { DAY_MS } from '../time/durations.ts';

/** Decides whether a petition can be signed; instants with any offset. */
export type Schedule = {
  opensAt: string | null;
  /** Including the extension by earlier pauses. */
  closesAt: string | null;
  /** Whether a pause stops the clock: one that began before the closing. */
  paused: boolean;
  confirmation: Confirmation;
  protection: Protection;
};

// Signers of the last minute still get a day to confirm.
const LAST_CONFIRMATIONS_MS = DAY_MS;

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

/** When the last confirmation is accepted; null while no closing is known. */
export function finalAt(schedule: Schedule): string | null {
  const { closesAt, paused } = schedule;
  if (closesAt === null || paused) return null;
  if (!sendsEmails(schedule)) return closesAt;
  return new Date(Date.parse(closesAt) + LAST_CONFIRMATIONS_MS).toISOString();
}

/** Whether the petition sends confirmation emails: a protected one does at least for signatures without proof. */
export function sendsEmails({
  confirmation,
  protection,
}: Pick<Schedule, 'confirmation' | 'protection'>): boolean {
  return confirmation === 'email' || protection === 'standard';
}

/** Whether nothing can be signed or confirmed any more, so that the online count is final. */
export function isFinal(schedule: Schedule, now: Date): boolean {
  return hasPassed(finalAt(schedule), now);
}

/** The past boundaries (opening, closing, end of confirmations), each of which changed the summary. */
export function passedBoundaries(schedule: Schedule, now: Date): string[] {
  return boundaries(schedule).filter((at) => hasPassed(at, now));
}

function boundaries(schedule: Schedule): string[] {
  const closing = schedule.paused ? null : schedule.closesAt;
  return [schedule.opensAt, closing, finalAt(schedule)].filter((boundary) => boundary !== null);
}

/** The next boundary, at which the summary changes without a new signature; undefined if there is none. */
export function nextBoundary(schedule: Schedule, now: Date): Date | undefined {
  const ahead = boundaries(schedule).filter((boundary) => !hasPassed(boundary, now));
  const instants = ahead.map((boundary) => Date.parse(boundary));
  return instants.length === 0 ? undefined : new Date(Math.min(...instants));
}

function hasPassed(boundary: string | null, now: Date): boolean {
  return boundary !== null && now.getTime() >= Date.parse(boundary);
}
