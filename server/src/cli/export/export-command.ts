import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { LANGUAGES, type Language } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import { readConfig } from '../../config.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Store } from '../../database/open.ts';
import { EXPORT_FORMATS, EXPORT_KINDS, type ExportFormat, type ExportKind } from '../../exports/kinds.ts';
import { type OpenedExport, openExport } from '../../exports/open-export.ts';
import { InputError } from '../command-failure.ts';
import { withExistingStore } from '../database.ts';
import { existingPepper } from '../moderation/existing-pepper.ts';
import { print, printProgress } from '../print.ts';
import { sumLines } from './sum-lines.ts';
import { refuseToReplace, writeWholeFile } from './whole-file.ts';

type Options = { for: ExportKind; lang: Language; force?: true };

const HELP = `
delivery  for those the petition is addressed to: as each signer was told when signing, nobody in Cambodia
news      those who asked for news, each with a link that stops it; needs PUBLIC_URL
comments  those that may be shown, with names that may be shown
all       everything that is kept, for a request of a signer or for moving away

A small file beside it, such as signatures-about.xlsx, says what the list is: how it and the count fit together,
what the columns mean, and the texts that were signed.

Each export is written down in the audit trail. The file is for this user alone, and holds names:
keep it where nobody else reads it, and delete it when it is not needed any more.

Example:
  samleng export right-to-vote signatures.xlsx --for delivery --lang km`;

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('<file>', 'file to write, .csv or .xlsx')
    .addOption(new Option('--for <list>', 'which list').choices(EXPORT_KINDS).makeOptionMandatory())
    .addOption(new Option('--lang <language>', 'of the headings').choices(LANGUAGES).default(FALLBACK))
    .option('--force', 'replace the file when it is there')
    .summary('write signatures into a file')
    .description('Writes a list of signatures into a file, and says how it and the count fit together.')
    .addHelpText('after', HELP)
    .action(async (petition: string, file: string, options: Options) => {
      const format = formatOf(file);
      for (const one of [file, aboutName(file)]) refuseToReplace(one, options.force === true);
      await withExistingStore((store) => exportTo(store, { ...options, petition, file, format }));
    });
}

function formatOf(file: string): ExportFormat {
  const ending = extname(file).toLowerCase();
  const format = EXPORT_FORMATS.find((known) => ending === `.${known}`);
  if (format === undefined) throw new InputError([`${file}: must end in .csv or .xlsx`]);
  return format;
}

/** `signatures-about.csv` for `signatures.csv`. */
function aboutName(file: string): string {
  const ending = extname(file);
  return `${file.slice(0, -ending.length)}-about${ending}`;
}

type Asked = Options & { petition: string; file: string; format: ExportFormat };

async function exportTo(store: Store, asked: Asked): Promise<void> {
  const { db, openSnapshot } = store;
  const deps = { db, openSnapshot, pepper: await existingPepper(db), publicUrl: publicUrlFor(asked.for) };
  const { petition, for: kind, lang: language } = asked;
  const opened = await openExport(deps, { petition, kind, language, now: new Date() });
  if (opened === undefined) throw new InputError([`petition: there is no petition ${petition}`]);
  try {
    await writeTo(opened, asked);
  } finally {
    await opened.close();
  }
  print(...sumLines(opened.sums), `${aboutName(asked.file)} says what the list is.`);
}

/** The links that stop the news would lead to somebody's own machine without it; other lists have none. */
function publicUrlFor(kind: ExportKind): string {
  const { publicUrl } = readConfig(process.env);
  if (kind === 'news' && !process.env['PUBLIC_URL'])
    throw new InputError(['PUBLIC_URL: must be set: each line has a link to this server']);
  return publicUrl ?? '';
}

async function writeTo(opened: OpenedExport, { file, format }: Asked): Promise<void> {
  const { rows } = opened.sums;
  const onRows = (done: number) => printProgress(`${done} of ${rows} rows`, done === rows);
  const stopped = new AbortController();
  const stop = () => stopped.abort(new Error(`${file}: stopped, nothing was written`));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await writeWholeFile(file, async (_partial, handle) => {
      for await (const bytes of await opened.write({ format, by: COMMAND, onRows })) {
        stopped.signal.throwIfAborted();
        await handle.writeFile(bytes);
      }
      stopped.signal.throwIfAborted();
      // Named just before the list is, so that neither is left without the other.
      await writeWholeFile(aboutName(file), async (_part, about) =>
        about.writeFile(await opened.about(format)),
      );
    });
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
  }
}
