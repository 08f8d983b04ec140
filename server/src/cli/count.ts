import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { type Breakdown, BREAKDOWN_KEYS, breakdown, type BreakdownKey } from '../counts/breakdown.ts';
import { countMailboxes } from '../counts/mailboxes.ts';
import type { Store } from '../database/open.ts';
import { countTable, mailboxTable } from './count-table.ts';
import { withExistingStore } from './database.ts';
import { InputError } from './command-failure.ts';
import { hereOrThere } from './here-or-there.ts';
import { serverOption } from './server-options.ts';
import { print, printJson } from './print.ts';

type Options = { by?: BreakdownKey; mailboxes?: true; json?: true };

export function addCountCommand(program: Command): void {
  program
    .command('count')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .summary('show how many have signed, and how they came')
    .description('Shows the count of a petition in parts that add up to it.')
    .addOption(new Option('--by <key>', 'the parts').choices(BREAKDOWN_KEYS))
    .addOption(new Option('--mailboxes', 'how many mailboxes stand behind it').conflicts('by'))
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', '\nExample:\n  samleng count right-to-vote --by partner')
    .action(async (petition: string, options: Options, command: Command) => {
      if (options.mailboxes !== true) return count(command, petition, options);
      if (serverOption(command) !== undefined)
        throw new InputError(['--mailboxes: works on the server itself alone']);
      return withExistingStore((store) => printMailboxes(store, petition, options.json === true));
    });
}

async function count(command: Command, petition: string, { by, json }: Options): Promise<void> {
  const counted = await hereOrThere<Breakdown | undefined>(command, {
    here: ({ db }) => breakdown(db, { petition, publicUrl: readConfig(process.env).publicUrl }, by),
    there: async (server) => (await import('./remote/read.ts')).countThere(server, petition, by),
  });
  if (counted === undefined) throw unknown(petition);
  if (json === true) printJson({ petition, count: counted.count, rows: counted.rows });
  else print(...countTable(counted, by));
}

async function printMailboxes({ db }: Store, petition: string, asJson: boolean): Promise<void> {
  const counted = await countMailboxes(db, petition);
  if (counted === undefined) throw unknown(petition);
  if (asJson) printJson({ petition, ...counted });
  else print(...mailboxTable(counted));
}

const unknown = (petition: string): InputError =>
  new InputError([`petition: there is no petition ${petition}`]);
