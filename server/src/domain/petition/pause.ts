import { instantIn } from '../time/instant.ts';

/** The opening and closing that the campaign file declares; instants with any offset. */
type Declared = { opensAt: string | null; closesAt: string | null };

/** `pausedAt`: null when not paused. `extendedMs`: by how much earlier pauses postponed the closing. */
export type Pauses = { pausedAt: string | null; extendedMs: number };

/** The effective closing after all pauses, with the offset of the campaign's time zone. */
export function extendedClosing(
  { closesAt, extendedMs }: Pick<Declared, 'closesAt'> & Pick<Pauses, 'extendedMs'>,
  timeZone: string,
): string | null {
  if (closesAt === null || extendedMs === 0) return closesAt;
  return instantIn(timeZone, new Date(Date.parse(closesAt) + extendedMs));
}

/** Whether a pause postpones the closing: one that began after the closing does not. */
export function stopsClock({ pausedAt, closesAt, extendedMs }: Omit<Declared, 'opensAt'> & Pauses): boolean {
  if (pausedAt === null) return false;
  return closesAt === null || Date.parse(pausedAt) < Date.parse(closesAt) + extendedMs;
}

/**
 * The pauses after applying a campaign file. Idempotent: applying the same file again changes nothing.
 *
 * @param before The stored petition; undefined for a new one.
 * @param wanted From the file.
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
  // It was closed already, and the file moves the closing: the pause takes effect only now.
  const isNewPause = !stopsClock(before) && wanted.closesAt !== before.closesAt;
  return { pausedAt: isNewPause ? now.toISOString() : began, extendedMs };
}

/** How long the petition would have been open during the pause. */
function lostMs(before: Declared & Pauses, began: string, now: Date): number {
  if (before.closesAt === null || !stopsClock(before)) return 0;
  const opened = before.opensAt === null ? Number.NEGATIVE_INFINITY : Date.parse(before.opensAt);
  return Math.max(0, now.getTime() - Math.max(Date.parse(began), opened));
}
