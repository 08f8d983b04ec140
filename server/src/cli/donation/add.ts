import { LANGUAGES, MINOR_DIGITS } from '@samleng/contract';
import { type Command, Option } from 'commander';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { LetterFile } from '../../domain/donation/thank-you-letter.ts';
import { addDonation } from '../../donations/add.ts';
import type { Store } from '../../database/open.ts';
import { withExistingStore } from '../database.ts';
import { type DonationOptions, donationOf } from './options.ts';
import { InputError } from '../command-failure.ts';
import { print } from '../print.ts';
import { readLetter } from './read-letter.ts';
import { addTranslated } from './translated.ts';

const EXAMPLE = `
Example:
  samleng donation add --campaign ceroc --kind organisation --name 'Lowell chapter' \\
    --amount 400 --currency USD --received-on 2014-05-01 \\
    --letter thanks.pdf --letter-alt 'Letter of thanks to the Lowell chapter'`;

export function addDonationCommand(program: Command): void {
  const donation = program
    .command('donation')
    .summary('add a donation to the wall')
    .description('Donations, as the thank-you wall shows them.');
  const add = donation
    .command('add')
    .summary('add a donation to the wall')
    .description('Adds a donation to a campaign. Applying the campaign file leaves it alone.')
    .requiredOption('--campaign <campaign>', 'name of the campaign')
    .addOption(
      new Option('--kind <kind>', 'who gave').choices(['person', 'organisation']).makeOptionMandatory(),
    );
  addTranslated(add, '--name <name>', "the donor's name")
    .option('--anonymous', 'show no name')
    .option('--amount <decimal>', 'how much, such as 400 or 12.50')
    .addOption(new Option('--currency <code>', 'of the amount').choices(Object.keys(MINOR_DIGITS)))
    .option('--hide-amount', 'keep the amount, and do not show it')
    .requiredOption('--received-on <day>', 'YYYY-MM-DD');
  addTranslated(add, '--in-memory-of <name>', 'whom the donation remembers,')
    .option('--message <text>', "the donor's words")
    .addOption(new Option('--message-language <language>', 'of the message').choices(LANGUAGES))
    .option('--letter <file>', 'letter of thanks: PNG, JPEG, WebP or PDF');
  addTranslated(add, '--letter-alt <text>', 'what the letter shows,')
    .option('--featured <place>', 'place in the order of the featured wall, 1 first')
    .addHelpText('after', EXAMPLE)
    .action(async (options: DonationOptions) => withExistingStore((store) => addTo(store, options)));
}

async function addTo(store: Store, options: DonationOptions): Promise<void> {
  const entry = donationOf(options);
  const made = { by: COMMAND, now: new Date() };
  const added = await addDonation(store.db, options.campaign, entry, await letterOf(options), made);
  if (!added.ok) throw new InputError([`--campaign: there is no campaign ${options.campaign}`]);
  print(`Added to the wall of ${options.campaign}: ${added.id}`);
}

async function letterOf({ letter }: DonationOptions): Promise<LetterFile | undefined> {
  if (letter === undefined) return undefined;
  const read = await readLetter(letter);
  if (!read.ok) throw new InputError([`--letter: ${read.message}`]);
  return read.letter;
}
