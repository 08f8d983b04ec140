import type { Db } from '../database/db.ts';

/** The origins of a partner's own sites, as declared: its `sites`, and that of its `url`. */
type PartnerSites = { campaign: string; origins: string[] };

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
    origins: [...(JSON.parse(sites) as string[]), ...(url === null ? [] : [originOf(url)])],
  }));
}

/** Of an absolute URL. */
export function originOf(url: string): string {
  return new URL(url).origin;
}
