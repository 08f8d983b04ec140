import { dirname } from 'node:path';
import type { Command } from 'commander';
import { type AppliedFile, applyFile } from '../campaigns/apply-file.ts';
import type { Applied, ApplyOptions } from '../campaigns/apply.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import type { Store } from '../database/open.ts';
import { differenceLines } from './apply/difference-lines.ts';
import { correctionOf, expectedOf } from './apply/options.ts';
import { addTranslated, type Translated } from './donation/translated.ts';
import { readLetterWithin } from './donation/read-letter.ts';
import { withStore } from './database.ts';
import { fieldLines, InputError } from './command-failure.ts';
import { hereOrThere } from './here-or-there.ts';
import { print, printError } from './print.ts';
import { readCampaignJson } from './read-campaign-json.ts';
import type { RemoteServer } from './remote/connect.ts';

type Options = Translated<'correction'> & { dryRun?: true; expectCount: string[] };

const HELP = `
Words that people have signed change only as a correction, whose reason everybody can read on the petition's page.
A public count moves by more than 10 % and 50 only when the new count is given.

Examples:
  samleng apply examples/ceroc/campaign.json --dry-run
  samleng apply examples/ceroc/campaign.json --correction "The law has another number"
  samleng apply examples/ceroc/campaign.json --expect-count 1140`;

const collect = (value: string, before: string[]): string[] => [...before, value];

export function addApplyCommand(program: Command): void {
  const command = program
    .command('apply')
    .argument('<file>', 'campaign file, JSON')
    .summary('make the database say what a campaign file says')
    .description(
      'Checks a campaign file as a whole, then makes the database say the same: all of it or nothing.\n' +
        'Applying it again changes nothing. Signatures are never touched.',
    )
    .option('--dry-run', 'show what would change, and change nothing');
  addTranslated(command, '--correction <reason>', 'why words that people have signed change,')
    .option('--expect-count <count>', 'the new public count: 1140, or right-to-vote=1140', collect, [])
    .addHelpText('after', HELP)
    .action(async (path: string, options: Options, command: Command) => apply(command, path, options));
}

async function apply(command: Command, path: string, options: Options): Promise<void> {
  const { dryRun, expectCount } = options;
  const asked = { correction: correctionOf(options), expectCount: expectedOf(expectCount), dryRun };
  const ways = {
    here: (store: Store) => applyCampaignFile(store, path, { ...asked, now: new Date() }),
    there: async (server: RemoteServer) =>
      (await import('./remote/apply-there.ts')).applyThere(server, path, asked),
  };
  const applied = await hereOrThere(command, ways, withStore);
  if (dryRun === true && applied.difference !== undefined) print(...differenceLines(applied.difference));
  if (!applied.ok) throw new InputError([...fieldLines(path, applied.errors), ...hints(applied)]);
  for (const warning of applied.warnings) printError(`${path}: warning: ${warning}`);
  print(`${path}: ${said(applied.rowsChanged, dryRun === true)}`);
}

function said(rowsChanged: number, dryRun: boolean): string {
  if (rowsChanged === 0) return 'nothing to change';
  return dryRun ? 'not applied: this was a dry run' : `applied, ${rowsChanged} rows changed`;
}

/** How to apply the file all the same, if that is meant. */
function hints({ errors, difference }: Extract<Applied, { ok: false }>): string[] {
  const isNeeded = (need: FieldMessage['needs']) => errors.some(({ needs }) => needs === need);
  const counts = difference?.counts ?? [];
  const expected = counts.map(({ petition, after }) =>
    counts.length === 1 ? `--expect-count ${after}` : `--expect-count ${petition}=${after}`,
  );
  return [
    ...(isNeeded('reason') ? ['if it is a correction, say why: --correction REASON'] : []),
    ...(isNeeded('expected-count') ? [`if that is meant: ${expected.join(' ')}`] : []),
  ];
}

/** Reads a campaign file, with the letters beside it, and applies it. */
export async function applyCampaignFile(
  { db }: Store,
  path: string,
  options: Omit<ApplyOptions, 'by'>,
): Promise<AppliedFile> {
  const json = await readCampaignJson(path);
  if (!json.ok) return { ok: false, errors: [{ field: '', message: json.message }] };
  const readFile = (name: string) => readLetterWithin(dirname(path), name);
  return applyFile(db, json.value, { ...options, by: COMMAND, readFile });
}
