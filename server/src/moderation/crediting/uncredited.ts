import { readNoted } from '../../counts/sums/changes.ts';
import { WHOLE_PETITION } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';

/** How many signatures of a page count, and are credited to no partner. */
export function countUncredited(db: Db, petition: string, page: string): Promise<number> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const sums = await sumsOf(trx, petition, page);
    const noted = await notedOf(trx, petition, page);
    return sums + noted;
  });
}

/** All of the page without those of each partner: reading the signatures themselves would take long. */
async function sumsOf(trx: Db, petition: string, page: string): Promise<number> {
  const counted = trx.selectFrom('counts').select('partner').where('petition', '=', petition);
  const partners = (await counted.execute()).map(({ partner }) => partner);
  if (partners.length === 0) return 0;
  const rows = await trx
    .selectFrom('count_sums')
    .select(['partner', 'online', 'imported'])
    .where('petition', '=', petition)
    .where('partner', 'in', partners)
    .where('part', '=', 'page')
    .where('value', '=', page)
    .execute();
  return rows.reduce(
    (sum, { partner, online, imported }) => sum + (online + imported) * (partner === WHOLE_PETITION ? 1 : -1),
    0,
  );
}

async function notedOf(trx: Db, petition: string, page: string): Promise<number> {
  const changes = await readNoted(trx, petition);
  const uncredited = changes.filter((change) => change.page === page && change.partner === '');
  return uncredited.reduce((sum, { online, imported }) => sum + online + imported, 0);
}
