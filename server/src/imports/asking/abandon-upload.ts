import type { Db } from '../../database/db.ts';
import { findUpload, type UploadPlace } from '../uploads/find-upload.ts';
import { forgetUpload } from '../uploads/forget-uploads.ts';
import type { AskedFor } from './ask-check.ts';

/** Deletes a file now. That of an import which runs has to be stopped first. */
export async function abandonUpload(db: Db, place: UploadPlace): Promise<AskedFor> {
  const upload = await findUpload(db, place);
  if (upload === undefined) return { ok: false, because: 'not-found' };
  if (upload.task === 'import' && upload.state === 'waiting')
    return { ok: false, because: 'changed-meanwhile' };
  await forgetUpload(db, upload);
  return { ok: true };
}
