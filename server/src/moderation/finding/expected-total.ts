import { WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import type { Filter } from '../filter.ts';

/** About how many signatures a search has to look at: by the running counts, since counting them takes as long. */
export async function expectedTotal(db: Db, petition: string, where: Filter): Promise<number> {
  const partner = where.find(({ key, value, isNot }) => key === 'partner' && value !== null && !isNot)?.value;
  const row = await db
    .selectFrom('counts')
    .select(['online', 'imported'])
    .where('petition', '=', petition)
    .where('partner', '=', partner ?? WHOLE_PETITION)
    .executeTakeFirst();
  return row === undefined ? 0 : row.online + row.imported;
}
