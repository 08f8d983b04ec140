import type { Db } from '../../database/db.ts';
import type { CountSumRow, SumPart } from '../../database/watching-tables.ts';
import { readNoted } from './changes.ts';
import { sumRows } from './sum-rows.ts';
import { WHOLE_PETITION } from '../tally.ts';

export type Sum = Pick<CountSumRow, 'value' | 'online' | 'imported'>;

/**
 * The counted signatures of a petition, or of a partner's part of it, by the values of some parts, in the order of the values;
 * none with nothing in it. Exact in a transaction that reads all from one moment (`repeatable read`).
 *
 * @param from The first value of each part, such as a day; without it all.
 * @param only The values to be read; without it all.
 */
export async function readSums<Part extends SumPart>(
  trx: Db,
  petition: string,
  parts: readonly Part[],
  { partner = WHOLE_PETITION, from = '', only }: { partner?: string; from?: string; only?: string[] } = {},
): Promise<Record<Part, Sum[]>> {
  const stored = await trx
    .selectFrom('count_sums')
    .selectAll()
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .where('part', 'in', parts)
    .where('value', '>=', from)
    .$if(only !== undefined, (query) => query.where('value', 'in', only!))
    .execute();
  const changes = await readNoted(trx, petition);
  const isAsked = ({ value }: CountSumRow) => value >= from && only?.includes(value) !== false;
  const pending = sumRows(petition, changes, { partner, parts }).filter(isAsked);
  const sums = parts.map((part) => [part, merged([...stored, ...pending], part)] as const);
  return Object.fromEntries(sums) as Record<Part, Sum[]>;
}

function merged(rows: readonly CountSumRow[], part: SumPart): Sum[] {
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    if (row.part !== part) continue;
    const { value } = row;
    const before = sums.get(value) ?? { online: 0, imported: 0 };
    sums.set(value, { value, online: before.online + row.online, imported: before.imported + row.imported });
  }
  const found = [...sums.values()].filter(({ online, imported }) => online !== 0 || imported !== 0);
  return found.toSorted((one, other) => (one.value < other.value ? -1 : 1));
}
