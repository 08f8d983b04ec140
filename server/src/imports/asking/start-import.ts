import { type Actor } from '../../domain/accounts/actor.ts';
import type { ImportSettings } from '../../domain/import/import-settings.ts';
import type { Db } from '../../database/db.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { type Asked, askedOf, foundOf } from '../running/found.ts';
import { findImport } from '../stored-import.ts';
import { findUpload, findUploadOf, type UploadPlace } from '../uploads/find-upload.ts';
import type { AskedFor } from './ask-check.ts';

/**
 * Has a file imported in the background, just as it was checked.
 *
 * @param slug Of the import, which is new.
 */
export function startImport(db: Db, place: UploadPlace, slug: string, by: Actor): Promise<AskedFor> {
  return alone(db, place.petition, async (trx) => {
    const upload = await findUpload(trx, place);
    if (upload === undefined) return { ok: false, because: 'not-found' };
    const isChecked = upload.import === null && foundOf(upload).checked !== undefined;
    if (!isChecked || (await findImport(trx, place.petition, slug)))
      return { ok: false, because: 'changed-meanwhile' };
    await run(trx, upload, slug, { ...askedOf(upload), by });
    return { ok: true };
  });
}

type ImportPlace = { petition: string; import: string };

/**
 * Goes on with an import that has not ended.
 *
 * @param again The same file, uploaded once more where the first one is gone.
 */
export function resumeImport(
  db: Db,
  place: ImportPlace,
  again: string | undefined,
  by: Actor,
): Promise<AskedFor> {
  return alone(db, place.petition, async (trx) => {
    const begun = await findImport(trx, place.petition, place.import);
    const first = await findUploadOf(trx, place);
    if (first !== undefined) {
      await run(trx, first, place.import, { ...askedOf(first), by });
      return { ok: true };
    }
    const upload = again && (await findUpload(trx, { petition: place.petition, upload: again }));
    if (!upload || begun === undefined || begun.ended_at !== null) return { ok: false, because: 'not-found' };
    if (upload.received !== upload.bytes || upload.import !== null)
      return { ok: false, because: 'changed-meanwhile' };
    const settings = JSON.parse(begun.settings) as ImportSettings;
    await run(trx, upload, place.import, { settings, insteadOf: begun.instead_of, by });
    return { ok: true };
  });
}

/** Stops an import after the rows at hand. */
export async function stopImport(db: Db, place: ImportPlace): Promise<AskedFor> {
  const { numUpdatedRows } = await db
    .updateTable('import_uploads')
    .set({ state: 'stopped' })
    .where('petition', '=', place.petition)
    .where('import', '=', place.import)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, because: 'not-found' };
}

/** One import at a time runs for a petition: two files may hold the same people. */
function alone(db: Db, petition: string, work: (trx: Db) => Promise<AskedFor>): Promise<AskedFor> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const running = await trx
      .selectFrom('import_uploads')
      .select('id')
      .where('petition', '=', petition)
      .where('task', '=', 'import')
      .where('state', '=', 'waiting')
      .executeTakeFirst();
    return running === undefined ? work(trx) : { ok: false, because: 'changed-meanwhile' };
  });
}

async function run(trx: Db, { id }: UploadRow, slug: string, asked: Asked): Promise<void> {
  await trx
    .updateTable('import_uploads')
    .set({ task: 'import', import: slug, asked: JSON.stringify(asked), state: 'waiting', found: null })
    .where('id', '=', id)
    .execute();
}
