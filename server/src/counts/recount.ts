import { sql } from 'kysely';
import { type AuditDetails, record } from '../audit/trail.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import { type Counted, nextTallyInstant } from '../domain/petition/summary.ts';
import { countedBatches } from './batch-sums.ts';
import { WHOLE_PETITION } from './tally.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from '../petitions/find.ts';

/** `today` is how many of `online` were given on `Recount.day`; `carriedOver` is without the imported people. */
export type Numbers = Record<'online' | 'today' | 'paper' | 'carriedOver' | 'imported', number>;

/**
 * A stored counter beside the sum of its rows. `partner` is '' for the whole petition; `day` is the latest day
 * that the counter or a signature has, or ''.
 */
export type Recount = { petition: string; partner: string; day: string; counter: Numbers; rows: Numbers };

/** Compares the counters of one petition, or of all, with the sums of signatures and batches. */
export async function recount(db: Db, petition?: string): Promise<Recount[]> {
  const byCounter = new Map<string, Part[]>();
  for (const part of await allParts(db, petition)) {
    for (const partner of countersOf(part)) {
      const key = JSON.stringify([part.petition, partner]);
      const parts = byCounter.get(key) ?? [];
      byCounter.set(key, parts);
      parts.push(part);
    }
  }
  return [...byCounter].map(([key, parts]) => recounted(key, parts)).toSorted(byName);
}

/** A partner's signatures and batches count for the partner and for the whole petition. */
function countersOf({ side, partner }: Part): string[] {
  if (side === 'counter' || partner === null) return [partner ?? WHOLE_PETITION];
  return [WHOLE_PETITION, partner];
}

function recounted(key: string, parts: readonly Part[]): Recount {
  const [petition, partner] = JSON.parse(key) as [string, string];
  const day = parts.reduce((latest, part) => (part.day > latest ? part.day : latest), '');
  const [counter, rows] = (['counter', 'rows'] as const).map((side) => {
    const ofSide = parts.filter((part) => part.side === side);
    const ofKind = (kind: Part['kind']) => ofSide.filter((part) => part.kind === kind);
    const ofDay = ofKind(side === 'counter' ? 'today' : 'online').filter((part) => part.day === day);
    return {
      online: sumOf(ofKind('online')),
      today: sumOf(ofDay),
      paper: sumOf(ofKind('paper')),
      carriedOver: sumOf(ofKind('carried-over')),
      imported: sumOf(ofKind('imported')),
    };
  });
  return { petition, partner, day, counter: counter!, rows: rows! };
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { signatures }) => sum + Number(signatures), 0);
}

const byName = (a: Recount, b: Recount): number =>
  compare(a.petition, b.petition) || compare(a.partner, b.partner);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const KINDS = ['online', 'today', 'paper', 'carriedOver', 'imported'] as const;

export function agrees({ counter, rows }: Recount): boolean {
  return KINDS.every((kind) => counter[kind] === rows[kind]);
}

/**
 * Sets every wrong counter to the sum of its rows, with the petition locked.
 *
 * @param now The instant of the corrected counters; they get a later one if theirs is later already.
 * @returns The corrected counters: `counter` is the old value, `rows` the new one.
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
    // Recounts under the lock: somebody may have signed meanwhile.
    const wrong = (await recount(trx, name)).filter((one) => !agrees(one));
    const petition = await findPetition(trx, name);
    if (petition === undefined) throw new Error(`The petition ${name} has counts, but is not there`);
    for (const one of wrong) await mend(trx, petition, one, now);
    const entry = { campaign: petition.campaign, petition: name, details: mendedDetails(wrong) };
    if (wrong.length > 0) await record(trx, { by: COMMAND, action: 'counts-mended', ...entry }, now);
    return wrong;
  });
}

/** With the public count, where that was wrong too. */
function mendedDetails(wrong: readonly Recount[]): AuditDetails {
  const whole = wrong.find(({ partner }) => partner === WHOLE_PETITION);
  const counters = { counters: wrong.length };
  return whole === undefined
    ? counters
    : { ...counters, countBefore: countOf(whole.counter), countAfter: countOf(whole.rows) };
}

const countOf = ({ online, paper, carriedOver, imported }: Numbers): number =>
  online + paper + carriedOver + imported;

async function mend(trx: Db, counted: Counted, { petition, partner, day, rows }: Recount, now: Date) {
  const before = await trx
    .selectFrom('counts')
    .select('updated_at')
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .executeTakeFirst();
  const { online, today, paper, carriedOver: carried_over, imported } = rows;
  const updated_at = nextTallyInstant(counted, before?.updated_at ?? counted.updatedAt, now);
  const numbers = { online, today, today_on: day, paper, carried_over, imported, updated_at };
  await trx
    .insertInto('counts')
    .values({ petition, partner, ...numbers })
    .onConflict((conflict) => conflict.columns(['petition', 'partner']).doUpdateSet(numbers))
    .execute();
}

/** A number of signatures, from a counter or from rows. */
type Part = {
  side: 'counter' | 'rows';
  petition: string;
  partner: string | null;
  kind: 'online' | 'today' | 'paper' | 'carried-over' | 'imported';
  /** The signatures' day, or the latest day of a `today` counter; else ''. */
  day: string;
  signatures: number | string | bigint;
};

// One statement, so that counters and rows are of the same moment.
function allParts(db: Db, petition: string | undefined): Promise<Part[]> {
  return counters(db, petition, 'online', 'online')
    .unionAll(counters(db, petition, 'today', 'today'))
    .unionAll(counters(db, petition, 'paper', 'paper'))
    .unionAll(counters(db, petition, 'carried_over', 'carried-over'))
    .unionAll(counters(db, petition, 'imported', 'imported'))
    .unionAll(signed(db, petition))
    .unionAll(batched(db, petition))
    .execute();
}

function counters(
  db: Db,
  petition: string | undefined,
  column: 'online' | 'today' | 'paper' | 'carried_over' | 'imported',
  kind: Part['kind'],
) {
  return db
    .selectFrom('counts')
    .select((eb) => [
      side('counter'),
      'petition',
      eb.ref('partner').$castTo<Part['partner']>().as('partner'),
      sql.lit<Part['kind']>(kind).as('kind'),
      (column === 'today' ? sql<string>`today_on` : sql<string>`''`).as('day'),
      eb.ref(column).$castTo<Part['signatures']>().as('signatures'),
    ])
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition!));
}

const SIGNED_KIND = sql<Part['kind']>`case when imported_in is null then 'online' else 'imported' end`;
// An imported person has signed on no day here.
const SIGNED_DAY = sql<string>`case when imported_in is null then day else '' end`;

function signed(db: Db, petition: string | undefined) {
  return db
    .selectFrom('signatures')
    .select(({ fn }) => [
      side('rows'),
      'petition',
      'partner',
      SIGNED_KIND.as('kind'),
      SIGNED_DAY.as('day'),
      fn.countAll().as('signatures'),
    ])
    .where('state', '=', 'validated')
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition!))
    .groupBy(['petition', 'partner', SIGNED_KIND, SIGNED_DAY]);
}

function batched(db: Db, petition: string | undefined) {
  return db
    .selectFrom(countedBatches(db).as('counted'))
    .select((eb) => [
      side('rows'),
      'petition',
      'partner',
      eb.ref('kind').$castTo<Part['kind']>().as('kind'),
      sql<string>`''`.as('day'),
      eb.ref('number').$castTo<Part['signatures']>().as('signatures'),
    ])
    .$if(petition !== undefined, (query) => query.where('petition', '=', petition!));
}

const side = (name: Part['side']) => sql.lit<Part['side']>(name).as('side');
