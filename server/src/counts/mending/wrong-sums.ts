import type { Db } from '../../database/db.ts';
import type { SumPart } from '../../database/watching-tables.ts';
import { readNoted } from '../sums/changes.ts';
import { sumRows } from '../sums/sum-rows.ts';

/** The sums of a petition, or of a partner's part of it (else ''), that do not add up to the count. */
export type WrongSums = { petition: string; partner: string; parts: SumPart[] };

/** Minutes are left out, since they are not kept. */
const PARTS = ['day', 'hour', 'country', 'language', 'page'] as const satisfies readonly SumPart[];

/**
 * Compares the sums with the counts, as a process of a version that does not sum may have counted. Cheap: what the
 * signatures themselves say is not read.
 */
export async function wrongSums(db: Db): Promise<WrongSums[]> {
  const counted = await db
    .selectFrom('counts')
    .select(['petition', 'partner'])
    .orderBy('petition')
    .orderBy('partner')
    .execute();
  const found: WrongSums[] = [];
  // One after the other: signers wait for each.
  for (const one of counted) {
    const parts = await wrongParts(db, one);
    if (parts.length > 0) found.push({ ...one, parts });
  }
  return found;
}

type Of = { petition: string; partner: string };
type Numbers = { online: number; imported: number };

function wrongParts(db: Db, of: Of): Promise<SumPart[]> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const counted = await trx
      .selectFrom('counts')
      .select(['online', 'imported'])
      .where('petition', '=', of.petition)
      .where('partner', '=', of.partner)
      .executeTakeFirstOrThrow();
    const rows = [...(await storedTotals(trx, of)), ...(await notedRows(trx, of))];
    return PARTS.filter((part) => {
      const sum = rows.filter((row) => row.part === part).reduce(plus, { online: 0, imported: 0 });
      // Imported people signed elsewhere, at no hour here.
      return sum.online !== counted.online || (part !== 'hour' && sum.imported !== counted.imported);
    });
  });
}

async function storedTotals(trx: Db, { petition, partner }: Of) {
  const rows = await trx
    .selectFrom('count_sums')
    .select((eb) => ['part', eb.fn.sum('online').as('online'), eb.fn.sum('imported').as('imported')])
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .where('part', 'in', PARTS)
    .groupBy('part')
    .execute();
  return rows.map(({ part, online, imported }) => ({
    part,
    online: Number(online),
    imported: Number(imported),
  }));
}

async function notedRows(trx: Db, { petition, partner }: Of) {
  return sumRows(petition, await readNoted(trx, petition), { partner, parts: PARTS });
}

const plus = (sum: Numbers, { online, imported }: Numbers): Numbers => ({
  online: sum.online + online,
  imported: sum.imported + imported,
});
