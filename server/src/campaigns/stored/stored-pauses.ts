import type { Pauses } from '../../domain/petition/pause.ts';
import type { Db } from '../../database/db.ts';
import { declaredDates } from '../../petitions/schedule.ts';

/** What the server keeps of the pauses of a campaign's petitions, by their slugs. */
export async function storedPauses(db: Db, campaign: string): Promise<ReadonlyMap<string, Pauses>> {
  const rows = await db.selectFrom('petitions').selectAll().where('campaign', '=', campaign).execute();
  return new Map(
    rows.map((row) => {
      const { pausedAt, extendedMs } = declaredDates(row);
      return [row.petition, { pausedAt, extendedMs }];
    }),
  );
}
