import type { Found } from '../database/read-cache.ts';
import type { Aged, Answer } from '../http/answer.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** An answer that lies ready is given in the same turn of the event loop, one that must be read a promise. */
export type Reply = Awaitable<Aged | undefined>;

/** Makes the answer of what was found, and keeps its age. Not async, for the sake of what lies ready. */
export function replyWith<Value>(
  found: Awaitable<Found<Value> | undefined>,
  answer: (value: Value) => Answer,
): Reply {
  if (found instanceof Promise) return found.then((come) => aged(come, answer));
  return aged(found, answer);
}

export function aged<Value>(
  found: Found<Value> | undefined,
  answer: (value: Value) => Answer,
): Aged | undefined {
  return found && { answer: answer(found.value), staleSeconds: found.staleSeconds };
}
