import type { CATALOGUE } from '@samleng/locales/catalogue';
import { storedCount } from '../counts/stored-count.ts';
import type { Db } from '../database/db.ts';
import type { List } from './lists/list.ts';
import { listedRows, signaturesOf } from './rows.ts';

export type Part = keyof (typeof CATALOGUE)['en']['exportFile']['parts'];

/** How a list and the public count of its petition fit together. */
export type Sums = {
  count: number;
  /** They add up to `count`. */
  parts: { part: Part; number: number }[];
  /** `count` less the sum of the parts: 0, unless a counter is wrong, which `samleng doctor` mends. */
  difference: number;
  /** In the list too, and not counted. */
  uncounted: number;
  /** Lines of the list. */
  rows: number;
};

type Of = { petition: string; pepper: Uint8Array };

/** @param db A snapshot, so that all numbers are of the same moment. */
export async function sumsOf(db: Db, list: List, of: Of): Promise<Sums> {
  const { count, paper, carriedOver } = await storedCount(db, of.petition);
  const signed = await signedParts(db, list, of);
  const numbers: [Part, number][] = [...signed, ['paper', paper], ['carried-over', carriedOver]];
  const parts = numbers.map(([part, number]) => ({ part, number }));
  const sum = parts.reduce((before, { number }) => before + number, 0);
  const uncounted = list.hasUncounted ? await countUncounted(db, list, of.petition) : 0;
  return { count, parts, difference: count - sum, uncounted, rows: signed.get('listed')! + uncounted };
}

/** The signatures that count, by why they are left out; those in the list first. */
async function signedParts(db: Db, list: List, of: Of): Promise<Map<Part, number>> {
  const none: [Part, number][] = [['listed', 0], ...list.leftOut.map(([part]): [Part, number] => [part, 0])];
  const counted = new Map<Part, number>([...none, ...(await countParts(db, list, of.petition))]);
  if (list.addresses !== 'news') return counted;
  // Only the pepper tells which mailbox an address is of, so these are looked at one by one.
  const asked = counted.get('listed')!;
  let listed = 0;
  for await (const rows of listedRows(db, list, of)) listed += rows.length;
  return counted.set('listed', listed).set('stopped', asked - listed);
}

async function countParts(db: Db, { leftOut }: List, petition: string): Promise<[Part, number][]> {
  const parts = db
    .selectFrom('signatures')
    .select((eb) => {
      const [[first, condition], ...others] = leftOut as [List['leftOut'][number], ...List['leftOut']];
      let which = eb.case().when(condition(eb)).then<Part>(first);
      for (const [part, applies] of others) which = which.when(applies(eb)).then<Part>(part);
      return which.else<Part>('listed').end().as('part');
    })
    .where('petition', '=', petition)
    .where('state', '=', 'validated');
  const rows = await db
    .selectFrom(parts.as('parts'))
    .select((eb) => ['part', eb.fn.countAll().as('signatures')])
    .groupBy('part')
    .execute();
  return rows.map(({ part, signatures }) => [part, Number(signatures)]);
}

async function countUncounted(db: Db, list: List, petition: string): Promise<number> {
  const { signatures } = await signaturesOf(db, list, petition)
    .where('state', '<>', 'validated')
    .select((eb) => eb.fn.countAll().as('signatures'))
    .executeTakeFirstOrThrow();
  return Number(signatures);
}
