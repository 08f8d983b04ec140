import { createHash } from 'node:crypto';

/** JSON, unless `contentType` says something else. */
export type Answer = { body: string; etag: string; contentType?: string };

/** `staleSeconds` is the age of an answer that could not be refreshed from the database, else 0. */
export type Aged = { answer: Answer; staleSeconds: number };

export function answerOf(value: unknown): Answer {
  const body = JSON.stringify(value);
  return { body, etag: etagOf(body) };
}

export function textAnswer(body: string, contentType: string): Answer {
  return { body, etag: etagOf(body), contentType };
}

const etagOf = (body: string): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/** A value that depends on the clock, and when it expires; undefined for never. */
export type Made<Thing> = { thing: Thing; goodUntil: Date | undefined };

/** Memoizes `make` until its value expires. */
export function madeOnce<Thing>(make: () => Made<Thing>, now: () => Date): () => Thing {
  let made: Made<Thing> | undefined;
  return () => {
    const isGood = made !== undefined && (made.goodUntil === undefined || now() < made.goodUntil);
    if (!isGood) made = make();
    return made!.thing;
  };
}
