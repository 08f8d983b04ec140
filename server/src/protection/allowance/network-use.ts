import { sql } from 'kysely';
import { type Use, windowsAt } from '../../domain/signature/allowance.ts';
import { isPostgres } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';

// More than any allowance; a limit makes PostgreSQL use the index.
const LOOKED_AT_MAX = 10_000;

/** The use of one network on one petition on one day, by mail domain. */
export type UseOfNetwork = { petition: string; network_code: string; domain_code: string } & Use;

// PostgreSQL returns sums as text.
type Row = Pick<UseOfNetwork, 'petition' | 'network_code' | 'domain_code'> &
  Record<keyof Use, number | string>;

type Sought = { petition: string; networkCode: string };

/** What networks brought in the last week that was not held. */
export async function readNetworkUse(trx: Db, sought: readonly Sought[], now: Date): Promise<UseOfNetwork[]> {
  const { hour, day, week } = windowsAt(now);
  const use = sql`petition, network_code, domain_code, count(*) as week,
    sum(case when signed_at > ${day} then 1 else 0 end) as day,
    sum(case when signed_at > ${hour} then 1 else 0 end) as hour`;
  const query = isPostgres(trx) ? onPostgres(sought, week) : onSqlite(sought, week);
  const { rows } = await sql<Row>`
    select ${use} from (${query}) as found group by petition, network_code, domain_code`.execute(trx);
  return rows.map((row) => ({
    ...row,
    week: Number(row.week),
    day: Number(row.day),
    hour: Number(row.hour),
  }));
}

// Lateral look-ups, as in `findKnown`: without statistics PostgreSQL would plan to read the whole table.
function onPostgres(sought: readonly Sought[], since: string) {
  const petitions = sought.map(({ petition }) => petition);
  const codes = sought.map(({ networkCode }) => networkCode);
  return sql`
    select codes.* from unnest(${petitions}::text[], ${codes}::text[]) as sought (petition, network_code),
      lateral (
        select petition, network_code, domain_code, signed_at from network_codes
        where network_codes.petition = sought.petition and network_codes.network_code = sought.network_code
          and in_allowance = 1 and signed_at > ${since}
        order by signed_at
        limit ${sql.lit(LOOKED_AT_MAX)}
      ) as codes`;
}

function onSqlite(sought: readonly Sought[], since: string) {
  const list = JSON.stringify(sought.map(({ petition, networkCode }) => [petition, networkCode]));
  return sql`
    select network_codes.petition, network_code, domain_code, signed_at
    from json_each(${list}) as sought cross join network_codes
      on network_codes.petition = sought.value ->> 0 and network_code = sought.value ->> 1
        and in_allowance = 1 and signed_at > ${since}`;
}
