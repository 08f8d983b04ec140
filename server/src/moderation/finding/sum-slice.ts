import type { SignatureState } from '../../domain/signature/state.ts';
import type { Db } from '../../database/db.ts';
import type { Filter, GroupKey } from '../filter.ts';
import { type Group, groupsOf } from '../group-signatures.ts';
import type { Cursor } from './order.ts';
import { nextStretch, scanOf, type SearchedPetition, type Stretch } from './stretch.ts';

/** Looked at for one slice of sums: a statement that signers wait for. */
const ROWS = 6000;

/** What is asked for; `after`: `next` of the slice before. */
export type Summed = { where: Filter; until?: string | undefined; after: Cursor | undefined };

/** `next`: where to go on; undefined when all are summed up. */
export type Slice = { next: Cursor | undefined; scanned: number };

export type GroupSlice = Slice & { groups: Group[] };

/** The groups of some signatures: those of all are the sums of the slices. */
export async function groupSlice(
  db: Db,
  petition: SearchedPetition,
  by: GroupKey,
  asked: Summed,
): Promise<GroupSlice> {
  const stretch = await stretchOf(db, petition, asked);
  return { groups: await groupsOf(stretch.found, by), ...sliceOf(stretch) };
}

/** How many signatures there are by state, and how many of the counted ones came from another platform. */
export type Tallied = { states: Record<SignatureState, number>; importedValidated: number };

/** The tally of some signatures: that of all is the sum of the slices. */
export async function tallySlice(
  db: Db,
  petition: SearchedPetition,
  asked: Summed,
): Promise<Tallied & Slice> {
  const stretch = await stretchOf(db, petition, asked);
  const rows = await stretch.found
    .select((eb) => ['state', eb.fn.countAll().as('count'), eb.fn.count('imported_in').as('imported')])
    .groupBy('state')
    .execute();
  return { ...talliedOf(rows), ...sliceOf(stretch) };
}

/** The tally of signatures by their ids. `unknown`: ids that are not of this petition. */
export async function tallyById(
  db: Db,
  petition: string,
  ids: readonly string[],
): Promise<Tallied | { unknown: string[] }> {
  const rows = await db
    .selectFrom('signatures')
    .select(['id', 'state', 'imported_in'])
    .where('petition', '=', petition)
    .where('id', 'in', ids)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0) return { unknown };
  return talliedOf(
    rows.map(({ state, imported_in }) => ({ state, count: 1, imported: Number(imported_in !== null) })),
  );
}

type Counted = { state: SignatureState; count: unknown; imported: unknown };

function talliedOf(rows: readonly Counted[]): Tallied {
  const states = { pending: 0, validated: 0, held: 0, removed: 0 };
  let importedValidated = 0;
  for (const { state, count, imported } of rows) {
    states[state] += Number(count);
    if (state === 'validated') importedValidated += Number(imported);
  }
  return { states, importedValidated };
}

function stretchOf(db: Db, petition: SearchedPetition, { where, until, after }: Summed): Promise<Stretch> {
  return nextStretch(db, scanOf(petition, { where, until }), after, ROWS);
}

const sliceOf = ({ last, scanned }: Stretch): Slice => ({ next: last, scanned });
