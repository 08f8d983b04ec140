import type { Db } from '../../database/db.ts';
import { countParts } from '../count-parts.ts';
import { readSums } from '../sums/read-sums.ts';
import { type Counted, findCounted } from './counted.ts';
import { batchRows, type BreakdownRow, byOrder, bySize, valueRow, wayRows } from './part-rows.ts';
import { pageRows } from './page-rows.ts';
import { partnerRows } from './partner-rows.ts';

export type PartKey = 'partner' | 'page' | 'country' | 'language' | 'day';

/** The rows of each part add up to `count`. */
export type PartsOfCount = { count: number } & Record<'way' | Exclude<PartKey, 'day'>, BreakdownRow[]>;

/**
 * A petition's count, or that of one partner, in each of its parts. To be called in a transaction that reads all from one
 * moment (`repeatable read`).
 *
 * @param publicUrl Origin under which browsers reach this server; null where that is not known.
 * @returns undefined when there is no such petition.
 */
export async function partsOf(
  trx: Db,
  petition: string,
  { publicUrl, partner }: { publicUrl: string | null; partner?: string },
): Promise<PartsOfCount | undefined> {
  const counted = await findCounted(trx, petition, partner);
  if (counted === undefined) return undefined;
  return {
    count: countParts(counted.numbers).count,
    way: wayRows(counted.numbers),
    partner: bySize(await partnerRows(trx, counted)),
    page: await partBy(trx, counted, 'page', publicUrl),
    country: await partBy(trx, counted, 'country', publicUrl),
    language: await partBy(trx, counted, 'language', publicUrl),
  };
}

/** What was counted by one key: the largest first, but days in their order. */
export async function partBy(
  trx: Db,
  counted: Counted,
  key: PartKey,
  publicUrl: string | null,
): Promise<BreakdownRow[]> {
  if (key === 'partner') return bySize(await partnerRows(trx, counted));
  const batches = batchRows(counted.numbers);
  if (key === 'page') return bySize([...(await pageRows(trx, counted, publicUrl)), ...batches]);
  const rows = [...(await sumRows(trx, counted, key)), ...batches];
  return key === 'day' ? byOrder(rows) : bySize(rows);
}

async function sumRows(
  trx: Db,
  { petition, partner }: Counted,
  key: 'country' | 'language' | 'day',
): Promise<BreakdownRow[]> {
  const sums = await readSums(trx, petition, [key], { partner });
  return sums[key].map(({ value, online, imported }) => valueRow(value || null, online + imported));
}
