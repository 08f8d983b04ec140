import type { Db } from '../database/db.ts';
import { siteKey } from '../domain/placement/site-key.ts';
import { findPartnerSites } from './partner-sites.ts';
import { findSignedPages } from './signed-pages.ts';
import type { Place } from './sighting.ts';

/** Of a petition, and of one site among them. */
export const PAGES_MAX = 500;
export const PAGES_OF_SITE_MAX = 50;

/** Days in the campaign's time zone. `silent`: a page that was last seen before is gone, unless it is known otherwise. */
export type Days = { today: string; silent: string };

type Standing = { page: string; site: string; lastDay: string };
/** `refused` are counted without their names; `replaced` are among them, and lose their rows. */
export type Admission = { refused: Set<string>; replaced: string[] };

/**
 * Decides which new pages get rows of their own. What anybody can invent must not crowd out what is known: where there
 * is no room, only a page of a partner's site takes the place of another, which is a stranger's without signatures. A
 * stranger's takes that of one that nobody has seen for long.
 *
 * @param pages Without repeats, the most seen first; those that have rows already keep them.
 * @param ownSite Of this server, whose pages are known.
 */
export async function admitPages(
  trx: Db,
  { campaign, petition }: Omit<Place, 'page'>,
  pages: readonly string[],
  { days, ownSite }: { days: Days; ownSite: string | undefined },
): Promise<Admission> {
  const standing = await findStanding(trx, { campaign, petition });
  const known = new Set(standing.map(({ page }) => page));
  const room = new Room(standing);
  const without = pages.filter((page) => page !== '' && !known.has(page) && !room.take(page));
  const admission: Admission = { refused: new Set(without), replaced: [] };
  if (without.length === 0) return admission;
  const sites = new Set((await findPartnerSites(trx, campaign)).flatMap(({ sites: its }) => its));
  if (ownSite !== undefined) sites.add(ownSite);
  const replaceable = await findReplaceable(trx, { campaign, petition }, standing, days);
  for (const page of without) room.replace(page, { replaceable, sites, silent: days.silent }, admission);
  return admission;
}

async function findStanding(trx: Db, { campaign, petition }: Omit<Place, 'page'>): Promise<Standing[]> {
  const rows = await trx
    .selectFrom('placement_pages')
    .select(['page', 'last_day as lastDay'])
    .where('campaign', '=', campaign)
    .where('petition', '=', petition)
    .execute();
  return rows.filter(({ page }) => page !== '').map((row) => ({ ...row, site: siteOf(row.page) }));
}

/** Those without signatures, the least seen of the last days first. */
async function findReplaceable(
  trx: Db,
  { campaign, petition }: Omit<Place, 'page'>,
  standing: readonly Standing[],
  { silent }: Days,
): Promise<Standing[]> {
  const pages = standing.map(({ page }) => page);
  const signed = await findSignedPages(trx, petition, pages);
  const rows = await trx
    .selectFrom('placement_days')
    .select((eb) => ['page', eb.fn.sum<string>('views').as('views')])
    .where('campaign', '=', campaign)
    .where('petition', '=', petition)
    .where('page', 'in', pages)
    .where('day', '>=', silent)
    .groupBy('page')
    .execute();
  const views = new Map(rows.map((row) => [row.page, Number(row.views)]));
  const seen = ({ page }: Standing) => views.get(page) ?? 0;
  return standing
    .filter(({ page }) => !signed.has(page))
    .toSorted((one, other) => seen(one) - seen(other) || (one.lastDay < other.lastDay ? -1 : 1));
}

/** Each page by itself, where its address is none: one that a browser claimed long ago. */
const siteOf = (page: string): string => siteKey(page) ?? page;

type Replacing = { replaceable: Standing[]; sites: ReadonlySet<string>; silent: string };

/** How many pages there are, in all and by site. */
class Room {
  #pages = 0;
  readonly #bySite = new Map<string, number>();

  constructor(standing: readonly Standing[]) {
    for (const { site } of standing) this.#add(site, 1);
  }

  /** @returns Whether there was room. */
  take(page: string): boolean {
    const site = siteOf(page);
    if (this.#pages >= PAGES_MAX || this.#ofSite(site) >= PAGES_OF_SITE_MAX) return false;
    this.#add(site, 1);
    return true;
  }

  replace(page: string, { replaceable, sites, silent }: Replacing, { refused, replaced }: Admission): void {
    const site = siteOf(page);
    const isOwn = sites.has(site);
    const isFullSite = this.#ofSite(site) >= PAGES_OF_SITE_MAX;
    const at = replaceable.findIndex((other) => {
      const isSilent = other.lastDay < silent;
      if (isFullSite) return isSilent && other.site === site;
      return (isOwn || isSilent) && !sites.has(other.site);
    });
    if (at === -1) return;
    const [other] = replaceable.splice(at, 1);
    this.#add(other!.site, -1);
    replaced.push(other!.page);
    refused.add(other!.page);
    this.take(page);
    refused.delete(page);
  }

  #ofSite(site: string): number {
    return this.#bySite.get(site) ?? 0;
  }

  #add(site: string, by: 1 | -1): void {
    this.#pages += by;
    this.#bySite.set(site, this.#ofSite(site) + by);
  }
}
