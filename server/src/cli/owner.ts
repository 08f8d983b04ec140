import type { Command } from 'commander';
import { makeOwnerLink } from '../accounts/links/first-owner.ts';
import { readConfig } from '../config.ts';
import { servesConsole } from '../domain/accounts/console-origin.ts';
import { InputError } from './command-failure.ts';
import { withExistingStore } from './database.ts';
import { print } from './print.ts';

export function addOwnerCommand(program: Command): void {
  program
    .command('owner')
    .summary('print a link that opens the console as an owner')
    .description(
      'Prints a link that works once, for 24 hours. Whoever opens it becomes an owner of the console; an owner who has\n' +
        'lost password or second factor sets them anew. Links printed before stop working.',
    )
    .addHelpText('after', '\nExample:\n  PUBLIC_URL=https://sign.example.org samleng owner')
    .action(async () =>
      withExistingStore(async ({ db }) => print(await makeOwnerLink(db, consoleUrl(), new Date()))),
    );
}

function consoleUrl(): string {
  const { publicUrl } = readConfig(process.env);
  if (publicUrl === null)
    throw new InputError(['PUBLIC_URL: is not set, so nobody knows where the link leads']);
  if (servesConsole(publicUrl)) return publicUrl;
  throw new InputError(['PUBLIC_URL: the console needs https: browsers drop its cookie otherwise']);
}
