import type { PetitionEntry } from '../campaign-file/schema.ts';
import { pausesAfter } from '../petition/pause.ts';
import { nextBoundary } from '../petition/status.ts';
import { type PetitionState, stateOf } from '../petition-state/consequences.ts';
import { type Declared, declaredAs, effective } from '../petition-state/declared.ts';

export type StateMark = { at: string; kind: 'opened' | 'closed' | 'paused' | 'resumed' };

/** What a petition was declared as from an instant on. */
export type DeclaredAt = { at: string; entry: PetitionEntry };

/** When a petition was opened, closed, paused and resumed, by a person or by its dates; the first one first. */
export function stateMarks(versions: readonly DeclaredAt[], timeZone: string, now: Date): StateMark[] {
  const marks: StateMark[] = [];
  let declared: Declared | undefined;
  let state: PetitionState = 'draft';
  const reach = (instant: Date) => {
    if (declared === undefined) return;
    const next = stateOf(declared, instant);
    const kind = markOf(state, next);
    if (kind !== undefined) marks.push({ at: instant.toISOString(), kind });
    state = next;
  };
  versions.forEach(({ at, entry }, index) => {
    const made = new Date(at);
    declared =
      declared === undefined ? firstDeclared(entry, timeZone, made) : declaredAs(declared, entry, made);
    reach(index === 0 ? openedBefore(entry, made) : made);
    const until = new Date(versions[index + 1]?.at ?? now);
    for (const boundary of boundariesBetween(declared, made, until)) reach(boundary);
  });
  return marks;
}

function firstDeclared(entry: PetitionEntry, timeZone: string, made: Date): Declared {
  return { entry, timeZone, pauses: pausesAfter(undefined, entry, made) };
}

/** A petition from before there were versions, or from another server, was open before its first one was made. */
function openedBefore({ opensAt }: PetitionEntry, made: Date): Date {
  return opensAt !== null && Date.parse(opensAt) < made.getTime() ? new Date(opensAt) : made;
}

function boundariesBetween(declared: Declared, from: Date, until: Date): Date[] {
  const found: Date[] = [];
  const schedule = effective(declared);
  for (
    let at = nextBoundary(schedule, from);
    at !== undefined && at <= until;
    at = nextBoundary(schedule, at)
  )
    found.push(at);
  return found;
}

function markOf(before: PetitionState, after: PetitionState): StateMark['kind'] | undefined {
  if (before === after) return undefined;
  if (after === 'paused') return 'paused';
  if (after === 'closed') return before === 'draft' ? undefined : 'closed';
  if (after !== 'open') return undefined;
  return before === 'paused' ? 'resumed' : 'opened';
}
