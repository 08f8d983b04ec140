import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import type { NextInstant } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import { checkImport } from '../check-import.ts';
import type { ImportWork } from '../import-work.ts';
import { previewImport } from '../preview-import.ts';
import { runImport } from '../run-import.ts';
import { forgetUpload } from '../uploads/forget-uploads.ts';
import { uploadSource } from '../uploads/read-upload.ts';
import { forgetRefusals, keepHeadings, keepRefusals, type RefusalsOf } from '../uploads/refusals.ts';
import { type Importer, startImporter } from './importer.ts';
import { askedOf, type Found } from './found.ts';
import type { AtWork, DoTask, Outcome } from './leased-task.ts';

type ImportTaskDeps = {
  db: Db;
  now: () => Date;
  pepper: Uint8Array;
  publicCache: { nextInstant(petition: StoredPetition): NextInstant };
  live: { changed(petition: string): void };
};

/** Works at the imports that people ask for, in the background of the server. */
export function startImports(deps: ImportTaskDeps & { onError: (error: unknown) => void }): Importer {
  return startImporter({ ...deps, doTask: importTasks(deps) });
}

/** Checks and imports files of people, for the importer. */
export function importTasks(deps: ImportTaskDeps): DoTask {
  return async (work) => {
    const petition = await findPetition(deps.db, work.row.petition);
    if (petition === undefined) return ended({ failed: true });
    // A check begins anew each time: nothing of an earlier one is of use.
    if (work.row.task === 'check') await forgetRefusals(deps.db, refusalsOf(work.row));
    const source = uploadSource(deps.db, work.row);
    const looked = await previewImport(petition, source, askedOf(work.row).settings, deps.now());
    if (!looked.ok) return ended({ refused: looked.refused });
    await keepHeadings(deps.db, refusalsOf(work.row), looked.columns, deps.now());
    return work.row.task === 'import' ? importFile(deps, work, petition) : checkFile(deps, work, petition);
  };
}

async function checkFile(
  deps: ImportTaskDeps,
  work: AtWork,
  petition: StoredPetition,
): Promise<Outcome | undefined> {
  const checked = await checkImport(deps.db, fileWork(deps, work, petition));
  if (!checked.ok) return ended({ refused: checked.refused });
  return checked.complete ? { state: 'idle', found: text({ checked }) } : undefined;
}

async function importFile(
  deps: ImportTaskDeps,
  work: AtWork,
  petition: StoredPetition,
): Promise<Outcome | undefined> {
  const nextInstant = deps.publicCache.nextInstant(petition);
  const { by } = askedOf(work.row);
  const run = { ...fileWork(deps, work, petition), import: work.row.import!, by, nextInstant };
  const imported = await runImport(deps.db, run);
  deps.live.changed(work.row.petition);
  if (!imported.ok) return ended({ refused: imported.refused });
  if (imported.complete) await forgetUpload(deps.db, work.row);
  return undefined;
}

function fileWork(
  { db, now, pepper, live }: ImportTaskDeps,
  work: AtWork,
  petition: StoredPetition,
): ImportWork {
  const { row, signal } = work;
  const { settings, insteadOf } = askedOf(row);
  return {
    petition,
    source: uploadSource(db, row),
    settings,
    insteadOf,
    pepper,
    now,
    signal,
    onProgress: async (progress) => {
      if (row.task === 'import') live.changed(row.petition);
      await work.note({ progress } satisfies Found);
    },
    onRefused: (rows) => keepRefusals(db, refusalsOf(row), rows, now()),
  };
}

/** Under the slug of the import, or the id of a file that is only checked. */
function refusalsOf({ petition, import: slug, id }: UploadRow): RefusalsOf {
  return { petition, import: slug ?? id };
}

function ended(found: Found): Outcome {
  return { state: 'failed', found: text(found) };
}

function text(found: Found): string {
  return JSON.stringify(found);
}
