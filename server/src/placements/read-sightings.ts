import type { PlacedTag, Placement } from '@samleng/contract';
import { NO_PETITION, ReadCache, type ReadCacheOptions } from '../database/read-cache.ts';
import type { Db } from '../database/db.ts';
import type { PublicCache } from '../public/public-cache.ts';
import { siteKey } from '../domain/placement/site-key.ts';
import { findPartnerSites } from './partner-sites.ts';
import type { Note, Place, Sighting } from './sighting.ts';

type SightingDeps = {
  db: Db;
  publicCache: Pick<PublicCache, 'petition' | 'campaignExists' | 'creditedPartner' | 'near'>;
  /** The cache is asked for partners' sites, where a tag names nothing that exists. */
  cacheOptions: Omit<ReadCacheOptions, 'entriesMax'>;
};

/** What a placement tells of each petition and campaign; nothing of tags that belong to none. */
export type ReadSightings = (placement: Placement, page: string) => Promise<Sighting[]>;

export function createReadSightings({ db, publicCache, cacheOptions }: SightingDeps): ReadSightings {
  const sites = new ReadCache<Map<string, string>>({ ...cacheOptions, entriesMax: 1 });

  /** The campaign of the partner whose site this is. */
  async function campaignOfSite(page: string): Promise<string | undefined> {
    const site = siteKey(page);
    if (site === undefined) return undefined;
    const found = await sites.get(NO_PETITION, '', async () => {
      const partners = await findPartnerSites(db);
      return new Map(partners.flatMap(({ campaign, sites: its }) => its.map((one) => [one, campaign])));
    });
    return found?.value.get(site);
  }

  async function nearestOf({ petition, campaign }: PlacedTag): Promise<Omit<Place, 'page'> | undefined> {
    if (campaign !== undefined) {
      const near = await publicCache.near.campaign(campaign);
      return near === undefined ? undefined : { campaign: near, petition: '' };
    }
    const near = petition === undefined ? undefined : await publicCache.near.petition(petition);
    const found = near === undefined ? undefined : await publicCache.petition(near);
    return found && { campaign: found.campaign, petition: found.petition };
  }

  async function placeOf(tag: PlacedTag, page: string): Promise<(Place & { unknown?: Note }) | undefined> {
    if (tag.element === 'thank-you-wall') {
      const { campaign } = tag;
      if (campaign !== undefined && (await publicCache.campaignExists(campaign)))
        return { campaign, petition: '', page };
    } else {
      const found = tag.petition === undefined ? undefined : await publicCache.petition(tag.petition);
      if (found) return { campaign: found.campaign, petition: found.petition, page };
    }
    const near = await nearestOf(tag);
    const campaign = near?.campaign ?? (await campaignOfSite(page));
    if (campaign === undefined) return undefined;
    const unknown = { note: 'unknown-petition', value: tag.petition ?? tag.campaign ?? '' } as const;
    return { campaign, petition: near?.petition ?? '', page, unknown };
  }

  async function partnerNote(campaign: string, partner: string): Promise<Note> {
    const credited = await publicCache.creditedPartner(campaign, partner);
    return credited === undefined
      ? { note: 'unknown-partner', value: partner }
      : { note: 'partner', value: credited };
  }

  async function sightingOf(tag: PlacedTag, { version, trouble }: Placement, page: string) {
    const found = await placeOf(tag, page);
    if (found === undefined) return undefined;
    const { unknown, ...place } = found;
    const troubles = new Set([trouble, tag.trouble].filter((one) => one !== undefined));
    const notes: Note[] = [
      { note: 'version', value: version },
      ...[...troubles].map((value) => ({ note: 'trouble' as const, value })),
      ...(unknown ? [unknown] : []),
      ...(tag.partner === undefined ? [] : [await partnerNote(place.campaign, tag.partner)]),
    ];
    return { ...place, element: tag.element, notes };
  }

  return async (placement, page) => {
    const sightings = await Promise.all(placement.tags.map((tag) => sightingOf(tag, placement, page)));
    return oncePerView(sightings.filter((sighting) => sighting !== undefined));
  };
}

/** Two forms of one petition on a page are one view, with what both note. */
function oncePerView(sightings: readonly Sighting[]): Sighting[] {
  const same = Map.groupBy(sightings, (one) => JSON.stringify([one.campaign, one.petition, one.element]));
  return [...same.values()].map((tags) => {
    const notes = new Map(tags.flatMap((tag) => tag.notes.map((one) => [`${one.note} ${one.value}`, one])));
    return { ...tags[0]!, notes: [...notes.values()] };
  });
}
