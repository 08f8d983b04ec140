import type { Voice } from '@samleng/contract';
import type { Db } from '../database/db.ts';
import { isNeverListed } from '../domain/signature/listing.ts';
import { isUnerased } from './erased-row.ts';
import { commentOf, fieldsOf, readSignatures, type StoredRow } from './row.ts';

/** The name beside a comment; none where its signer did not agree to that, or lives in Cambodia. */
type Named = Pick<Voice, 'by'>;

/**
 * Finds the signatures whose comments may be shown: they count, and their signers agreed.
 *
 * @returns By id.
 */
export async function agreedSigners(
  db: Db,
  petition: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map();
  const rows = await readSignatures(agreed(db, petition).where('id', 'in', ids));
  return new Map(rows.map((row) => [row.id, named(row)]));
}

/** A comment whose signer agreed that it may be shown. */
export type AgreedComment = Named & { id: string; text: string };

/** All of them, in the order of their ids, from which a campaign can choose. */
export async function agreedComments(db: Db, petition: string): Promise<AgreedComment[]> {
  const rows = await readSignatures(agreed(db, petition).orderBy('id'));
  return rows.map((row) => ({ id: row.id, text: commentOf(row) ?? '', ...named(row) }));
}

export function agreed(db: Db, petition: string) {
  return db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .where('state', '=', 'validated')
    .where('consent_comment', '=', 1)
    .where(isUnerased);
}

export function named(row: StoredRow): Named {
  const { name } = fieldsOf(row);
  return row.show_name === 1 && !isNeverListed(row) ? { by: { [row.language]: name } } : {};
}
