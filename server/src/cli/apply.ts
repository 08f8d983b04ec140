import type { Command } from 'commander';
import { type Applied, type ApplyOptions, applyCampaign } from '../campaigns/apply.ts';
import { warningsOf } from '../domain/campaign-file/warnings.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { Store } from '../database/open.ts';
import { withStore } from './database.ts';
import { fieldLines, InputError } from './command-failure.ts';
import { print, printError } from './print.ts';
import { readCampaignFile } from './read-campaign-file.ts';

export function addApplyCommand(program: Command): void {
  program
    .command('apply')
    .argument('<file>', 'campaign file, JSON')
    .summary('make the database say what a campaign file says')
    .description(
      'Checks a campaign file as a whole, then makes the database say the same: all of it or nothing.\n' +
        'Applying it again changes nothing. Signatures are never touched.',
    )
    .addHelpText('after', '\nExample:\n  samleng apply examples/ceroc/campaign.json')
    .action(async (path: string) => withStore((store) => apply(store, path)));
}

async function apply(store: Store, path: string): Promise<void> {
  const applied = await applyCampaignFile(store, path, { now: new Date() });
  if (!applied.ok) throw new InputError(fieldLines(path, applied.errors));
  for (const warning of applied.warnings) printError(`${path}: warning: ${warning}`);
  print(
    applied.rowsChanged === 0
      ? `${path}: nothing to change`
      : `${path}: applied, ${applied.rowsChanged} rows changed`,
  );
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
