import type { SelectQueryBuilder } from 'kysely';
import type { Db } from '../database/db.ts';
import type { Tables } from '../database/tables.ts';

/** Counting more holds up those who sign, and nobody looks at more one by one. */
export const COUNTED_MAX = 10_000;

/** `isMore`: there are more than were counted. */
export type LimitedCount = { count: number; isMore: boolean };

type Query = SelectQueryBuilder<Tables, keyof Tables, object>;

/** Counts the rows of a query, but not all of very many. */
export async function limitedCount(db: Db, query: Query): Promise<LimitedCount> {
  const { rows } = await db
    .selectFrom(query.limit(COUNTED_MAX + 1).as('found'))
    .select((eb) => eb.fn.countAll().as('rows'))
    .executeTakeFirstOrThrow();
  const found = Number(rows);
  return { count: Math.min(found, COUNTED_MAX), isMore: found > COUNTED_MAX };
}
