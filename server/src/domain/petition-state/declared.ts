import type { PetitionEntry } from '../campaign-file/schema.ts';
import { instantIn } from '../time/instant.ts';
import { extendedClosing, type Pauses, pausesAfter, stopsClock } from '../petition/pause.ts';
import type { Schedule } from '../petition/status.ts';

/** A petition as its campaign declares it, and what the server keeps of its pauses. */
export type Declared = { entry: PetitionEntry; pauses: Pauses; timeZone: string };

/** With the dates that pauses come to. */
export function effective({ entry, pauses, timeZone }: Declared): Schedule {
  const { opensAt, closesAt, confirmation, protection } = entry;
  const closing = extendedClosing({ closesAt, extendedMs: pauses.extendedMs }, timeZone);
  return {
    opensAt,
    closesAt: closing,
    paused: stopsClock({ closesAt, ...pauses }),
    confirmation,
    protection,
  };
}

/** What the server keeps once the petition is declared as `entry`. */
export function declaredAs(before: Declared, entry: PetitionEntry, now: Date): Declared {
  const { opensAt, closesAt } = before.entry;
  return { ...before, entry, pauses: pausesAfter({ opensAt, closesAt, ...before.pauses }, entry, now) };
}

/** The `closesAt` to declare so that, with the time that pauses added, the petition closes at `closing`. */
export function closesAtFor(closing: Date, { extendedMs }: Pauses, timeZone: string): string {
  return instantIn(timeZone, new Date(closing.getTime() - extendedMs));
}
