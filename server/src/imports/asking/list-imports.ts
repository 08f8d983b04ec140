import type { Db } from '../../database/db.ts';
import type { UploadRow } from '../../database/import-tables.ts';
import type { ImportRow } from '../../database/tables.ts';
import type { ImportSettings } from '../../domain/import/import-settings.ts';
import { askedOf, foundOf, type Found } from '../running/found.ts';

/** A file that lies on the server: being uploaded, looked at, checked or imported. */
export type ShownUpload = Pick<UploadRow, 'format' | 'bytes' | 'received' | 'task' | 'state'> & {
  upload: string;
  startedAt: string;
  /** What its check or import was asked for. */
  settings: ImportSettings | null;
  insteadOf: string | null;
} & Omit<Found, 'failed'> & { hasFailed: boolean };

/**
 * `running`: now, or as soon as the one before is done; `waiting` to be gone on with, its file being there;
 * `without-file`: the same, once the file is uploaded again.
 */
export type ImportState = 'ended' | 'running' | 'waiting' | 'without-file';

export type ShownImport = {
  import: string;
  state: ImportState;
  rows: number;
  counted: number;
  known: number;
  refused: number;
  /** How many refused lines are kept, to be mended. */
  refusedKept: number;
  insteadOf: string | null;
  partner: string | null;
  startedAt: string;
  endedAt: string | null;
  upload: ShownUpload | null;
};

export type Imports = { imports: ShownImport[]; uploads: ShownUpload[] };

/** The imports of a petition, the newest first, and files of which nothing is imported yet. */
export async function listImports(db: Db, petition: string): Promise<Imports> {
  const uploads = await db
    .selectFrom('import_uploads')
    .selectAll()
    .where('petition', '=', petition)
    .orderBy('started_at', 'desc')
    .execute();
  const rows = await db
    .selectFrom('imports')
    .selectAll()
    .where('petition', '=', petition)
    .orderBy('started_at', 'desc')
    .execute();
  const kept = await refusedKept(db, petition);
  const begun = uploads
    .filter((upload) => upload.import !== null && !rows.some((row) => row.import === upload.import))
    .map((upload) => notYetThere(upload));
  return {
    imports: [...begun, ...rows.map((row) => shownImport(row, uploads, kept.get(row.import) ?? 0))],
    uploads: uploads.filter((upload) => upload.import === null).map((upload) => shownUpload(upload)),
  };
}

async function refusedKept(db: Db, petition: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('import_refusals')
    .select(['import', (eb) => eb.fn.countAll().as('lines')])
    .where('petition', '=', petition)
    // Without the headings.
    .where('line', '>', 1)
    .groupBy('import')
    .execute();
  return new Map(rows.map((row) => [row.import, Number(row.lines)]));
}

function shownImport(row: ImportRow, uploads: readonly UploadRow[], kept: number): ShownImport {
  const upload = uploads.find((one) => one.import === row.import);
  return {
    import: row.import,
    state: row.ended_at === null ? stateOf(upload) : 'ended',
    rows: row.rows_done,
    counted: row.counted,
    known: row.known,
    refused: row.refused,
    refusedKept: kept,
    insteadOf: row.instead_of,
    partner: (JSON.parse(row.settings) as ImportSettings).partner ?? null,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    upload: upload === undefined ? null : shownUpload(upload),
  };
}

/** Between being asked for and its first rows. */
function notYetThere(upload: UploadRow): ShownImport {
  const { settings, insteadOf } = askedOf(upload);
  const none = { rows: 0, counted: 0, known: 0, refused: 0, refusedKept: 0 };
  return {
    ...none,
    import: upload.import!,
    state: stateOf(upload),
    insteadOf,
    partner: settings.partner ?? null,
    startedAt: upload.started_at,
    endedAt: null,
    upload: shownUpload(upload),
  };
}

function stateOf(upload: UploadRow | undefined): ImportState {
  if (upload === undefined) return 'without-file';
  return upload.state === 'waiting' ? 'running' : 'waiting';
}

function shownUpload(row: UploadRow): ShownUpload {
  const { format, bytes, received, task, state } = row;
  const { settings, insteadOf } = row.asked === null ? { settings: null, insteadOf: null } : askedOf(row);
  const { failed = false, ...found } = foundOf(row);
  const place = { upload: row.id, startedAt: row.started_at };
  return { ...place, format, bytes, received, task, state, settings, insteadOf, ...found, hasFailed: failed };
}
