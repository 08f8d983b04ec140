import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { isOfFormat } from './file-kind.ts';
import { findUpload, type UploadPlace } from './find-upload.ts';

/** The most that one request brings. */
export const PART_BYTES_MAX = 1_048_576;

type Part = { offset: number; content: Buffer };
type Received =
  | { ok: true; received: number }
  | { ok: false; because: 'not-found' | 'too-large' | 'wrong-content-type' }
  | { ok: false; because: 'changed-meanwhile'; received: number };

/**
 * Keeps one part of a file, the next one that is missing.
 *
 * @returns When it is another part, how much has been received: the sender goes on from there.
 */
export async function receivePart(db: Db, place: UploadPlace, part: Part): Promise<Received> {
  const upload = await findUpload(db, place);
  if (upload === undefined) return { ok: false, because: 'not-found' };
  if (upload.received !== part.offset) return outOfPlace(upload);
  const received = part.offset + part.content.length;
  if (received > upload.bytes) return { ok: false, because: 'too-large' };
  if (part.offset === 0 && !isOfFormat(upload.format, part.content))
    return { ok: false, because: 'wrong-content-type' };
  if (part.content.length > 0 && !(await keep(db, upload, part)))
    return outOfPlace((await findUpload(db, place)) ?? upload);
  return { ok: true, received };
}

function outOfPlace({ received }: UploadRow): Received {
  return { ok: false, because: 'changed-meanwhile', received };
}

/** @returns false when another request has brought the same part meanwhile. */
function keep(db: Db, { id }: UploadRow, { offset, content }: Part): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('import_uploads')
      .set({ received: offset + content.length })
      .where('id', '=', id)
      .where('received', '=', offset)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const row = { upload: id, at: offset, content: content.toString('base64') };
    await trx.insertInto('import_parts').values(row).execute();
    return true;
  });
}
