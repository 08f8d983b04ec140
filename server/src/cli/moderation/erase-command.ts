import { type Command, Option } from 'commander';
import { localized } from '@samleng/locales/fallback';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Store } from '../../database/open.ts';
import { eraseEverywhere } from '../../moderation/erasing/erase-everywhere.ts';
import { type FoundSignature, findEverywhere } from '../../moderation/erasing/find-everywhere.ts';
import { withExistingStore } from '../database.ts';
import { nextInstantOf, signatureIds } from '../petition.ts';
import { print } from '../print.ts';
import { cell } from './printed.ts';
import { typedAddress } from './typed-address.ts';

const HELP = `
--dry-run PRINTS NAMES: up to three people share a mailbox, and perhaps only one of them asks. Erase one by its id.
It needs the pepper (PEPPER_FILE), since addresses are not stored. It cannot be undone. A copy that was backed up before
still holds what is erased here.

Example:
  samleng erase --email - --dry-run      # type the address: here it stays out of the shell's history
  samleng erase --email - 0197f0a4-7c1e-7d2b-9a40-5b3f6c8e1d02
  samleng erase --email - --stop-mailbox`;

type Options = { email: string; dryRun?: true; stopMailbox?: true };

const STOPPED = {
  last: 'the mailbox gets one last email, and no other any more',
  silent: 'the mailbox gets no email any more',
  before: 'the mailbox was stopped already',
} as const;

export function addEraseCommand(program: Command): void {
  program
    .command('erase')
    .argument('[id...]', 'of these signatures only, as --dry-run prints them')
    .summary('erase everything that belongs to a mailbox, in all petitions')
    .description(
      'Answers a request for deletion: erases the signatures of a mailbox in all petitions, its unsent emails and its\n' +
        'addresses for news. The address is not printed.',
    )
    .addOption(
      new Option('--email <address>', 'its address; - reads it from standard input').makeOptionMandatory(),
    )
    .option('--dry-run', 'only list who would be erased; prints names')
    .option('--stop-mailbox', 'never write to it again')
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: Options) =>
      withExistingStore((store) => erase(store, signatureIds(ids), options)),
    );
}

async function erase({ db }: Store, ids: string[], { email, dryRun, stopMailbox }: Options): Promise<void> {
  const { address: typed, pepper } = await typedAddress(db, email);
  const chosen = ids.length > 0 ? new Set(ids) : undefined;
  if (dryRun === true) {
    const { signatures, unsent } = (await findEverywhere(db, pepper, typed))!;
    const listed = signatures.filter(({ id }) => chosen?.has(id) ?? true);
    return print(...listed.map(line), `${listed.length} would be erased; ${unsent} emails wait`);
  }
  const now = new Date();
  const circumstances = {
    by: COMMAND,
    now,
    nextInstantOf: (petition: Parameters<typeof nextInstantOf>[0]) => nextInstantOf(petition, now),
  };
  const request = { typed, chosen, stops: stopMailbox === true };
  const { petitions, stopped } = (await eraseEverywhere(db, pepper, request, circumstances))!;
  const lines = petitions.map(
    ({ petition, erased, counted }) => `${petition}: ${erased} erased, ${counted} of them off the count`,
  );
  print(...(lines.length > 0 ? lines : ['nobody to erase']), ...(stopped ? [STOPPED[stopped]] : []));
}

/** The name comes last: terminals disagree on the width of Khmer. */
function line({ id, petition, day, state, title, name }: FoundSignature): string {
  const shown = `${petition} (${localized(title, 'en').text})`;
  return [id, day, state.padEnd(9), cell(shown), cell(name)].join('  ');
}
