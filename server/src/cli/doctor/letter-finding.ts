import type { Db } from '../../database/db.ts';
import { countUnshown, type Unshown } from '../../donations/unshown.ts';
import type { Finding } from './finding.ts';

/** Tells which donors' letters an earlier version stored as they came: they may tell more than they show. */
export async function letterFinding(db: Db): Promise<Finding> {
  const check = "donors' letters";
  const unshown = await countUnshown(db);
  if (unshown.length === 0) return { check, state: 'ok', message: 'hold no metadata' };
  const waiting = byCampaign(unshown.filter((one) => one.waiting));
  const refused = byCampaign(unshown.filter((one) => !one.waiting));
  const message = [
    ...(waiting === '' ? [] : [`not shown before the server has encoded them anew: ${waiting}`]),
    ...(refused === '' ? [] : [`not shown, since they cannot be encoded anew, add other files: ${refused}`]),
  ].join('; ');
  return { check, state: 'warning', message };
}

const byCampaign = (unshown: Unshown[]): string =>
  unshown.map(({ campaign, letters }) => `${campaign} (${letters})`).join(', ');
