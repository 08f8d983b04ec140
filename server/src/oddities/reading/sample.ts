import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { Hours } from '../../domain/oddities/usual-hours.ts';

/** Looked at: the newest, and some of each of the busiest hours. More would hold signing up. */
const NEWEST = 3000;
const BUSY_HOURS = 6;
const OF_A_BUSY_HOUR = 600;
/** With fewer in the sample, none is looked up. */
const DOMAIN_LEAST = 8;
const NETWORK_LEAST = 15;
const LOOKED_UP_MAX = 12;
const HOUR = 'YYYY-MM-DDTHH'.length;

/** Codes of mail domains and networks that many of the sampled signatures share. */
export type Candidates = { domains: string[]; networks: string[]; sampled: number };

/**
 * Where many of the last days' signatures come from. A flood fills the newest ones or the busiest hours, so it is in
 * the sample.
 *
 * @param from An instant, as stored.
 */
export async function sampleSources(
  db: Db,
  petition: string,
  { from, hours, isLarge }: { from: string; hours: Hours; isLarge: (domain: string) => boolean },
): Promise<Candidates> {
  const until = await oldestOfNewest(db, petition, from);
  const busy = [...hours]
    .filter(([hour]) => hour >= from.slice(0, HOUR) && until !== undefined && hour < until.slice(0, HOUR))
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, BUSY_HOURS);
  const groups = [await groupsOf(db, petition, { from, to: 'Z' }, NEWEST)];
  for (const [hour] of busy)
    groups.push(await groupsOf(db, petition, { from: `${hour}:`, to: `${hour}:Z` }, OF_A_BUSY_HOUR));
  const all = groups.flat();
  const domains = most(all, 'domain', DOMAIN_LEAST).filter((domain) => !isLarge(domain));
  return {
    domains: domains.slice(0, LOOKED_UP_MAX),
    networks: most(all, 'network', NETWORK_LEAST).slice(0, LOOKED_UP_MAX),
    sampled: all.reduce((sum, { count }) => sum + count, 0),
  };
}

/** When the oldest of the newest was given; undefined where these are all. The hours before are not among them. */
async function oldestOfNewest(db: Db, petition: string, from: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('signatures')
    .select('signed_at')
    .where('petition', '=', petition)
    .where('signed_at', '>=', from)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .offset(NEWEST - 1)
    .limit(1)
    .executeTakeFirst();
  return found?.signed_at;
}

type Group = { domain: string | null; network: string | null; count: number };

async function groupsOf(
  db: Db,
  petition: string,
  { from, to }: { from: string; to: string },
  limit: number,
): Promise<Group[]> {
  // What is looked at is limited before the state is asked for: a flood may be held.
  const { rows } = await sql<Omit<Group, 'count'> & { count: number | string }>`
    select domain_code as domain, network_code as network, count(*) as count
    from (
      select id, state, imported_in, signatures.domain_code
      from signatures
      where petition = ${petition} and signed_at >= ${from} and signed_at <= ${to}
      order by signed_at desc, id desc
      limit ${sql.lit(limit)}
    ) as newest
    left join (select signature, network_code from network_codes) as codes on codes.signature = newest.id
    where state = 'validated' and imported_in is null
    group by domain_code, network_code`.execute(db);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

function most(groups: readonly Group[], of: 'domain' | 'network', least: number): string[] {
  const sums = new Map<string, number>();
  for (const { [of]: code, count } of groups)
    if (code !== null) sums.set(code, count + (sums.get(code) ?? 0));
  return [...sums]
    .filter(([, count]) => count >= least)
    .toSorted(([, one], [, other]) => other - one)
    .map(([code]) => code);
}
