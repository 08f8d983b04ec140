import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';

export type UploadPlace = { petition: string; upload: string };

export function findUpload(db: Db, { petition, upload }: UploadPlace): Promise<UploadRow | undefined> {
  return db
    .selectFrom('import_uploads')
    .selectAll()
    .where('petition', '=', petition)
    .where('id', '=', upload)
    .executeTakeFirst();
}

/** The file of an import that has not ended. */
export function findUploadOf(
  db: Db,
  place: { petition: string; import: string },
): Promise<UploadRow | undefined> {
  return db
    .selectFrom('import_uploads')
    .selectAll()
    .where('petition', '=', place.petition)
    .where('import', '=', place.import)
    .executeTakeFirst();
}
