import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../database/db.ts';
import { countRows } from '../../database/count-rows.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { forgetRefusals } from './refusals.ts';

/** How long a file, and the lines of it that were refused, lie on the server at the longest. */
export const KEPT_MS = 24 * HOUR_MS;

/** Some megabytes: deleting a whole file in one statement would hold up whoever signs meanwhile. */
const PARTS_AT_ONCE = 8;
const LINES_AT_ONCE = 500;

type Upload = Pick<UploadRow, 'id' | 'petition'>;

/**
 * Deletes a file, and the lines that its check refused. The next round of the retention jobs finds again what is
 * interrupted here.
 */
export async function forgetUpload(db: Db, { id, petition }: Upload): Promise<void> {
  while ((await forgetParts(db, id)) === PARTS_AT_ONCE) await nextTurn();
  await forgetRefusals(db, { petition, import: id });
  await db.deleteFrom('import_uploads').where('id', '=', id).execute();
}

async function forgetParts(db: Db, upload: string): Promise<number> {
  const parts = await db
    .selectFrom('import_parts')
    .select('at')
    .where('upload', '=', upload)
    .limit(PARTS_AT_ONCE)
    .execute();
  const places = parts.map(({ at }) => at);
  if (places.length > 0)
    await db.deleteFrom('import_parts').where('upload', '=', upload).where('at', 'in', places).execute();
  return places.length;
}

/** Deletes the files and the refused lines whose day is over. A file that is being read stays until that is done. */
export async function forgetOldUploads(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  for (const upload of await oldUploads(db, now).select(['id', 'petition']).execute()) {
    if (signal.aborted) return;
    await forgetUpload(db, upload);
  }
  while (!signal.aborted && (await forgetOldLines(db, now)) === LINES_AT_ONCE) await nextTurn();
}

export async function countOldUploads(db: Db, now: Date): Promise<number> {
  return (await countRows(oldUploads(db, now))) + (await countRows(oldRefusals(db, now)));
}

function oldUploads(db: Db, now: Date) {
  return db
    .selectFrom('import_uploads')
    .where('started_at', '<=', dayBefore(now))
    .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now.toISOString())]));
}

function oldRefusals(db: Db, now: Date) {
  return db.selectFrom('import_refusals').where('refused_at', '<=', dayBefore(now));
}

async function forgetOldLines(db: Db, now: Date): Promise<number> {
  const old = await oldRefusals(db, now)
    .select(['petition', 'import', 'line'])
    .limit(LINES_AT_ONCE)
    .execute();
  if (old.length === 0) return 0;
  await db
    .deleteFrom('import_refusals')
    .where((eb) =>
      eb(
        eb.refTuple('petition', 'import', 'line'),
        'in',
        old.map((one) => eb.tuple(one.petition, one.import, one.line)),
      ),
    )
    .execute();
  return old.length;
}

function dayBefore(now: Date): string {
  return new Date(now.getTime() - KEPT_MS).toISOString();
}
