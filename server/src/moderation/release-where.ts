import { record } from '../audit/trail.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { unparkEmails } from '../mail/outbox/parked.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { isUnerased } from '../signatures/erased-row.ts';
import { IMPERSONAL_COLUMNS, type SignatureQuery } from '../signatures/row.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import type { Filter } from './filter.ts';
import { placeOf } from './finding/cursor.ts';
import type { Cursor } from './finding/order.ts';
import { inOrder, nextStretch, scanOf, skipInVain } from './finding/stretch.ts';
import { decideHeld, release } from './held.ts';
import { letOthersWrite } from '../database/let-others-write.ts';
import type { Circumstances } from './removing/move-into.ts';
import { toldFilter } from './told-filter.ts';

/** Signatures that are looked at in one transaction, and of these released: few, because each takes statements of its own. */
const SCANNED = 5000;
const RELEASED = 300;

/** `expired`: how many were not confirmed in time, and stay held until they are deleted. */
export type ReleasedWhere = { counted: number; pending: number; expired: number };

/** Releases the held signatures that a filter finds, but for those whose time to confirm is over. */
export async function releaseWhere(
  db: Db,
  petition: StoredPetition,
  where: Filter,
  circumstances: Circumstances,
): Promise<ReleasedWhere> {
  const sum: ReleasedWhere = { counted: 0, pending: 0, expired: 0 };
  let after: Cursor | undefined;
  for (;;) {
    const { next, ...step } = await releaseStep(db, petition, { where, after }, circumstances);
    for (const outcome of Object.values(OUTCOME)) sum[outcome] += step[outcome];
    if (next === undefined) return sum;
    after = next;
    await letOthersWrite();
  }
}

/** `until`: who signs later stays held. `after`: `next` of the step before. */
export type ReleaseAsked = { where: Filter; until?: string | undefined; after: Cursor | undefined };

/** The next signatures of `releaseWhere`, in one transaction. `next` is undefined when that was all. */
export async function releaseStep(
  db: Db,
  petition: StoredPetition,
  { where, until, after }: ReleaseAsked,
  circumstances: Circumstances,
): Promise<ReleasedWhere & { next: Cursor | undefined }> {
  const scan = scanOf(petition, { where: [HELD, ...where], until });
  const from = await skipInVain(db, scan, after, { rows: SCANNED, test: isReleasable });
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition.petition]);
    const stretch = await nextStretch(trx, scan, from, SCANNED);
    const rows = await inOrder(isReleasable(stretch.found), scan.lane)
      .select(IMPERSONAL_COLUMNS)
      .limit(RELEASED)
      .execute();
    const step = await releaseRows(trx, petition, rows, where, circumstances);
    return { ...step, next: rows.length < RELEASED ? stretch.last : placeOf(rows.at(-1)!) };
  });
}

const isReleasable = (found: SignatureQuery) => found.where(isUnerased);

const HELD = { key: 'state', value: 'held' } as const;

async function releaseRows(
  trx: Db,
  petition: StoredPetition,
  rows: readonly ImpersonalRow[],
  where: Filter,
  { by, now, nextInstant }: Circumstances,
): Promise<ReleasedWhere> {
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
    const details = { ...numbers, where: toldFilter(where) };
    await record(trx, { by, action: 'signatures-released', ...place, details }, now);
  }
  return step;
}

const OUTCOME = { validated: 'counted', pending: 'pending', expired: 'expired' } as const;
