import { extendedClosing, type Pauses, stopsClock } from '../domain/petition/pause.ts';
import type { Schedule } from '../domain/petition/status.ts';
import type { PetitionRow } from '../database/tables.ts';

type ScheduleColumns =
  | 'opens_at'
  | 'closes_at'
  | 'paused'
  | 'paused_at'
  | 'extended_ms'
  | 'confirmation'
  | 'protection'
  | 'updated_at';

/** The dates as the campaign file declares them, and the pauses. */
export function declaredDates(
  row: Pick<PetitionRow, ScheduleColumns>,
): Pauses & Pick<Schedule, 'opensAt' | 'closesAt'> {
  // `paused_at` is newer than some pauses: those began at the last change at the latest.
  const pausedAt = row.paused === 1 ? (row.paused_at ?? row.updated_at) : null;
  return { opensAt: row.opens_at, closesAt: row.closes_at, pausedAt, extendedMs: row.extended_ms };
}

/** The effective dates: the closing postponed by pauses. */
export function scheduleOf(row: Pick<PetitionRow, ScheduleColumns>, timeZone: string): Schedule {
  const declared = declaredDates(row);
  return {
    opensAt: declared.opensAt,
    closesAt: extendedClosing(declared, timeZone),
    paused: stopsClock(declared),
    confirmation: row.confirmation,
    protection: row.protection,
  };
}
