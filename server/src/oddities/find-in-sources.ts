import { oddDomains, oddNetworks } from '../domain/oddities/odd-sources.ts';
import { domainCode } from '../domain/secrets/source-codes.ts';
import { LARGE_PROVIDERS } from '../domain/signature/mail-domain.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { readDomains, readNetworks } from './reading/read-sources.ts';
import { LOOKED_AT_DAYS, type Times } from './reading/read-times.ts';
import { sampleSources } from './reading/sample.ts';

const HOUR = 'YYYY-MM-DDTHH'.length;

/** New mail domains and crowded networks, by their codes; not the large providers, where half of all people are. */
export async function findInSources(
  { db, pepper }: { db: Db; pepper: Uint8Array },
  { petition }: StoredPetition,
  { hours, begin }: Times,
  now: Date,
) {
  const from = new Date(now.getTime() - LOOKED_AT_DAYS * DAY_MS).toISOString();
  const large = new Set([...LARGE_PROVIDERS].map((owner) => domainCode(pepper, petition, owner)));
  const isLarge = (domain: string) => large.has(domain);
  const { domains, networks, sampled } = await sampleSources(db, petition, { from, hours, isLarge });
  const recent = [...hours].filter(([hour]) => hour >= from.slice(0, HOUR));
  const week = {
    from,
    signatures: recent.reduce((sum, [, count]) => sum + count, 0),
    isFirst: begin >= from.slice(0, HOUR),
  };
  return {
    oddities: [
      ...oddDomains(await readDomains(db, petition, domains, from), week),
      ...oddNetworks(await readNetworks(db, petition, networks, hours)),
    ],
    lookedAt: { sampled },
  };
}
