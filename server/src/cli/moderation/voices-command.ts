import type { Command } from 'commander';
import { localized } from '@samleng/locales/fallback';
import type { Store } from '../../database/open.ts';
import { type AgreedComment, agreedComments } from '../../signatures/voices.ts';
import { withExistingStore } from '../database.ts';
import { petitionNamed } from '../petition.ts';
import { print, printJson } from '../print.ts';

const HELP = `
Put a comment into the petition's "voices" in the campaign file, with its id:
  {"signature": "…", "text": {"km": "…", "en": "…"}}

Example:
  samleng voices right-to-vote`;

export function addVoicesCommand(program: Command): void {
  program
    .command('voices')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .summary('list the comments that may be shown')
    .description(
      'Lists the comments whose signers agreed that they may be shown, with their names where these may be shown too.',
    )
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP)
    .action(async (petition: string, options: { json?: true }) =>
      withExistingStore((store) => voices(store, petition, options)),
    );
}

async function voices({ db }: Store, name: string, { json }: { json?: true }): Promise<void> {
  const { petition } = await petitionNamed(db, name);
  const found = await agreedComments(db, petition);
  if (json === true) printJson({ petition, voices: found });
  else if (found.length === 0) print(`${petition}: no comment that may be shown`);
  else print(...found.map(line));
}

/** One line each: what was written in several is joined. */
function line({ id, text, by }: AgreedComment): string {
  const name = by === undefined ? '' : `  (${localized(by, 'km').text})`;
  return `${id}  ${text.replaceAll(/\s*\n\s*/g, ' / ')}${name}`;
}
