import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import type { CountSumRow, SumPart } from '../../database/watching-tables.ts';
import { readNoted } from '../sums/changes.ts';
import { OF_MOMENTS, OF_THE_WHOLE, PARTS } from '../sums/parts.ts';
import { sumRows } from '../sums/sum-rows.ts';

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

/**
 * What would have to be added to the sums of a petition (negative: taken off), so that they are those of its signatures.
 * Reads all of them.
 *
 * @param snapshot For as long as that takes, see `Store.openSnapshot`.
 * @param since ISO 8601: minutes before it are not kept.
 */
export async function missingSums(
  snapshot: Db,
  petition: string,
  since: string,
  signal?: AbortSignal,
): Promise<CountSumRow[]> {
  const missing: CountSumRow[] = [];
  for (const part of PARTS) {
    if (signal?.aborted === true) return [];
    missing.push(...(await differences(snapshot, petition, part, since)));
  }
  const pending = sumRows(petition, await readNoted(snapshot, petition));
  return less(
    missing,
    pending.filter(({ part, value }) => isKept(part, value, since)),
  );
}

const isKept = (part: SumPart, value: string, since: string): boolean =>
  !OF_THE_WHOLE.includes(part) || value >= since;

/** Between the signatures and the sums as they are stored. */
async function differences(
  snapshot: Db,
  petition: string,
  part: SumPart,
  since: string,
): Promise<CountSumRow[]> {
  const value = VALUES[part];
  const isOnline = OF_MOMENTS.includes(part) ? sql`and imported_in is null` : sql``;
  const ofPartners = OF_THE_WHOLE.includes(part)
    ? sql``
    : sql`union all select partner, value, online, imported from signed where partner is not null`;
  const from = OF_THE_WHOLE.includes(part) ? since : '';
  const { rows } = await sql<Record<'partner' | 'value' | 'online' | 'imported', string>>`
    with signed as materialized (
      select partner, ${value} as value,
        sum(case when imported_in is null then 1 else 0 end) as online,
        sum(case when imported_in is null then 0 else 1 end) as imported
      from signatures
      where petition = ${petition} and state = 'validated' and ${value} >= ${from} ${isOnline}
      group by partner, ${value}
    )
    select partner, value, sum(online) as online, sum(imported) as imported
    from (
      select '' as partner, value, online, imported from signed
      ${ofPartners}
      union all select partner, value, -online, -imported from count_sums
        where petition = ${petition} and part = ${part} and value >= ${from}
    ) as compared
    group by partner, value
    having sum(online) <> 0 or sum(imported) <> 0`.execute(snapshot);
  return rows.map(({ partner, value: its, online, imported }) => ({
    petition,
    partner,
    part,
    value: its,
    online: Number(online),
    imported: Number(imported),
  }));
}

function less(rows: readonly CountSumRow[], others: readonly CountSumRow[]): CountSumRow[] {
  const sums = new Map(rows.map((row) => [keyOf(row), row]));
  for (const other of others) {
    const { online, imported } = sums.get(keyOf(other)) ?? { online: 0, imported: 0 };
    const left = { online: online - other.online, imported: imported - other.imported };
    sums.set(keyOf(other), { ...other, ...left });
  }
  return [...sums.values()].filter(({ online, imported }) => online !== 0 || imported !== 0);
}

const keyOf = ({ partner, part, value }: CountSumRow): string => `${partner} ${part} ${value}`;
