import { sql, type SqlBool } from 'kysely';
import type { Db } from '../../database/db.ts';
import { countParts } from '../../counts/count-parts.ts';
import { WHOLE_PETITION } from '../../counts/tally.ts';
import type { CountedAtOnce, Held } from '../../domain/oddities/odd-count.ts';
import { isUnerased } from '../../signatures/erased-row.ts';

const HELD_MAX = 5000;

/** The count, and what each partner has brought of it. */
export async function readCounts(db: Db, petition: string) {
  const rows = await db.selectFrom('counts').selectAll().where('petition', '=', petition).execute();
  const counts = rows.map(({ partner, ...columns }) => ({ partner, count: countParts(columns).count }));
  return {
    count: counts.find(({ partner }) => partner === WHOLE_PETITION)?.count ?? 0,
    partners: counts.filter(({ partner }) => partner !== WHOLE_PETITION),
  };
}

/** Batches and imports since a day. */
export async function readCountedAtOnce(db: Db, petition: string, from: string): Promise<CountedAtOnce[]> {
  const batches = await db
    .selectFrom('batches')
    .select(['batch as name', 'counted_on as day', 'signatures'])
    .where('petition', '=', petition)
    .where('counted_on', '>=', from)
    .execute();
  const imports = await db
    .selectFrom('imports')
    .select(['import as name', 'ended_at', 'counted as signatures'])
    .where('petition', '=', petition)
    .where('ended_at', '>=', from)
    .execute();
  return [
    ...batches.map((row) => ({ ...row, by: 'batch' as const })),
    ...imports.map(({ ended_at, ...row }) => ({
      ...row,
      by: 'import' as const,
      day: ended_at!.slice(0, 'YYYY-MM-DD'.length),
    })),
  ];
}

/** Held signatures, counted up to a limit, and when the oldest was given; not erased ones, about which nobody can decide. */
export async function readHeld(db: Db, petition: string): Promise<Held> {
  const held = db
    .selectFrom('signatures')
    .select('signed_at')
    .where('petition', '=', petition)
    .where(sql<SqlBool>`signatures.state = 'held'`)
    .where(isUnerased)
    // In the order of their own index: else SQLite looks for the unerased ones of all signatures.
    .orderBy('signed_at')
    .orderBy('id');
  const first = await held.limit(1).executeTakeFirst();
  const { count } = await db
    .selectFrom(held.limit(HELD_MAX + 1).as('held'))
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const found = Number(count);
  return { count: Math.min(found, HELD_MAX), isMore: found > HELD_MAX, oldest: first?.signed_at ?? null };
}
