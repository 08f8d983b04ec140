import { EXPORTED_FIELDS, type ExportedField, type StoredValues } from '@samleng/contract';
import type { Db } from '../database/db.ts';
import { isUnerased } from './erased-row.ts';
import { fieldsOf, readSignatures, type StoredRow } from './row.ts';

/** A line of the list that a campaign may deliver. */
export type ExportedSignature = Pick<StoredValues, ExportedField> &
  Pick<StoredRow, 'id' | 'day' | 'language' | 'partner'>;

/** Few enough that a long list neither fills the memory nor delays signing. */
const ROWS_AT_ONCE = 500;

/** Yields the counted signatures in the order of their ids, without erased ones. */
export async function* exportSignatures(db: Db, petition: string): AsyncGenerator<ExportedSignature> {
  let after = '';
  for (;;) {
    const rows = await readSome(db, petition, after);
    for (const row of rows) yield exported(row);
    if (rows.length < ROWS_AT_ONCE) return;
    after = rows.at(-1)!.id;
  }
}

function readSome(db: Db, petition: string, after: string): Promise<StoredRow[]> {
  const counted = db
    .selectFrom('signatures')
    .where('petition', '=', petition)
    .where('state', '=', 'validated')
    .where(isUnerased)
    .where('id', '>', after);
  return readSignatures(counted.orderBy('id').limit(ROWS_AT_ONCE));
}

function exported(row: StoredRow): ExportedSignature {
  const { id, day, language, partner } = row;
  const fields = fieldsOf(row);
  const shown = Object.fromEntries(EXPORTED_FIELDS.map((field) => [field, fields[field]]));
  return { id, day, language, partner, ...(shown as Pick<StoredValues, ExportedField>) };
}
