import type { Found } from '../database/read-cache.ts';
import type { Aged, Answer } from '../http/answer.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** Synchronous when the answer is cached; a promise when the database must be read. */
export type Reply = Awaitable<Aged | undefined>;

/** Makes an answer from a cached value, and keeps its age. Not async, so that cached answers stay synchronous. */
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
