import { type Command, Option } from 'commander';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { addressKeysOf } from '../../domain/mailbox/mailbox-keys.ts';
import { addressKey } from '../../domain/secrets/signer-key.ts';
import { allowMailbox, stopMailbox } from '../../mail/mailbox/stopped.ts';
import type { Store } from '../../database/open.ts';
import { withExistingStore } from '../database.ts';
import { print } from '../print.ts';
import { typedAddress } from './typed-address.ts';

const HELP = `
It holds for all petitions. Emails that wait are deleted; links in earlier ones still work. It needs the pepper
(PEPPER_FILE), since addresses are not stored: what is kept is a code of the address, until it is allowed again.

Example:
  samleng mailbox stop --email -      # type the address: here it stays out of the shell's history
  samleng mailbox allow --email sok.dara@example.org`;

type Options = { email: string };

const DONE = {
  last: 'stopped; one last email tells its owner how to allow email again',
  silent: 'stopped',
  before: 'was stopped already',
} as const;

const emailOption = () =>
  new Option('--email <address>', 'its address; - reads it from standard input').makeOptionMandatory();

export function addMailboxCommand(program: Command): void {
  const mailbox = program
    .command('mailbox')
    .summary('never write to a mailbox again, or allow it again')
    .description(
      'Stops all emails of this server to a mailbox, as the link in each email does, or allows them again.',
    )
    .addHelpText('after', HELP);
  mailbox
    .command('stop')
    .description(
      'Never writes to the mailbox again, after one last email that says so. The address is not printed.',
    )
    .addOption(emailOption())
    .action(async (options: Options) => withExistingStore((store) => stop(store, options)));
  mailbox
    .command('allow')
    .description('Allows emails to the mailbox again. The address is not printed.')
    .addOption(emailOption())
    .action(async (options: Options) => withExistingStore((store) => allow(store, options)));
}

async function stop({ db }: Store, { email }: Options): Promise<void> {
  const { address, canonical, pepper } = await typedAddress(db, email);
  const mailbox = { addressKey: addressKey(pepper, canonical), address, by: COMMAND };
  print(DONE[await stopMailbox(db, mailbox, new Date())]);
}

async function allow({ db }: Store, { email }: Options): Promise<void> {
  const { address, pepper } = await typedAddress(db, email);
  // It may have been stopped under the code that earlier rules gave it.
  const told = { by: COMMAND, now: new Date() };
  let wasStopped = false;
  for (const key of addressKeysOf(pepper, address))
    wasStopped = (await allowMailbox(db, key, told)) || wasStopped;
  print(wasStopped ? 'allowed again' : 'was not stopped');
}
