import { instantIn } from '../time/instant.ts';

/** When a petition opens and closes as its campaign file declares it; instants with any offset. */
type Declared = { opensAt: string | null; closesAt: string | null };

/** `pausedAt` is null when no pause runs; by `extendedMs` the pauses that are over moved the closing. */
export type Pauses = { pausedAt: string | null; extendedMs: number };

/** When a petition closes in fact, written on the clock of the campaign's time zone. */
export function extendedClosing(
  { closesAt, extendedMs }: Pick<Declared, 'closesAt'> & Pick<Pauses, 'extendedMs'>,
  timeZone: string,
): string | null {
  if (closesAt === null || extendedMs === 0) return closesAt;
  return instantIn(timeZone, new Date(Date.parse(closesAt) + extendedMs));
}

/** Whether a pause keeps the closing from coming: one that began when the petition was closed already does not. */
export function stopsClock({ pausedAt, closesAt, extendedMs }: Omit<Declared, 'opensAt'> & Pauses): boolean {
  if (pausedAt === null) return false;
  return closesAt === null || Date.parse(pausedAt) < Date.parse(closesAt) + extendedMs;
}

/**
 * What applying a campaign file makes of a petition's pauses. Saying the same again changes nothing.
 *
 * @param before The petition as it was until `now`; undefined for a new one.
 * @param wanted What the file says.
 */
export function pausesAfter(
  before: (Declared & Pauses) | undefined,
  wanted: { paused: boolean; closesAt: string | null },
  now: Date,
): Pauses {
  const extendedMs = before?.extendedMs ?? 0;
  const began = before?.pausedAt ?? null;
  if (before === undefined || began === null) {
    return { pausedAt: wanted.paused ? now.toISOString() : null, extendedMs };
  }
  if (!wanted.paused) return { pausedAt: null, extendedMs: extendedMs + lostMs(before, began, now) };
  // It was closed, and the file moved the closing: only now there is something to pause.
  const isNewPause = !stopsClock(before) && wanted.closesAt !== before.closesAt;
  return { pausedAt: isNewPause ? now.toISOString() : began, extendedMs };
}

/** For how long the petition would have been open had it not been paused. */
function lostMs(before: Declared & Pauses, began: string, now: Date): number {
  if (before.closesAt === null || !stopsClock(before)) return 0;
  const opened = before.opensAt === null ? Number.NEGATIVE_INFINITY : Date.parse(before.opensAt);
  return Math.max(0, now.getTime() - Math.max(Date.parse(began), opened));
}
