import { randomUUID } from 'node:crypto';
import { type Actor, actorKey } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { forgetUpload } from './forget-uploads.ts';

/** 200 MB: more than two million people. A larger file is imported on the server itself, by the command. */
export const UPLOAD_BYTES_MAX = 200_000_000;

export type UploadAsked = { petition: string; format: UploadRow['format']; bytes: number };
type Who = { by: Actor; now: Date };
type Begun = { ok: true; upload: string } | { ok: false; because: 'petition-not-found' | 'too-large' };

/** Makes room for a file. The one that the same person left lying for this petition goes, unless it is worked at. */
export async function beginUpload(db: Db, asked: UploadAsked, { by, now }: Who): Promise<Begun> {
  if (asked.bytes > UPLOAD_BYTES_MAX) return { ok: false, because: 'too-large' };
  if (!(await hasPetition(db, asked.petition))) return { ok: false, because: 'petition-not-found' };
  const row: UploadRow = {
    ...asked,
    id: randomUUID(),
    received: 0,
    made_by: actorKey(by),
    started_at: now.toISOString(),
    task: null,
    asked: null,
    import: null,
    state: 'idle',
    found: null,
    leased_until: null,
  };
  for (const left of await leftLying(db, row)) await forgetUpload(db, left);
  await db.insertInto('import_uploads').values(row).execute();
  return { ok: true, upload: row.id };
}

async function hasPetition(db: Db, petition: string): Promise<boolean> {
  const found = await db
    .selectFrom('petitions')
    .select('petition')
    .where('petition', '=', petition)
    .executeTakeFirst();
  return found !== undefined;
}

function leftLying(db: Db, { petition, made_by }: UploadRow) {
  return db
    .selectFrom('import_uploads')
    .select(['id', 'petition'])
    .where('petition', '=', petition)
    .where('made_by', '=', made_by)
    .where('import', 'is', null)
    .execute();
}
