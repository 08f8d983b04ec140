import { sql } from 'kysely';
import { type Counted, nextTallyInstant } from '../domain/summary.ts';
import { WHOLE_PETITION } from './counts.ts';
import { lockPetitions } from './lock.ts';
import type { Db } from './open.ts';
import { findPetition } from './petitions.ts';

export type Numbers = { online: number; paper: number; carriedOver: number };

/** One counter beside what is counted anew. `partner` is '' for the whole petition. */
export type Recount = { petition: string; partner: string; counter: Numbers; rows: Numbers };

const NOTHING: Numbers = { online: 0, paper: 0, carriedOver: 0 };
const NUMBER_OF = { online: 'online', paper: 'paper', 'carried-over': 'carriedOver' } as const;

/** Every counter of one petition, or of all, beside what its signatures and batches add up to. */
export async function recount(db: Db, petition?: string): Promise<Recount[]> {
  const recounts = new Map<string, Recount>();
  for (const part of await allParts(db, petition)) {
    for (const partner of countersOf(part)) {
      const key = JSON.stringify([part.petition, partner]);
      const before = recounts.get(key) ?? {
        petition: part.petition,
        partner,
        counter: NOTHING,
        rows: NOTHING,
      };
      recounts.set(key, added(before, part));
    }
  }
  return [...recounts.values()].toSorted(byName);
}

/** What is signed or was collected with a partner counts for the partner and for the whole. */
function countersOf({ side, partner }: Part): string[] {
  if (side === 'counter' || partner === null) return [partner ?? WHOLE_PETITION];
  return [WHOLE_PETITION, partner];
}

function added(to: Recount, { side, kind, signatures }: Part): Recount {
  const number = NUMBER_OF[kind];
  return { ...to, [side]: { ...to[side], [number]: to[side][number] + Number(signatures) } };
}

const byName = (a: Recount, b: Recount): number =>
  compare(a.petition, b.petition) || compare(a.partner, b.partner);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function agrees({ counter, rows }: Recount): boolean {
  return (
    counter.online === rows.online && counter.paper === rows.paper && counter.carriedOver === rows.carriedOver
  );
}

/**
 * Sets every counter to what its rows add up to, while nobody else may change them.
 *
 * @param now Gives the mended counters their instant, which never goes back.
 * @returns What was mended: each counter as it was found, and the rows that it says now.
 */
export async function mendCounts(db: Db, now: Date): Promise<Recount[]> {
  const wrong = (await recount(db)).filter((one) => !agrees(one));
  const mended: Recount[] = [];
  for (const petition of new Set(wrong.map((one) => one.petition))) {
    mended.push(...(await mendPetition(db, petition, now)));
  }
  return mended;
}

async function mendPetition(db: Db, name: string, now: Date): Promise<Recount[]> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [name]);
    // Again, since somebody may have signed meanwhile.
    const wrong = (await recount(trx, name)).filter((one) => !agrees(one));
    const petition = await findPetition(trx, name);
    if (petition === undefined) throw new Error(`The petition ${name} has counts, but is not there`);
    for (const one of wrong) await mend(trx, petition, one, now);
    return wrong;
  });
}

async function mend(trx: Db, counted: Counted, { petition, partner, rows }: Recount, now: Date) {
  const before = await trx
    .selectFrom('counts')
    .select('updated_at')
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .executeTakeFirst();
  const { online, paper, carriedOver: carried_over } = rows;
  const updated_at = nextTallyInstant(counted, before?.updated_at ?? counted.updatedAt, now);
  const numbers = { online, paper, carried_over, updated_at };
  await trx
    .insertInto('counts')
    .values({ petition, partner, ...numbers })
    .onConflict((conflict) => conflict.columns(['petition', 'partner']).doUpdateSet(numbers))
    .execute();
}

/** A number of signatures that a counter says, or that rows add up to. */
type Part = {
  side: 'counter' | 'rows';
  petition: string;
  partner: string | null;
  kind: keyof typeof NUMBER_OF;
  signatures: number | string | bigint;
};

// One statement, so that counters and rows are of one moment, whoever writes meanwhile.
function allParts(db: Db, petition: string | undefined): Promise<Part[]> {
  return counters(db, petition, 'online', 'online')
    .unionAll(counters(db, petition, 'paper', 'paper'))
    .unionAll(counters(db, petition, 'carried_over', 'carried-over'))
    .unionAll(signed(db, petition))
    .unionAll(batched(db, petition))
    .execute();
}

function counters(
  db: Db,
  petition: string | undefined,
  column: 'online' | 'paper' | 'carried_over',
  kind: Part['kind'],
) {
  return db
    .selectFrom('counts')
    .select((eb) => [
      side('counter'),
      'petition',
      eb.ref('partner').$castTo<Part['partner']>().as('partner'),
      sql.lit<Part['kind']>(kind).as('kind'),
      eb.ref(column).$castTo<Part['signatures']>().as('signatures'),
    ])
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition!));
}

function signed(db: Db, petition: string | undefined) {
  return db
    .selectFrom('signatures')
    .select(({ fn }) => [
      side('rows'),
      'petition',
      'partner',
      sql.lit<Part['kind']>('online').as('kind'),
      fn.countAll().as('signatures'),
    ])
    .where('state', '=', 'validated')
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition!))
    .groupBy(['petition', 'partner']);
}

function batched(db: Db, petition: string | undefined) {
  return db
    .selectFrom('batches')
    .select((eb) => [
      side('rows'),
      'petition',
      'partner',
      eb.ref('kind').$castTo<Part['kind']>().as('kind'),
      eb.ref('signatures').$castTo<Part['signatures']>().as('signatures'),
    ])
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition!));
}

const side = (name: Part['side']) => sql.lit<Part['side']>(name).as('side');
