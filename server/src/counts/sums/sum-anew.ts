import { type RawBuilder, sql } from 'kysely';
import { lockPetitions, lockSums } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import type { SumPart } from '../../database/watching-tables.ts';

/** By part, its value of a signature in SQL. */
const VALUES: Record<SumPart, RawBuilder<string>> = {
  day: sql`day`,
  country: sql`country`,
  language: sql`language`,
  page: sql`coalesce(page, '')`,
  hour: sql`substr(signed_at, 1, 13)`,
  minute: sql`substr(signed_at, 1, 16)`,
  'page-hour': sql`substr(signed_at, 1, 13) || ' ' || page`,
};

const OF_MOMENTS: readonly SumPart[] = ['hour', 'minute', 'page-hour'];

/**
 * Counts the sums of a petition anew from its signatures. Reads them all: of two millions that takes some seconds, in
 * which nobody signs.
 */
export async function sumAnew(db: Db, petition: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    await lockSums(trx);
    for (const table of ['count_changes', 'count_sums'] as const)
      await trx.deleteFrom(table).where('petition', '=', petition).execute();
    for (const part of ['day', 'country', 'language', 'page', 'hour'] as const) {
      await sumPart(trx, petition, part, sql`''`);
      await sumPart(trx, petition, part, sql`partner`);
    }
    await sumPart(trx, petition, 'minute', sql`''`);
    await sumPart(trx, petition, 'page-hour', sql`''`);
  });
}

async function sumPart(
  trx: Db,
  petition: string,
  part: SumPart,
  partner: RawBuilder<unknown>,
): Promise<void> {
  const value = VALUES[part];
  const online = OF_MOMENTS.includes(part) ? sql`and imported_in is null` : sql``;
  await sql`
    insert into count_sums (petition, partner, part, value, online, imported)
    select petition, ${partner}, ${sql.lit(part)}, ${value},
      sum(case when imported_in is null then 1 else 0 end), sum(case when imported_in is null then 0 else 1 end)
    from signatures
    where petition = ${petition} and state = 'validated' and ${partner} is not null and ${value} is not null ${online}
    group by petition, 2, 4`.execute(trx);
}
