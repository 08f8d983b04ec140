import type { Db } from '../../database/db.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import type { Finding } from './finding.ts';

/** Tells which imports stopped half-way: until they are gone on with, the number whose place they take counts in part. */
export async function importFinding(db: Db, now: Date): Promise<Finding> {
  const check = 'imports';
  const open = await db
    .selectFrom('imports')
    .select(['petition', 'import', 'rows_done'])
    .where('ended_at', 'is', null)
    .where('started_at', '<', new Date(now.getTime() - HOUR_MS).toISOString())
    .orderBy('petition')
    .orderBy('import')
    .execute();
  if (open.length === 0) return { check, state: 'ok', message: 'none is left half done' };
  const names = open.map(
    ({ petition, import: slug, rows_done }) => `${petition}/${slug} (${rows_done} rows)`,
  );
  return { check, state: 'warning', message: `run, or wait to be gone on with: ${names.join(', ')}` };
}
