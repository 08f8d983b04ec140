import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import type { TableSource } from '../../spreadsheets/reading/table.ts';

/** The bytes of a file from one of them on, part by part, so that no more than one part is in memory. */
export async function* readUpload(db: Db, upload: string, from = 0): AsyncGenerator<Uint8Array> {
  for (let at = from; ;) {
    const part = await partWith(db, upload, at);
    const content = Buffer.from(part?.content ?? '', 'base64').subarray(at - (part?.at ?? 0));
    if (content.length === 0) return;
    yield content;
    at += content.length;
  }
}

function partWith(db: Db, upload: string, at: number) {
  return db
    .selectFrom('import_parts')
    .select(['at', 'content'])
    .where('upload', '=', upload)
    .where('at', '<=', at)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** For the operations that read a file. */
export function uploadSource(db: Db, { id, format, bytes }: UploadRow): TableSource {
  return { format, size: bytes, open: (from) => readUpload(db, id, from) };
}
