import type { Db } from '../../database/db.ts';
import { countParts } from '../count-parts.ts';
import { WHOLE_PETITION } from '../tally.ts';
import type { Counted } from './counted.ts';
import { batchRows, type BreakdownRow, type Numbers, valueRow } from './part-rows.ts';

/** Partners with all that they brought, also on paper; then what no partner brought. */
export async function partnerRows(trx: Db, { petition, partner, numbers }: Counted): Promise<BreakdownRow[]> {
  if (partner !== WHOLE_PETITION) return [valueRow(partner, countParts(numbers).count)];
  const partners = await trx
    .selectFrom('counts')
    .select(['partner', 'online', 'imported', 'paper', 'carried_over'])
    .where('petition', '=', petition)
    .where('partner', '<>', WHOLE_PETITION)
    .execute();
  const rest = partners.reduce(without, numbers);
  const rows = partners.map((row) => valueRow(row.partner, countParts(row).count));
  return [...rows, valueRow(null, rest.online + rest.imported), ...batchRows(rest)];
}

const without = (whole: Numbers, part: Numbers): Numbers => ({
  online: whole.online - part.online,
  imported: whole.imported - part.imported,
  paper: whole.paper - part.paper,
  carried_over: whole.carried_over - part.carried_over,
});
