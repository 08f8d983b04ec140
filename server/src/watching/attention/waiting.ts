import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import { isErased } from '../../signatures/erased-row.ts';
import { COUNTED_MAX, type LimitedCount, limitedCount } from '../limited-count.ts';

/** Signatures that do not count yet; `oldest`: when the first of them was given, null where there is none. */
export type Waiting = LimitedCount & { oldest: string | null };

const NONE: Waiting = { count: 0, isMore: false, oldest: null };

/** Those that wait for an email to be answered, or for a person to look at them. */
export async function waitingSignatures(
  db: Db,
  petition: string,
  state: 'pending' | 'held',
): Promise<Waiting> {
  const waiting = waitingRows(db, petition, state)
    .select('signed_at')
    .limit(COUNTED_MAX + 1);
  const { found, oldest } = await db
    .selectFrom(waiting.as('waiting'))
    .select((eb) => [eb.fn.countAll().as('found'), eb.fn.min('signed_at').as('oldest')])
    .executeTakeFirstOrThrow();
  // Looking at each would read its row. Once a petition is over, all of its signatures are erased together.
  const first = await waitingRows(db, petition, state).select('token').limit(1).executeTakeFirst();
  return first === undefined || isErased(first) ? NONE : { ...limitedCount(Number(found)), oldest };
}

/** In the order of an index that holds these alone: that is why SQLite takes it. */
function waitingRows(db: Db, petition: string, state: 'pending' | 'held') {
  return (
    db
      .selectFrom('signatures')
      .where('petition', '=', petition)
      // Written into the statement: such an index is not used for a parameter.
      .where('state', '=', sql.lit(state))
      .orderBy('signed_at')
  );
}
