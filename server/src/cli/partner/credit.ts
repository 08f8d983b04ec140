import type { Command } from 'commander';
import { readConfig } from '../../config.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import { creditPage, type Credited } from '../../moderation/crediting/credit-page.ts';
import { countUncredited } from '../../moderation/crediting/uncredited.ts';
import type { Place } from '../../petitions/place.ts';
import { InputError } from '../command-failure.ts';
import { hereOrThere } from '../here-or-there.ts';
import { nextInstantOf, petitionNamed } from '../petition.ts';
import { print } from '../print.ts';
import { unplaced } from './partner-place.ts';

const EXAMPLES = `
Only signatures that are credited to nobody become the partner's; the petition's count stays as it is. It cannot be taken
back. That a tag with a wrong name credits the partner from now on is one of the partner's aliases, in the campaign file.

Example:
  samleng credit right-to-vote cnrp-minnesota https://example.org/vote --dry-run`;

type Options = { dryRun?: true };

export function addCreditCommand(program: Command): void {
  program
    .command('credit')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('<partner>', 'name of the partner')
    .argument('<page>', 'address of the page, as samleng count --by page prints it')
    .summary('credit the signatures of a page to a partner')
    .description('Credits signatures to a partner whose tag named nobody, or somebody unknown.')
    .option('--dry-run', 'only say how many of those that count it would be')
    .addHelpText('after', EXAMPLES)
    .action(async (petition: string, partner: string, page: string, options: Options, command: Command) => {
      const place = { petition, partner };
      await (options.dryRun === true ? tell(command, petition, page) : credit(command, place, page));
    });
}

async function tell(command: Command, petition: string, page: string): Promise<void> {
  const signatures = await hereOrThere(command, {
    here: async ({ db }) => countUncredited(db, (await petitionNamed(db, petition)).petition, page),
    there: async (server) => (await import('../remote/credit.ts')).countThere(server, petition, page),
  });
  print(`${petition}: ${signatures} would be credited`);
}

async function credit(command: Command, place: Place, page: string): Promise<void> {
  const { credited, counted } = await hereOrThere<Credited>(command, {
    here: ({ db }) => creditHere(db, place, page),
    there: async (server) => (await import('../remote/credit.ts')).creditThere(server, place, page),
  });
  print(`${place.petition}: ${credited} credited to ${place.partner}, ${counted} of them count`);
}

async function creditHere(db: Db, place: Place, page: string): Promise<Credited> {
  const petition = await petitionNamed(db, place.petition);
  const now = new Date();
  const given = { by: COMMAND, now, nextInstant: nextInstantOf(petition, now) };
  const { publicUrl } = readConfig(process.env);
  const asked = { page, partner: place.partner, until: now.toISOString() };
  const done = await creditPage(db, petition, asked, { ...given, publicUrl });
  if (!('wrong' in done)) return done;
  if (done.wrong === 'partner') throw unplaced({ ok: false, because: 'partner-not-found' }, place);
  throw new InputError([`${done.wrong}: is no page on which the tag was seen`]);
}
