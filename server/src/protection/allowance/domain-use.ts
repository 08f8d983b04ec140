import { type RawBuilder, sql } from 'kysely';
import { type DomainUse, windowsAt } from '../../domain/signature/allowance.ts';
import { isPostgres } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';

// More than any allowance, unless a person let them through; a limit makes PostgreSQL use the index.
const LOOKED_AT_MAX = 10_000;

/** The use of one mail domain on one petition. */
export type UseOfDomain = { petition: string; domain_code: string } & DomainUse;

// PostgreSQL returns sums as text.
type Row = Pick<UseOfDomain, 'petition' | 'domain_code'> & Record<keyof DomainUse, number | string>;

type Sought = { petition: string; domain_code: string };

/** What mail domains brought into the count here, unless somebody looked at it and let it through. */
export async function readDomainUse(trx: Db, sought: readonly Sought[], now: Date): Promise<UseOfDomain[]> {
  const { tenMinutes, hour, day, week } = windowsAt(now);
  const isCounted = sql`state = 'validated' and not at_event`;
  const since = (instant: string) =>
    sql`sum(case when ${isCounted} and signed_at > ${instant} then 1 else 0 end)`;
  const found = isPostgres(trx) ? onPostgres : onSqlite;
  const { rows } = await sql<Row>`
    select petition, domain_code, sum(case when ${isCounted} then 1 else 0 end) as ever,
      ${since(week)} as week, ${since(day)} as day, ${since(hour)} as hour,
      sum(case when at_event and signed_at > ${tenMinutes} then 1 else 0 end) as event
    from (
      select petition, domain_code, state, signed_at, ' ' || marks || ' ' like '% event %' as at_event
      from (
        ${found(sought, sql`state = 'validated' and imported_in is null`)}
        union all
        ${found(sought, sql`state = 'pending' and signed_at > ${tenMinutes}`)}
      ) as found
      where held_because is null or held_because not like 'velocity-%'
    ) as unreviewed
    group by petition, domain_code`.execute(trx);
  return rows.map((row) => ({
    ...row,
    ever: Number(row.ever),
    week: Number(row.week),
    day: Number(row.day),
    hour: Number(row.hour),
    event: Number(row.event),
  }));
}

// Lateral look-ups, as in `findKnown`: without statistics PostgreSQL would plan to read the whole table.
function onPostgres(sought: readonly Sought[], isSought: RawBuilder<unknown>) {
  const petitions = sought.map(({ petition }) => petition);
  const codes = sought.map(({ domain_code }) => domain_code);
  return sql`
    select shared.* from unnest(${petitions}::text[], ${codes}::text[]) as sought (petition, domain_code),
      lateral (
        select petition, domain_code, state, signed_at, held_because, marks from signatures
        where signatures.petition = sought.petition and signatures.domain_code = sought.domain_code
          and ${isSought}
        order by signed_at
        limit ${sql.lit(LOOKED_AT_MAX)}
      ) as shared`;
}

function onSqlite(sought: readonly Sought[], isSought: RawBuilder<unknown>) {
  const list = JSON.stringify(sought.map(({ petition, domain_code }) => [petition, domain_code]));
  return sql`
    select signatures.petition, signatures.domain_code, state, signed_at, held_because, marks
    from json_each(${list}) as sought cross join signatures
      on signatures.petition = sought.value ->> 0 and signatures.domain_code = sought.value ->> 1
        and ${isSought}`;
}
