import type { Db } from '../../database/db.ts';
import { type Mark, type Marked, MARKS_MAX } from './mark.ts';
import { type Told, toldOf } from './told-of.ts';

/** Signatures that were removed together, and those brought back: how many of them were counted, and are again. */
export async function removalMarks(db: Db, { petition }: Marked): Promise<Mark[]> {
  const batches = await db
    .selectFrom('removal_batches')
    .select(['batch', 'removed_at', 'counted', 'undone_at'])
    .where('petition', '=', petition)
    .orderBy('removed_at', 'desc')
    .limit(MARKS_MAX)
    .execute();
  // Bringing back sets the number of a batch to nothing: the audit trail keeps it.
  const removed = countedBy(await toldOf(db, petition, ['signatures-removed']));
  const restored = countedBy(await toldOf(db, petition, ['removal-undone']));
  return batches.flatMap(({ batch, removed_at, counted, undone_at }) => {
    const mark: Mark = { at: removed_at, kind: 'removed', number: removed.get(batch) ?? counted };
    if (undone_at === null) return [mark];
    return [mark, { at: undone_at, kind: 'undone', number: restored.get(batch) ?? 0 }];
  });
}

/** A batch is told of in several entries when it is large. */
function countedBy(told: readonly Told[]): Map<unknown, number> {
  const sums = new Map<unknown, number>();
  for (const { batch, counted } of told.map(({ details }) => details))
    sums.set(batch, (sums.get(batch) ?? 0) + Number(counted));
  return sums;
}
