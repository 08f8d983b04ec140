import type { Db } from '../../database/db.ts';
import { type Mark, type Marked, MARKS_MAX } from './mark.ts';

/** Signatures that were removed together, and those brought back. */
export async function removalMarks(db: Db, { petition }: Marked): Promise<Mark[]> {
  const batches = await db
    .selectFrom('removal_batches')
    .select(['removed_at', 'removed', 'undone_at'])
    .where('petition', '=', petition)
    .orderBy('removed_at', 'desc')
    .limit(MARKS_MAX)
    .execute();
  return batches.flatMap(({ removed_at, removed: number, undone_at }) => {
    const mark: Mark = { at: removed_at, kind: 'removed', number };
    return undone_at === null ? [mark] : [mark, { at: undone_at, kind: 'undone' }];
  });
}
