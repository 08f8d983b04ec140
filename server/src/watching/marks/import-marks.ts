import type { Db } from '../../database/db.ts';
import { type Mark, type Marked, MARKS_MAX } from './mark.ts';

/** People who were carried over from another platform, once all of a file are. */
export async function importMarks(db: Db, { petition }: Marked): Promise<Mark[]> {
  const imports = await db
    .selectFrom('imports')
    .select(['ended_at', 'counted'])
    .where('petition', '=', petition)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at', 'desc')
    .limit(MARKS_MAX)
    .execute();
  return imports.flatMap(({ ended_at: at, counted: number }): Mark[] =>
    at === null ? [] : [{ at, kind: 'imported', number }],
  );
}
