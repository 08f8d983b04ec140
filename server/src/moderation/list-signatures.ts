import type { HeldBecause, SignatureState } from '../domain/signature/state.ts';
import type { Db } from '../database/db.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import { isErased } from '../signatures/erased-row.ts';
import { fieldsOf, readSignatures, type StoredRow } from '../signatures/row.ts';
import { type Filter, matching } from './filter.ts';
import { networksOf } from './networks.ts';

/** What signatures share with others, and what decides whether they count. */
export type Traces = {
  id: string;
  state: SignatureState;
  reason: HeldBecause | null;
  /** `unanswered`: a confirmation email was due; `not-asked`: none was needed. */
  confirmed: 'yes' | 'unanswered' | 'not-asked';
  day: string;
  /** Of signing, in UTC: `2026-03-01T12:00`. */
  minute: string;
  country: string;
  partner: string | null;
  page: string | null;
  marks: string[];
  domain: string | null;
  network: string | null;
};

/** `name` is null for an erased signature. */
export type NamedTraces = Traces & { name: string | null };

/** Few enough that a long list neither fills the memory nor delays signing. */
const ROWS_AT_ONCE = 500;

/** Yields the signatures that a filter finds, in the order of their ids. */
export async function* listSignatures(db: Db, petition: string, filter: Filter): AsyncGenerator<NamedTraces> {
  let after = '';
  for (;;) {
    const found = db.selectFrom('signatures').where(matching(petition, filter)).where('id', '>', after);
    const rows = await readSignatures(found.orderBy('id').limit(ROWS_AT_ONCE));
    yield* await namedTraces(db, rows);
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

async function namedTraces(db: Db, rows: readonly StoredRow[]): Promise<NamedTraces[]> {
  const networks = await networksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...tracesOf(row, networks.get(row.id)),
    name: isErased(row) ? null : fieldsOf(row).name,
  }));
}

export function tracesOf(row: ImpersonalRow, network: string | undefined): Traces {
  const { id, state, day, country, partner, page } = row;
  return {
    id,
    state,
    reason: row.held_because,
    confirmed: confirmedOf(row),
    day,
    minute: row.signed_at.slice(0, 'YYYY-MM-DDTHH:MM'.length),
    country,
    partner,
    page,
    marks: row.marks.split(' ').filter(Boolean),
    domain: row.domain_code,
    network: network ?? null,
  };
}

function confirmedOf({ confirmed, expires_at }: ImpersonalRow): Traces['confirmed'] {
  if (confirmed === 1) return 'yes';
  return expires_at === null ? 'not-asked' : 'unanswered';
}
