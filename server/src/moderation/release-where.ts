import { record } from '../audit/trail.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { unparkEmails } from '../mail/outbox/parked.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { isUnerased } from '../signatures/erased-row.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { type Filter, matching } from './filter.ts';
import { decideHeld, release } from './held.ts';
import { letOthersWrite } from '../database/let-others-write.ts';
import type { Circumstances } from './removal-batch.ts';
import { toldFilter } from './told-filter.ts';

/** Signatures that are locked and released together: few, because each takes statements of its own. */
const ROWS_AT_ONCE = 300;

/** `expired`: how many were not confirmed in time, and stay held until they are deleted. */
export type ReleasedWhere = { counted: number; pending: number; expired: number };

/** Releases the held signatures that a filter finds, but for those whose time to confirm is over. */
export async function releaseWhere(
  db: Db,
  petition: StoredPetition,
  filter: Filter,
  circumstances: Circumstances,
): Promise<ReleasedWhere> {
  const sum: ReleasedWhere = { counted: 0, pending: 0, expired: 0 };
  let after = '';
  for (;;) {
    const last = await releaseSome(db, petition, { filter, after }, circumstances, sum);
    if (last === undefined) return sum;
    after = last;
    await letOthersWrite();
  }
}

/** @returns The last id that was looked at; undefined at the end. */
function releaseSome(
  db: Db,
  petition: StoredPetition,
  { filter, after }: { filter: Filter; after: string },
  { by, now, nextInstant }: Circumstances,
  sum: ReleasedWhere,
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition.petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where(matching(petition.petition, filter))
      .where('state', '=', 'held')
      .where(isUnerased)
      .where('id', '>', after)
      .orderBy('id')
      .limit(ROWS_AT_ONCE)
      .execute();
    const released: string[] = [];
    const step: ReleasedWhere = { counted: 0, pending: 0, expired: 0 };
    for (const row of rows) {
      const decision = decideHeld(row.id, row, petition, now);
      if ('state' in decision) {
        await release(trx, row, decision.state, { now, nextInstant });
        released.push(row.id);
      }
      step[OUTCOME['state' in decision ? decision.state : 'expired']] += 1;
    }
    await unparkEmails(trx, released, now);
    if (released.length > 0) {
      const { expired: _left, ...numbers } = step;
      const place = { campaign: petition.campaign, petition: petition.petition };
      const details = { ...numbers, where: toldFilter(filter) };
      await record(trx, { by, action: 'signatures-released', ...place, details }, now);
    }
    for (const outcome of Object.values(OUTCOME)) sum[outcome] += step[outcome];
    return rows.length < ROWS_AT_ONCE ? undefined : rows.at(-1)?.id;
  });
}

const OUTCOME = { validated: 'counted', pending: 'pending', expired: 'expired' } as const;
