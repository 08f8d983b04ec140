import type { StoredValues } from '@samleng/contract';
import type { Db } from '../../database/db.ts';
import { isErased } from '../../signatures/erased-row.ts';
import { fieldsOf, type StoredRow } from '../../signatures/row.ts';
import { type Traces, tracesOf } from '../list-signatures.ts';
import { networksOf } from '../networks.ts';

/** A signature with all that somebody needs who looks after it. The fields of an erased one are empty. */
export type Found = Traces &
  Omit<StoredValues, 'name'> & {
    name: string | null;
    signedAt: string;
    language: string;
    showName: boolean;
    news: boolean;
    showComment: boolean;
    /** Of the petition, that was read; 0 on another platform. */
    version: number;
    importedIn: string | null;
    /** The deadline for confirming. */
    expiresAt: string | null;
    /** When it is erased, since its mailbox says "I did not sign this". */
    eraseAt: string | null;
  };

export async function foundFrom(db: Db, rows: readonly StoredRow[]): Promise<Found[]> {
  const networks = await networksOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const fields = fieldsOf(row);
    return {
      ...tracesOf(row, networks.get(row.id)),
      ...fields,
      name: isErased(row) ? null : fields.name,
      signedAt: row.signed_at,
      language: row.language,
      showName: row.show_name === 1,
      news: row.consent_news === 1,
      showComment: row.consent_comment === 1,
      version: row.petition_version,
      importedIn: row.imported_in,
      expiresAt: row.expires_at,
      eraseAt: row.erase_at,
    };
  });
}
