import type { Db } from '../database/db.ts';
import { siteKey } from '../domain/placement/site-key.ts';

/** A partner's own sites by their keys, as declared: its `sites`, and that of its `url`. */
type PartnerSites = { campaign: string; sites: string[] };

/** @param campaign Without it, those of all campaigns. */
export async function findPartnerSites(db: Db, campaign?: string): Promise<PartnerSites[]> {
  const rows = await db
    .selectFrom('partners')
    .select(['campaign', 'url', 'sites'])
    .$if(campaign !== undefined, (query) => query.where('campaign', '=', campaign!))
    .where((eb) => eb.or([eb('url', 'is not', null), eb('sites', '<>', '[]')]))
    .orderBy('campaign')
    .orderBy('partner')
    .execute();
  return rows.map(({ campaign: of, url, sites }) => ({
    campaign: of,
    sites: [...(JSON.parse(sites) as string[]), ...(url === null ? [] : [url])].flatMap(
      (address) => siteKey(address) ?? [],
    ),
  }));
}
