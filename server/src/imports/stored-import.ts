import { record } from '../audit/trail.ts';
import { countBatches } from '../counts/batch-sums.ts';
import type { Db } from '../database/db.ts';
import { lockPetitions } from '../database/lock.ts';
import type { ImportRow } from '../database/tables.ts';
import { type Actor, actorKey } from '../domain/accounts/actor.ts';
import type { ImportRefused, ImportWork } from './import-work.ts';
import { refusedPetition } from './refused-petition.ts';

type Work = Pick<ImportWork, 'petition' | 'settings' | 'insteadOf' | 'now'> & { import: string };
type Who = { by: Actor };

export function findImport(db: Db, petition: string, importSlug: string): Promise<ImportRow | undefined> {
  return db
    .selectFrom('imports')
    .selectAll()
    .where('petition', '=', petition)
    .where('import', '=', importSlug)
    .executeTakeFirst();
}

/** Begins an import, or goes on with one that was interrupted. */
export async function beginImport(
  db: Db,
  work: Work & Who,
  fileDigest: string,
): Promise<{ row: ImportRow } | { refused: ImportRefused }> {
  const { petition } = work.petition;
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const before = await findImport(trx, petition, work.import);
    const refused =
      before === undefined
        ? await refusedToBegin(trx, work)
        : await refusedToGoOn(trx, before, work, fileDigest);
    if (refused !== undefined) return { refused };
    if (before !== undefined) return { row: before };
    const row = newImport(work, fileDigest);
    await trx.insertInto('imports').values(row).execute();
    await tell(trx, work, row);
    return { row };
  });
}

function newImport(
  { petition, settings, insteadOf, by, now, ...work }: Work & Who,
  fileDigest: string,
): ImportRow {
  return {
    petition: petition.petition,
    import: work.import,
    instead_of: insteadOf,
    file_digest: fileDigest,
    settings: settingsKey(settings),
    rows_done: 0,
    counted: 0,
    known: 0,
    refused: 0,
    made_by: actorKey(by),
    started_at: now().toISOString(),
    ended_at: null,
  };
}

/** The same text for the same settings, in whatever order they were given. */
function settingsKey({ map, ...others }: Work['settings']): string {
  return JSON.stringify({ ...sorted(others), map: sorted(map) });
}

const sorted = (given: object) => Object.fromEntries(Object.entries(given).toSorted(byKey));

const byKey = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);

async function refusedToBegin(trx: Db, work: Work): Promise<ImportRefused | undefined> {
  return (await refusedPetition(trx, work.petition.petition, work.now())) ?? (await refusedBatch(trx, work));
}

async function refusedToGoOn(
  trx: Db,
  row: ImportRow,
  work: Work,
  fileDigest: string,
): Promise<ImportRefused | undefined> {
  if (row.file_digest !== fileDigest) return { field: 'file', code: 'another-file' };
  if (row.instead_of !== work.insteadOf) return { field: 'insteadOf', code: 'other-settings' };
  if (row.settings !== settingsKey(work.settings)) return { field: 'settings', code: 'other-settings' };
  return row.ended_at === null ? refusedPetition(trx, row.petition, work.now()) : undefined;
}

/** Whether these people can take the place of the batch that they are to. */
export async function refusedBatch(
  db: Db,
  work: Pick<Work, 'petition' | 'insteadOf'> & { import?: string },
): Promise<ImportRefused | undefined> {
  const { insteadOf } = work;
  if (insteadOf === null) return undefined;
  const batch = await db
    .selectFrom('batches')
    .select('kind')
    .where('petition', '=', work.petition.petition)
    .where('batch', '=', insteadOf)
    .executeTakeFirst();
  if (batch === undefined) return { field: 'insteadOf', code: 'unknown' };
  if (batch.kind !== 'carried-over') return { field: 'insteadOf', code: 'wrong-kind' };
  const taken = await db
    .selectFrom('imports')
    .select('import')
    .where('petition', '=', work.petition.petition)
    .where('instead_of', '=', insteadOf)
    .where('import', '!=', work.import ?? '')
    .executeTakeFirst();
  return taken && { field: 'insteadOf', code: 'taken' };
}

type Numbers = Pick<ImportRow, 'rows_done' | 'counted' | 'known' | 'refused'>;

/** Notes how far an import is. Runs in the transaction that stores the rows. */
export async function noteRows(trx: Db, work: Work, row: ImportRow, added: Numbers): Promise<ImportRow> {
  const numbers = {
    rows_done: row.rows_done + added.rows_done,
    counted: row.counted + added.counted,
    known: row.known + added.known,
    refused: row.refused + added.refused,
  };
  await update(trx, row, numbers);
  if (row.instead_of !== null) await countBatches(trx, work.petition, work.now());
  return { ...row, ...numbers };
}

/**
 * Ends an import: the number in whose place it stands counts no more. Of a file in which nobody can be imported the number
 * stays, for another import to take its place.
 */
export async function endImport(
  db: Db,
  work: Work & Who,
  row: ImportRow,
): Promise<{ row: ImportRow } | { refused: ImportRefused }> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [row.petition]);
    if (!(await isAt(trx, row))) return { refused: { field: 'import', code: 'running' } };
    if (row.instead_of !== null && row.counted + row.known === 0) {
      await forgetImport(trx, row);
      return { refused: { field: 'insteadOf', code: 'nobody' } };
    }
    const ended = { ...row, ended_at: work.now().toISOString() };
    await update(trx, row, { ended_at: ended.ended_at });
    if (row.instead_of !== null) await countBatches(trx, work.petition, work.now());
    await tell(trx, work, ended);
    return { row: ended };
  });
}

async function forgetImport(trx: Db, { petition, import: slug }: ImportRow): Promise<void> {
  await trx.deleteFrom('imports').where('petition', '=', petition).where('import', '=', slug).execute();
}

/** Whether an import is still where it was left, so that no other process works at it. Asked under the lock. */
export async function isAt(trx: Db, { petition, rows_done, ...row }: ImportRow): Promise<boolean> {
  const now = await findImport(trx, petition, row.import);
  return now?.rows_done === rows_done && now.ended_at === null;
}

async function update(trx: Db, row: ImportRow, values: Partial<ImportRow>): Promise<void> {
  await trx
    .updateTable('imports')
    .set(values)
    .where('petition', '=', row.petition)
    .where('import', '=', row.import)
    .execute();
}

async function tell(trx: Db, { petition, by, now }: Work & Who, row: ImportRow): Promise<void> {
  const { counted, known, refused, instead_of: insteadOf, ended_at } = row;
  const details = { import: row.import, counted, known, refused, insteadOf, ended: ended_at !== null };
  const place = { campaign: petition.campaign, petition: petition.petition };
  await record(trx, { by, action: 'signatures-imported', ...place, details }, now());
}
