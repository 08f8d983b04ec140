import { nearestName, type LocalizedText } from '@samleng/contract';
import type { Db } from '../../database/db.ts';
import { siteKey } from '../../domain/placement/site-key.ts';

/** Whose site a page lies on: this server's, a partner's by its slug, or somebody's whom the campaign does not know. */
export type PageOwner = { kind: 'own' } | { kind: 'partner'; partner: string } | { kind: 'stranger' };

type Known = { partner: string; name: LocalizedText; sites: string[]; aliases: string[] };

/** A campaign's partners, asked for by what stands on pages. */
export type PageOwners = {
  names: Record<string, LocalizedText>;
  /** The partner whom a name credits. */
  credited(name: string): string | undefined;
  /** The partner whose name, or other name, is nearly that. */
  near(name: string): string | undefined;
  /** @param named The partners whom the page's tags credit: of several who share a site it is theirs. */
  ownerOf(page: string, named: readonly string[]): PageOwner;
};

/** @param publicUrl Origin of this server. */
export async function readPageOwners(db: Db, campaign: string, publicUrl: string): Promise<PageOwners> {
  const rows = await db
    .selectFrom('partners')
    .select(['partner', 'name', 'url', 'sites', 'aliases'])
    .where('campaign', '=', campaign)
    .orderBy('partner')
    .execute();
  const known = rows.map(({ partner, name, url, sites, aliases }) => ({
    partner,
    name: JSON.parse(name) as LocalizedText,
    sites: [...(JSON.parse(sites) as string[]), ...(url === null ? [] : [url])],
    aliases: JSON.parse(aliases) as string[],
  }));
  return pageOwners(known, publicUrl);
}

export function pageOwners(partners: readonly Known[], publicUrl: string): PageOwners {
  const credited = new Map(
    partners.flatMap(({ partner, aliases }) => [partner, ...aliases].map((name) => [name, partner])),
  );
  const names = [...credited.keys()];
  const bySite = sitesOf(partners);
  const own = siteKey(publicUrl);
  return {
    names: Object.fromEntries(partners.map(({ partner, name }) => [partner, name])),
    credited: (name) => credited.get(name),
    near: rememberedByName((name) => credited.get(nearestName(name, names) ?? '')),
    ownerOf: (page, named) => {
      const site = siteKey(page);
      if (site === undefined) return { kind: 'stranger' };
      if (site === own) return { kind: 'own' };
      const partners = bySite.get(site) ?? [];
      const partner = partners.find((one) => named.includes(one)) ?? partners[0];
      return partner === undefined ? { kind: 'stranger' } : { kind: 'partner', partner };
    },
  };
}

/** Many pages have copied one mistake. */
function rememberedByName(find: (name: string) => string | undefined): (name: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name);
  };
}

function sitesOf(partners: readonly Known[]): Map<string, string[]> {
  const bySite = new Map<string, string[]>();
  for (const { partner, sites } of partners)
    for (const site of sites) {
      const key = siteKey(site);
      if (key !== undefined) bySite.set(key, [...(bySite.get(key) ?? []), partner]);
    }
  return bySite;
}
