import { PETITION } from './campaign.ts';

const sums = (partner: string, where: string) => `
  select petition, ${partner}, sum(case when imported_in is null then 1 else 0 end), 0, 0,
    sum(case when imported_in is null then 0 else 1 end), max(signed_at)
  from signatures where petition = '${PETITION}' and state = 'validated' ${where}`;

/** Counts the signatures of the petition, as the server would have while they came. For both databases. */
export const COUNTS_SQL = `
  insert into counts (petition, partner, online, paper, carried_over, imported, updated_at)
  ${sums("''", '')} group by petition union all
  ${sums('partner', 'and partner is not null')} group by petition, partner`;
