import { randomBytes } from 'node:crypto';
import { insertMany } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';

/** What signatures share that are summed together. */
export type Shared = {
  /** '' for none, as for `page`. */
  partner: string;
  country: string;
  language: string;
  page: string;
  /** In the campaign's time zone. */
  day: string;
  /** `YYYY-MM-DDTHH:MM` in UTC; '' for imported people, who signed elsewhere. */
  minute: string;
};

/** How many more, or fewer, there are now. */
export type SharedChange = Shared & { online: number; imported: number };

/** A signature more (1), fewer (-1), or none (0). */
export type SumChange = {
  petition: string;
  partner: string | null;
  country: string;
  language: string;
  page: string | null;
  day: string;
  signedAt: string;
  isImported: boolean;
  added: -1 | 0 | 1;
};

const MINUTE_LENGTH = 'YYYY-MM-DDTHH:MM'.length;
const ID_BYTES = 12;
/** Of one row: all of them are added to the sums at once. */
const CHANGES_MAX = 500;

/**
 * Notes what a transaction changes, in few rows for each petition: adding it to the sums here would make signing wait. A
 * repeat is noted too, as nothing: otherwise a faster answer would reveal who has signed.
 */
export async function noteChanges(trx: Db, changes: readonly SumChange[]): Promise<void> {
  const byPetition = Map.groupBy(changes, ({ petition }) => petition);
  const rows = [...byPetition].flatMap(([petition, its]) =>
    slices(its).map((slice) => ({
      id: randomBytes(ID_BYTES).toString('base64url'),
      petition,
      changes: JSON.stringify(slice.map(toList)),
    })),
  );
  if (rows.length > 0) await insertMany(trx, 'count_changes', rows);
}

function slices(changes: readonly SumChange[]): SumChange[][] {
  const length = Math.ceil(changes.length / CHANGES_MAX);
  return Array.from({ length }, (_, at) => changes.slice(at * CHANGES_MAX, (at + 1) * CHANGES_MAX));
}

type List = [
  partner: string,
  country: string,
  language: string,
  page: string,
  day: string,
  minute: string,
  online: number,
  imported: number,
];

// Lists, since the names would be most of the bytes.
function toList(change: SumChange): List {
  const { partner, country, language, page, day, signedAt, isImported, added } = change;
  const minute = isImported ? '' : signedAt.slice(0, MINUTE_LENGTH);
  const numbers = [isImported ? 0 : added, isImported ? added : 0] as const;
  return [partner ?? '', country, language, page ?? '', day, minute, ...numbers];
}

/** The changes of a petition that its sums do not have yet. */
export async function readNoted(trx: Db, petition: string): Promise<SharedChange[]> {
  const noted = await trx
    .selectFrom('count_changes')
    .select('changes')
    .where('petition', '=', petition)
    .execute();
  return noted.flatMap(({ changes }) => readChanges(changes));
}

/** The changes in a row of `count_changes`. */
export function readChanges(changes: string): SharedChange[] {
  return (JSON.parse(changes) as List[]).map(
    ([partner, country, language, page, day, minute, online, imported]) => ({
      partner,
      country,
      language,
      page,
      day,
      minute,
      online,
      imported,
    }),
  );
}
