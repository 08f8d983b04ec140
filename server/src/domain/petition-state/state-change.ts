import type { PetitionEntry } from '../campaign-file/schema.ts';
import { instantIn } from '../time/instant.ts';
import { SECOND_MS } from '../time/durations.ts';
import { stateOf } from './consequences.ts';
import { closesAtFor, type Declared, declaredAs, effective } from './declared.ts';

/** A button of the console. `at`, `until`: instants with any offset; `until` null for no closing. */
export type StateChange =
  | { kind: 'publish'; at?: string | undefined }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'extend'; until: string | null }
  | { kind: 'close' }
  | { kind: 'reopen'; until: string | null };

/** Why a change is not for a petition in its state, or not at that time. */
export type StateRefusal =
  | 'not-a-draft'
  | 'not-open'
  | 'not-paused'
  | 'not-closed'
  | 'delivered'
  | 'not-ahead'
  | 'not-later';

export type StateChanged = { ok: true; entry: PetitionEntry } | { ok: false; refusal: StateRefusal };

/** The petition as it is to be declared after the change. */
export function afterStateChange(petition: Declared, change: StateChange, now: Date): StateChanged {
  if (change.kind === 'publish') return publish(petition, change.at, now);
  if (change.kind === 'pause') return pause(petition, now);
  if (change.kind === 'resume') return resume(petition, now);
  if (change.kind === 'extend') return extend(petition, change.until, now);
  if (change.kind === 'close') return close(petition, now);
  return reopen(petition, change.until, now);
}

function publish({ entry, timeZone }: Declared, at: string | undefined, now: Date): StateChanged {
  if (!entry.draft) return refused('not-a-draft');
  if (at !== undefined && Date.parse(at) <= now.getTime()) return refused('not-ahead');
  const opensAt = instantIn(timeZone, at === undefined ? wholeSecond(now) : new Date(at));
  return changed({ ...entry, draft: false, opensAt });
}

function pause(petition: Declared, now: Date): StateChanged {
  const state = stateOf(petition, now);
  if (state !== 'open' && state !== 'upcoming') return refused('not-open');
  return changed({ ...petition.entry, paused: true });
}

function resume(petition: Declared, now: Date): StateChanged {
  if (stateOf(petition, now) !== 'paused') return refused('not-paused');
  return changed({ ...petition.entry, paused: false });
}

function extend(petition: Declared, until: string | null, now: Date): StateChanged {
  const state = stateOf(petition, now);
  if (state === 'draft' || state === 'closed') return refused('not-open');
  const closing = effective(petition).closesAt;
  if (closing === null) return refused('not-later');
  if (until !== null && Date.parse(until) <= Date.parse(closing)) return refused('not-later');
  return closingAt(petition, petition.entry, until, now);
}

function close(petition: Declared, now: Date): StateChanged {
  const state = stateOf(petition, now);
  if (state !== 'open' && state !== 'paused') return refused('not-open');
  const until = wholeSecond(now).toISOString();
  return closingAt(petition, { ...petition.entry, paused: false }, until, now);
}

function reopen(petition: Declared, until: string | null, now: Date): StateChanged {
  if (stateOf(petition, now) !== 'closed') return refused('not-closed');
  if (petition.entry.deliveredOn !== null) return refused('delivered');
  if (until !== null && Date.parse(until) <= now.getTime()) return refused('not-ahead');
  return closingAt(petition, { ...petition.entry, paused: false }, until, now);
}

/** @param until The closing with the time that pauses add, which also this change may add to. */
function closingAt(before: Declared, entry: PetitionEntry, until: string | null, now: Date): StateChanged {
  if (until === null) return changed({ ...entry, closesAt: null });
  const { pauses, timeZone } = declaredAs(before, entry, now);
  return changed({ ...entry, closesAt: closesAtFor(new Date(until), pauses, timeZone) });
}

/** As people read it; a closing then lies in the past. */
function wholeSecond(now: Date): Date {
  return new Date(Math.floor(now.getTime() / SECOND_MS) * SECOND_MS);
}

const changed = (entry: PetitionEntry): StateChanged => ({ ok: true, entry });
const refused = (refusal: StateRefusal): StateChanged => ({ ok: false, refusal });
