import type { ImportSettings } from '../../domain/import/import-settings.ts';
import type { Actor } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import type { Asked } from '../running/found.ts';
import { findUpload, type UploadPlace } from '../uploads/find-upload.ts';

export type CheckAsked = { settings: ImportSettings; insteadOf: string | null };
export type AskedFor = { ok: true } | { ok: false; because: 'not-found' | 'changed-meanwhile' };

/** Has a file checked in the background; a check of before counts no more. */
export async function askCheck(
  db: Db,
  place: UploadPlace,
  { settings, insteadOf }: CheckAsked,
  by: Actor,
): Promise<AskedFor> {
  const upload = await findUpload(db, place);
  if (upload === undefined) return { ok: false, because: 'not-found' };
  const { numUpdatedRows } = await db
    .updateTable('import_uploads')
    .set({
      task: 'check',
      asked: JSON.stringify({ settings, insteadOf, by } satisfies Asked),
      state: 'waiting',
      found: null,
      leased_until: null,
    })
    .where('id', '=', upload.id)
    .where('import', 'is', null)
    .whereRef('received', '=', 'bytes')
    .executeTakeFirst();
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, because: 'changed-meanwhile' };
}
