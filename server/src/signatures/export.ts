import {
  EXPORTED_FIELDS,
  type ExportedField,
  inputOf,
  SHOWN_FIELDS,
  type StoredValues,
} from '@samleng/contract';
import { handOverOf } from '@samleng/locales/consents';
import { NEVER_LISTED_COUNTRIES } from '../domain/signature/listing.ts';
import type { Db } from '../database/db.ts';
import { isUnerased } from './erased-row.ts';
import { fieldsOf, readSignatures, type StoredRow } from './row.ts';

/** A line of the list that a campaign may deliver. */
export type ExportedSignature = Pick<StoredValues, ExportedField> &
  Pick<StoredRow, 'day'> & { [Key in 'id' | 'language' | 'partner']: string | null };

/** Few enough that a long list neither fills the memory nor delays signing. */
const ROWS_AT_ONCE = 500;

/**
 * Yields the counted signatures that may be handed over, in the order of their ids, without erased ones: all of a
 * signer who was told so when signing, else what everybody may see. Whatever the petition says now decides nothing.
 */
export async function* exportSignatures(db: Db, petition: string): AsyncGenerator<ExportedSignature> {
  let after = '';
  for (;;) {
    const rows = await readSome(db, petition, after);
    yield* rows.filter(isHandedOver).map(exported);
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
    .where('country', 'not in', NEVER_LISTED_COUNTRIES)
    .where('id', '>', after);
  return readSignatures(counted.orderBy('id').limit(ROWS_AT_ONCE));
}

const goesByName = ({ consents_version }: StoredRow) => handOverOf(consents_version) === 'names';

function isHandedOver(row: StoredRow): boolean {
  return goesByName(row) || row.show_name === 1;
}

function exported(row: StoredRow): ExportedSignature {
  const { id, day, language, partner } = row;
  const stored = fieldsOf(row);
  const fields = EXPORTED_FIELDS.map((field) => [field, mayGo(row, field) ? stored[field] : null]);
  const given = Object.fromEntries(fields) as Pick<StoredValues, ExportedField>;
  return goesByName(row)
    ? { id, day, language, partner, ...given }
    : { id: null, day, language: null, partner: null, ...given };
}

function mayGo(row: StoredRow, field: ExportedField): boolean {
  if (goesByName(row) || SHOWN_FIELDS.some((shown) => shown === field)) return true;
  return inputOf(field).box === 'showComment' && row.consent_comment === 1;
}
