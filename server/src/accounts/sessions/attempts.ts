import { sql } from 'kysely';
import { SECOND_MS } from '../../domain/time/durations.ts';
import type { Db } from '../../database/db.ts';
import type { SessionKeys } from './session-keys.ts';
import { after } from './times.ts';

/** @returns How often this key was counted within so many seconds of the first time. */
export type CountAttempt = (key: string, seconds: number) => Promise<number>;

/** Counts attempts, in the database: several processes share the limits, and a restart forgets none. */
export function attemptCounter(
  { db, now }: { db: Db; now: () => Date },
  { codeOf }: SessionKeys,
): CountAttempt {
  return async (key, seconds) => {
    const [instant, expires_at] = [now().toISOString(), after(now(), seconds * SECOND_MS)];
    const row = {
      key_hash: codeOf(key),
      value: null,
      owner_code: null,
      hits: 1,
      used_at: instant,
      expires_at,
    };
    const { hits } = await db
      .insertInto('console_sessions')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('key_hash').doUpdateSet({
          hits: sql`case when console_sessions.expires_at <= ${instant} then 1 else console_sessions.hits + 1 end`,
          expires_at: sql`case when console_sessions.expires_at <= ${instant} then excluded.expires_at
            else console_sessions.expires_at end`,
        }),
      )
      .returning('hits')
      .executeTakeFirstOrThrow();
    return hits;
  };
}
