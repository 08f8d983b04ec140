import type { PetitionStatus } from '@samleng/contract';
import type { PetitionEntry } from '../campaign-file/schema.ts';
import { lastDayKept } from '../petition/retention-term.ts';
import { finalAt, sendsEmails, statusOf } from '../petition/status.ts';
import { type Declared, declaredAs, effective } from './declared.ts';

export type PetitionState = PetitionStatus | 'draft';
type Changed<Value> = { before: Value; after: Value };

/** What follows from a change, for a person to read before it is made. Instants have any offset. */
export type Consequences = {
  state: Changed<PetitionState>;
  opensAt: Changed<string | null>;
  /** With the time that pauses add; null for never. */
  closesAt: Changed<string | null>;
  /** By how much a pause that ends moves the closing, in milliseconds. */
  pauseAddsMs: number;
  /** The closing moves on for as long as the pause lasts. */
  clockStops: boolean;
  /** When the last email can be answered; null when none are sent, or no closing is known. */
  confirmUntil: string | null;
  /** From when on the count cannot change; null while no closing is known. */
  finalAt: string | null;
  /** The last day on which the signers' data is kept; null until the petition is delivered. */
  keptUntil: string | null;
  /** For how long it is kept after the delivery. */
  retentionDays: number;
};

/** Of declaring a petition as `entry` from now on. */
export function consequencesOf(before: Declared, entry: PetitionEntry, now: Date): Consequences {
  const after = declaredAs(before, entry, now);
  const [was, is] = [effective(before), effective(after)];
  return {
    state: { before: stateOf(before, now), after: stateOf(after, now) },
    opensAt: { before: was.opensAt, after: is.opensAt },
    closesAt: { before: was.closesAt, after: is.closesAt },
    pauseAddsMs: after.pauses.extendedMs - before.pauses.extendedMs,
    clockStops: is.paused && is.closesAt !== null,
    confirmUntil: sendsEmails(is) ? finalAt(is) : null,
    finalAt: finalAt(is),
    keptUntil: lastDayKept(entry),
    retentionDays: entry.retentionDays,
  };
}

export function stateOf(declared: Declared, now: Date): PetitionState {
  return declared.entry.draft ? 'draft' : statusOf(effective(declared), now);
}
