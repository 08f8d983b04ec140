import type { CrowdedNetwork, NewDomain, Oddity } from './oddity.ts';
import { percent } from './oddity.ts';

/** A new mail domain is told of from so many signatures in a week on, if they are a part of all. */
export const DOMAIN_LEAST = 40;
const DOMAIN_PERCENT = 3;
/** On a petition of its first week every mail domain is new. */
const FIRST_WEEK_PERCENT = 20;
const HEAVY_PERCENT = 10;
/** The same for a network in a day. A carrier or a campus puts many people behind one. */
export const NETWORK_LEAST = 100;
const NETWORK_PERCENT = 10;

/** What a mail domain brought in the last week; `first` is the minute of its first signature ever. */
export type DomainCount = { domain: string; count: number; first: string };

/** @param week When the week began, and how many signed online in it; `isFirst`: nobody signed before. */
export function oddDomains(
  domains: readonly DomainCount[],
  week: { from: string; signatures: number; isFirst: boolean },
): (Oddity & NewDomain)[] {
  const least = week.isFirst ? FIRST_WEEK_PERCENT : DOMAIN_PERCENT;
  return domains.flatMap(({ domain, count, first }) => {
    const share = percent(count, week.signatures);
    const isNew = first >= week.from.slice(0, first.length);
    if (!isNew || count < DOMAIN_LEAST || share < least) return [];
    const weight = share >= HEAVY_PERCENT ? 3 : 2;
    return [{ kind: 'domain', id: `domain:${domain}`, weight, size: count, domain, share, first }];
  });
}

/** `signatures`: of all who signed online on the same day, in UTC. */
export type NetworkCount = { network: string; day: string; count: number; signatures: number };

export function oddNetworks(networks: readonly NetworkCount[]): (Oddity & CrowdedNetwork)[] {
  return networks.flatMap(({ network, day, count, signatures }) => {
    const share = percent(count, signatures);
    if (count < NETWORK_LEAST || share < NETWORK_PERCENT) return [];
    return [{ kind: 'network', id: `network:${network}`, weight: 2, size: count, network, day, share }];
  });
}
