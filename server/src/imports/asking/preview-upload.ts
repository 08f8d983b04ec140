import type { ImportSettings } from '../../domain/import/import-settings.ts';
import type { Db } from '../../database/db.ts';
import { findPetition } from '../../petitions/find.ts';
import { previewImport } from '../preview-import.ts';
import { findUpload, type UploadPlace } from '../uploads/find-upload.ts';
import { uploadSource } from '../uploads/read-upload.ts';

type Answer = Awaited<ReturnType<typeof previewImport>>;
type Previewed =
  | { ok: true; answer: Answer }
  | { ok: false; because: 'not-found' | 'petition-not-found' | 'changed-meanwhile' };

/** The first rows of an uploaded file, as they would be imported. */
export async function previewUpload(
  db: Db,
  place: UploadPlace,
  told: Partial<ImportSettings>,
  now: Date,
): Promise<Previewed> {
  const petition = await findPetition(db, place.petition);
  if (petition === undefined) return { ok: false, because: 'petition-not-found' };
  const upload = await findUpload(db, place);
  if (upload === undefined) return { ok: false, because: 'not-found' };
  if (upload.received < upload.bytes) return { ok: false, because: 'changed-meanwhile' };
  return { ok: true, answer: await previewImport(petition, uploadSource(db, upload), told, now) };
}
