import { createHash } from 'node:crypto';

/** An answer's text and what names this state of it. */
export type Answer = { body: string; etag: string };

/** An answer, and how old it is when the database could not be asked again, else 0. */
export type Aged = { answer: Answer; staleSeconds: number };

export function answerOf(value: unknown): Answer {
  const body = JSON.stringify(value);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** Something made of what the clock also changes, and until when it is right. */
export type Made<Thing> = { thing: Thing; goodUntil: Date | undefined };

/** Makes it once, and again when the clock has passed the instant until which it was right. */
export function madeOnce<Thing>(make: () => Made<Thing>, now: () => Date): () => Thing {
  let made: Made<Thing> | undefined;
  return () => {
    const isGood = made !== undefined && (made.goodUntil === undefined || now() < made.goodUntil);
    if (!isGood) made = make();
    return made!.thing;
  };
}
