import { type RawBuilder, sql } from 'kysely';
import { NAME_KEY } from '../../signatures/row.ts';

/** `newest`: by instant and id, the newest first; `name`: by the key of the name, and of one name the oldest first. */
export type Order = 'newest' | 'name';

/** The place of a signature in an order: the values of its columns. */
export type Cursor = readonly string[];

/** The columns of an order, as in its cursors. */
export const ORDER_COLUMNS: Record<Order, readonly RawBuilder<string>[]> = {
  newest: [sql`signatures.signed_at`, sql`signatures.id`],
  name: [NAME_KEY, sql`signatures.signed_at`, sql`signatures.id`],
};
