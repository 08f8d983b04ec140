import type { Command } from 'commander';
import { type Applied, type ApplyOptions, applyCampaign } from '../campaigns/apply.ts';
import { warningsOf } from '../domain/campaign-file/warnings.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { FieldMessage } from '../domain/campaign-file/field-messages.ts';
import type { Store } from '../database/open.ts';
import { differenceLines } from './apply/difference-lines.ts';
import { correctionOf, expectedOf } from './apply/options.ts';
import { addTranslated, type Translated } from './donation/translated.ts';
import { withStore } from './database.ts';
import { fieldLines, InputError } from './command-failure.ts';
import { print, printError } from './print.ts';
import { readCampaignFile } from './read-campaign-file.ts';

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
    .action(async (path: string, options: Options) => withStore((store) => apply(store, path, options)));
}

async function apply(store: Store, path: string, options: Options): Promise<void> {
  const { dryRun, expectCount } = options;
  const applied = await applyCampaignFile(store, path, {
    now: new Date(),
    correction: correctionOf(options),
    expectCount: expectedOf(expectCount),
    dryRun,
  });
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

type AppliedFile = Exclude<Applied, { ok: true }> | (Extract<Applied, { ok: true }> & { warnings: string[] });

/** Reads a campaign file, with the letters beside it, and applies it. */
export async function applyCampaignFile(
  store: Store,
  path: string,
  options: Omit<ApplyOptions, 'by'>,
): Promise<AppliedFile> {
  const read = await readCampaignFile(store.db, path);
  if (!read.ok) return read;
  const applied = await applyCampaign(store.db, read.file, read.letters, { ...options, by: COMMAND });
  return applied.ok ? { ...applied, warnings: warningsOf(read.file) } : applied;
}
