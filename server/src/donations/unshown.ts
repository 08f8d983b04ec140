import type { Db } from '../database/db.ts';
import { REFUSED } from './letters.ts';

/** Letters that are not shown. `waiting`: still to be encoded; the others cannot be. */
export type Unshown = { campaign: string; waiting: boolean; letters: number };

export async function countUnshown(db: Db): Promise<Unshown[]> {
  const rows = await db
    .selectFrom('letters')
    .innerJoin('donations', 'donations.letter', 'letters.id')
    .select((eb) => [
      'donations.campaign',
      'letters.made_from',
      eb.fn.countAll<number | string>().as('letters'),
    ])
    .where((eb) => eb.or([eb('letters.made_from', 'is', null), eb('letters.made_from', '=', REFUSED)]))
    .groupBy(['donations.campaign', 'letters.made_from'])
    .orderBy('donations.campaign')
    .execute();
  return rows.map(({ campaign, made_from, letters }) => ({
    campaign,
    waiting: made_from === null,
    letters: Number(letters),
  }));
}
