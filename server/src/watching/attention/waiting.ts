import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import { isUnerased } from '../../signatures/erased-row.ts';
import { limitedCount, type LimitedCount } from '../limited-count.ts';

/** Signatures that do not count yet; `oldest`: when the first of them was given, null where there is none. */
export type Waiting = LimitedCount & { oldest: string | null };

/** Those that wait for an email to be answered, or for a person to look at them. */
export async function waitingSignatures(
  db: Db,
  petition: string,
  state: 'pending' | 'held',
): Promise<Waiting> {
  const waiting = db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    // Written into the statement: an index of these alone is not used for a parameter.
    .where('state', '=', sql.lit(state))
    // Who is pending is never erased, and looking would read each row.
    .$if(state === 'held', (query) => query.where(isUnerased));
  const counted = await limitedCount(db, waiting.select('signed_at'));
  if (counted.count === 0) return { ...counted, oldest: null };
  const oldest = await waiting.select('signed_at').orderBy('signed_at').limit(1).executeTakeFirst();
  return { ...counted, oldest: oldest?.signed_at ?? null };
}
