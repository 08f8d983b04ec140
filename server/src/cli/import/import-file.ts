import { COMMAND } from '../../domain/accounts/actor.ts';
import type { ImportSettings } from '../../domain/import/import-settings.ts';
import { isFinal } from '../../domain/petition/status.ts';
import type { Db } from '../../database/db.ts';
import type { Store } from '../../database/open.ts';
import { checkImport } from '../../imports/check-import.ts';
import type { ImportWork } from '../../imports/import-work.ts';
import { type Preview, previewImport } from '../../imports/preview-import.ts';
import { runImport } from '../../imports/run-import.ts';
import { findImport } from '../../imports/stored-import.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import type { TableSource } from '../../spreadsheets/reading/table.ts';
import { InputError } from '../command-failure.ts';
import { existingPepper } from '../moderation/existing-pepper.ts';
import { nextInstantOf, petitionNamed } from '../petition.ts';
import { print, printError, printProgress } from '../print.ts';
import { type ErrorsFile, openErrorsFile } from './errors-file.ts';
import { fileSource } from './file-source.ts';
import { checkedLines, columnLines, importedLines, refusedRowLines } from './import-lines.ts';
import { type ImportOptions, importSlug, toldCountry, toldMap, withTold } from './import-options.ts';
import { refusedLine } from './refusal-words.ts';

/** Imports a file, or says what that would do. */
export async function importFile(
  { db }: Store,
  name: string,
  file: string,
  options: ImportOptions,
): Promise<void> {
  const slug = importSlug(file, options.as);
  const source = fileSource(file);
  const petition = await petitionNamed(db, name);
  const preview = await previewOf(petition, source, file, options);
  print(...columnLines(file, preview.platform, preview.settings));
  const errors = await errorsFileOf(db, { petition: name, slug, file }, preview, options);
  const work = {
    petition,
    source,
    settings: preview.settings,
    import: slug,
    insteadOf: options.insteadOf ?? null,
    pepper: await existingPepper(db),
    now: () => new Date(),
    ...reporting(errors),
  };
  const act = options.dryRun === true ? check : run;
  const done = await untilSignalled((signal) => act(db, { ...work, signal }, file));
  if (!done.complete) throw new Error(`${file}: stopped after ${done.rows} rows${GO_ON[done.of]}`);
}

const GO_ON = { check: '', import: ': the same command goes on with it' };

async function previewOf(
  petition: StoredPetition,
  source: TableSource,
  file: string,
  { map, country, dates, encoding, partner }: ImportOptions,
): Promise<Preview> {
  const told = toldMap(map);
  const given: Partial<ImportSettings> = {
    ...(dates !== undefined && { dates }),
    ...(encoding !== undefined && { encoding }),
    ...(partner !== undefined && { partner }),
    ...toldCountry(country),
  };
  const preview = await previewImport(petition, source, given, new Date());
  if (!preview.ok) throw new InputError([refusedLine(file, preview.refused)]);
  const { settings } = preview;
  return { ...preview, settings: { ...settings, map: withTold(settings.map, told) } };
}

async function errorsFileOf(
  db: Db,
  { petition, slug, file }: { petition: string; slug: string; file: string },
  { columns }: Preview,
  { errors, dryRun }: ImportOptions,
): Promise<ErrorsFile | undefined> {
  if (errors === undefined) return undefined;
  const before = dryRun === true ? undefined : await findImport(db, petition, slug);
  const isGoneOnWith = (before?.rows_done ?? 0) > 0;
  return openErrorsFile(errors, columns, { imported: file, isGoneOnWith });
}

/** Without a file of errors, the first ones are printed. */
function reporting(errors: ErrorsFile | undefined): Pick<ImportWork, 'onRefused' | 'onProgress'> {
  const lines = refusedRowLines();
  return {
    onRefused: (rows) => (errors === undefined ? lines(rows).forEach(printError) : errors.add(rows)),
    onProgress: ({ rows }) => printProgress(`${rows} rows`, false),
  };
}

type Work = ImportWork & { import: string };
type Done = { of: 'check' | 'import'; complete: boolean; rows: number };

async function check(db: Db, work: Work, file: string): Promise<Done> {
  const checked = await checkImport(db, work);
  if (!checked.ok) throw new InputError([refusedLine(file, checked.refused)]);
  printProgress(`${checked.rows} rows`, true);
  if (checked.complete) print(...checkedLines(work.petition.petition, checked));
  return { of: 'check', ...checked };
}

async function run(db: Db, work: Work, file: string): Promise<Done> {
  const nextInstant = (before: string | undefined) => nextInstantOf(work.petition, work.now())(before);
  const imported = await runImport(db, { ...work, by: COMMAND, nextInstant });
  if (!imported.ok) throw new InputError([refusedLine(file, imported.refused)]);
  printProgress(`${imported.rows} rows`, true);
  print(...importedLines(work.petition.petition, work.import, imported));
  if (imported.fresh > 0 && isFinal(work.petition, work.now()))
    printError(`warning: the count of ${work.petition.petition} was final already, and has changed`);
  return { of: 'import', ...imported };
}

/** Ctrl-C stops after the rows at hand; a second one at once. */
async function untilSignalled(work: (signal: AbortSignal) => Promise<Done>): Promise<Done> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work(stopping.signal);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
