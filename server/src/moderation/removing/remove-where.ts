import type { BatchReason } from '@samleng/contract';
import { actorKey } from '../../domain/accounts/actor.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { IMPERSONAL_COLUMNS, type SignatureQuery } from '../../signatures/row.ts';
import type { Filter } from '../filter.ts';
import { placeOf } from '../finding/cursor.ts';
import type { Cursor } from '../finding/order.ts';
import { inOrder, nextStretch, scanOf, skipInVain } from '../finding/stretch.ts';
import { letOthersWrite } from '../../database/let-others-write.ts';
import { toldFilter } from '../told-filter.ts';
import { findBatch, refusalOf, type UndoRefused } from '../undo-removal.ts';
import { type Circumstances, moveInto, newRemoval, type Removed } from './move-into.ts';

/** How many signatures one transaction looks at and moves; signers wait for it. */
type StepSize = { scanned: number; moved: number };

/** A command leaves a pause behind each step: few large ones are soonest done. */
const OF_COMMAND: StepSize = { scanned: 20_000, moved: 2000 };
const OF_REQUEST: StepSize = { scanned: 5000, moved: 250 };

/** `batch`: that of the steps before, if they have removed any. `until`: who signs later stays. */
export type RemoveAsked = {
  where: Filter;
  until?: string | undefined;
  reason: BatchReason;
  batch?: string | undefined;
  after: Cursor | undefined;
};

/** `next`: where to go on; undefined when that was all. */
export type RemovedStep = Removed & { next: Cursor | undefined };

/** `another`: the batch was begun by somebody else, with another filter or another reason. */
export type RemoveRefused = UndoRefused | { refused: 'another' };

/** Removes all signatures that a filter finds, a large number in several transactions, but in one batch. */
export async function removeWhere(
  db: Db,
  petition: StoredPetition,
  where: Filter,
  reason: BatchReason,
  circumstances: Circumstances,
): Promise<Removed> {
  const sum: Removed = { batch: null, removed: 0, counted: 0 };
  let after: Cursor | undefined;
  for (;;) {
    const asked = { where, reason, batch: sum.batch ?? undefined, after };
    const step = await takeStep(db, petition, asked, circumstances, OF_COMMAND);
    // Somebody has undone it already.
    if ('refused' in step) return sum;
    sum.batch ??= step.batch;
    sum.removed += step.removed;
    sum.counted += step.counted;
    if (step.next === undefined) return sum;
    after = step.next;
    await letOthersWrite();
  }
}

/** The next signatures of a removal, in one transaction. `batch` is null as long as none was found. */
export function removeStep(
  db: Db,
  petition: StoredPetition,
  asked: RemoveAsked,
  circumstances: Circumstances,
): Promise<RemovedStep | RemoveRefused> {
  return takeStep(db, petition, asked, circumstances, OF_REQUEST);
}

const isThere = (found: SignatureQuery) => found.where('state', '!=', 'removed');

async function takeStep(
  db: Db,
  petition: StoredPetition,
  asked: RemoveAsked,
  circumstances: Circumstances,
  { scanned, moved }: StepSize,
): Promise<RemovedStep | RemoveRefused> {
  const { where, until, reason, batch, after } = asked;
  const scan = scanOf(petition, { where, until });
  const from = await skipInVain(db, scan, after, { rows: scanned, test: isThere });
  const removal = newRemoval(petition, reason, circumstances, where, batch);
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition.petition]);
    const refused = batch === undefined ? undefined : await refusal(trx, petition, asked, circumstances);
    if (refused !== undefined) return refused;
    const stretch = await nextStretch(trx, scan, from, scanned);
    const rows = await inOrder(isThere(stretch.found), scan.lane)
      .select(IMPERSONAL_COLUMNS)
      .limit(moved)
      .execute();
    const removed = await moveInto(trx, removal, rows);
    const next = rows.length < moved ? stretch.last : placeOf(rows.at(-1)!);
    return { ...removed, batch: removed.batch ?? batch ?? null, next };
  });
}

async function refusal(
  trx: Db,
  { petition }: StoredPetition,
  asked: RemoveAsked,
  { by, now }: Circumstances,
): Promise<RemoveRefused | undefined> {
  const row = await findBatch(trx, petition, asked.batch!);
  const refused = refusalOf(row, now);
  if (row === undefined || refused !== undefined) return { refused: refused ?? 'unknown' };
  const begun = await trx
    .selectFrom('audit_entries')
    .select('details')
    .where('at', '=', row.removed_at)
    .where('action', '=', 'signatures-removed')
    .where('made_by', '=', actorKey(by))
    .execute();
  const told = JSON.stringify(toldFilter(asked.where));
  const isSame = begun.some(({ details }) => {
    const before = JSON.parse(details) as { batch?: string; where?: unknown };
    return before.batch === row.batch && JSON.stringify(before.where) === told;
  });
  return isSame && row.reason === asked.reason ? undefined : { refused: 'another' };
}
