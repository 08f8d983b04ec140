import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { DomainCount, NetworkCount } from '../../domain/oddities/odd-sources.ts';
import type { Hours } from '../../domain/oddities/usual-hours.ts';

/** Counting more of one source would hold signing up; so many are odd anyway. */
const COUNTED_MAX = 5000;
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;
const DAY = 'YYYY-MM-DD'.length;

/** Each by its index, so that it takes as long among millions. */
export async function readDomains(
  db: Db,
  petition: string,
  domains: readonly string[],
  from: string,
): Promise<DomainCount[]> {
  const counts: DomainCount[] = [];
  for (const domain of domains) {
    const counted = sql`from signatures
      where petition = ${petition} and domain_code = ${domain} and state = 'validated'`;
    const { rows } = await sql<{ first: string | null; count: number | string }>`
      select (select min(signed_at) ${counted}) as first,
        (select count(*) from (select 1 as one ${counted} and signed_at >= ${from} limit ${sql.lit(COUNTED_MAX)}) as found)
          as count`.execute(db);
    const [{ first, count }] = rows as [(typeof rows)[number]];
    if (first !== null) counts.push({ domain, count: Number(count), first: first.slice(0, MINUTE) });
  }
  return counts;
}

/** Of signatures that were not held. A network has another code on each day. */
export async function readNetworks(
  db: Db,
  petition: string,
  networks: readonly string[],
  hours: Hours,
): Promise<NetworkCount[]> {
  const counts: NetworkCount[] = [];
  for (const network of networks) {
    const { rows } = await sql<{ first: string | null; count: number | string }>`
      select min(signed_at) as first, count(*) as count from (
        select signed_at from network_codes
        where petition = ${petition} and network_code = ${network} and in_allowance = 1
        order by signed_at
        limit ${sql.lit(COUNTED_MAX)}
      ) as found`.execute(db);
    const [{ first, count }] = rows as [(typeof rows)[number]];
    if (first === null) continue;
    const day = first.slice(0, DAY);
    const ofDay = [...hours].filter(([hour]) => hour.startsWith(day));
    const signatures = ofDay.reduce((sum, [, number]) => sum + number, 0);
    counts.push({ network, day, count: Number(count), signatures });
  }
  return counts;
}
