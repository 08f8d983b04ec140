import type { NextInstant } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { letOthersWrite } from '../database/let-others-write.ts';
import { lockPetitions } from '../database/lock.ts';
import type { ImportRow } from '../database/tables.ts';
import type { Actor } from '../domain/accounts/actor.ts';
import type { ImportRefused, ImportWork, Progress, RefusedBecause, RefusedRow } from './import-work.ts';
import { counting, digestOf, refusedPartner, withTable } from './open-table.ts';
import { type Candidate, readPeople } from './read-people.ts';
import { noteRefused } from './refused-because.ts';
import { aloneHere } from './running-here.ts';
import { beginImport, endImport, findImport, isAt, noteRows } from './stored-import.ts';
import { storePeople } from './store-people.ts';

/** `import`: its slug, unique within the petition. The caller tells of the changed petition, in `onProgress` and afterwards. */
export type ImportRun = ImportWork & { import: string; by: Actor; nextInstant: NextInstant };

/** All its rows, also those of runs before this one; `refusedBecause` is of this one. */
export type Imported = Progress & {
  ok: true;
  /** False when it was stopped: the same call goes on with it. */
  complete: boolean;
  /** Rows that runs before this one were done with. */
  doneBefore: number;
  refusedBecause: RefusedBecause;
};

type Refused = { ok: false; refused: ImportRefused };
const RUNNING: Refused = { ok: false, refused: { field: 'import', code: 'running' } };

/**
 * Imports the people of a file, some hundred a transaction. What was interrupted is gone on with by the same call; one that
 * has ended changes nothing any more.
 */
export async function runImport(db: Db, run: ImportRun): Promise<Imported | Refused> {
  return (await aloneHere(db, run.petition.petition, run.import, () => runAlone(db, run))) ?? RUNNING;
}

async function runAlone(db: Db, run: ImportRun): Promise<Imported | Refused> {
  const digest = await digestOf(run.source, run.signal);
  if (digest === undefined) return stoppedBefore(await findImport(db, run.petition.petition, run.import));
  const { source, bytesRead } = counting(run.source);
  return withTable(source, run.settings, async (table) => {
    const refused = await refusedPartner(db, run);
    const begun = refused === undefined ? await beginImport(db, run, digest) : { refused };
    if ('refused' in begun) return { ok: false, refused: begun.refused };
    const { row } = begun;
    const reading = { chunks: readPeople(table, run, row.rows_done), bytesRead, refusedBecause: {} };
    const after = row.ended_at === null ? await storeAll(db, run, row, reading) : { row };
    return 'refused' in after
      ? { ok: false, refused: after.refused }
      : imported(after.row, row.rows_done, reading);
  });
}

function imported(row: ImportRow, doneBefore: number, { bytesRead, refusedBecause }: Reading): Imported {
  const complete = row.ended_at !== null;
  return { ok: true, complete, doneBefore, refusedBecause, ...progressOf(row, bytesRead()) };
}

/** Stopped before anything was stored by this run. */
function stoppedBefore(row: ImportRow | undefined): Imported {
  const progress = row === undefined ? NOTHING : progressOf(row, 0);
  return { ok: true, complete: false, doneBefore: progress.rows, refusedBecause: {}, ...progress };
}

const NOTHING: Progress = { rows: 0, fresh: 0, known: 0, refused: 0, bytesRead: 0 };

function progressOf({ rows_done, counted, known, refused }: ImportRow, bytesRead: number): Progress {
  return { rows: rows_done, fresh: counted, known, refused, bytesRead };
}

type Reading = {
  chunks: AsyncGenerator<Candidate[]>;
  bytesRead: () => number;
  refusedBecause: RefusedBecause;
};

async function storeAll(
  db: Db,
  run: ImportRun,
  begun: ImportRow,
  reading: Reading,
): Promise<{ row: ImportRow } | { refused: ImportRefused }> {
  let row = begun;
  for await (const candidates of reading.chunks) {
    if (run.signal?.aborted === true) return { row };
    const stored = await storeChunk(db, run, row, candidates);
    if (stored === undefined) return RUNNING;
    row = stored.row;
    noteRefused(reading.refusedBecause, stored.refused);
    if (stored.refused.length > 0) await run.onRefused?.(stored.refused);
    await run.onProgress?.(progressOf(row, reading.bytesRead()));
    await letOthersWrite();
  }
  return run.signal?.aborted === true ? { row } : endImport(db, run, row);
}

type StoredChunk = { row: ImportRow; refused: RefusedRow[] };

function storeChunk(
  db: Db,
  run: ImportRun,
  before: ImportRow,
  candidates: readonly Candidate[],
): Promise<StoredChunk | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [before.petition]);
    if (!(await isAt(trx, before))) return undefined;
    const { fresh, known, refused } = await storePeople(trx, candidates, run.import, run.nextInstant);
    const added = { rows_done: candidates.length, counted: fresh, known, refused: refused.length };
    const row = await noteRows(trx, run, before, added);
    return { row, refused };
  });
}
