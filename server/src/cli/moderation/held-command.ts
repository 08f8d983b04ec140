import type { Command } from 'commander';
import { type Held, listHeld } from '../../moderation/held.ts';
import type { Store } from '../../database/open.ts';
import { withExistingStore } from '../database.ts';
import { petitionNamed } from '../petition.ts';
import { print, printJson } from '../print.ts';
import { cell } from './printed.ts';

const HELP = `
PRINTS NAMES: whoever decides needs them. Do not leave them lying in files or terminals.

Why a signature is held: honeypot and too-fast look like a program's; velocity-prefix, velocity-domain and
velocity-partner came in numbers from one network, mail domain or partner. Confirmed is yes, unanswered (a
letter was sent), or not-asked. Domain and network are codes, the same for signatures from one mail domain or one
network; the minute is in UTC. Let them through with samleng release, take them away with samleng remove: by id, or
together with --where.

Example:
  samleng held right-to-vote`;

export function addHeldCommand(program: Command): void {
  program
    .command('held')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .summary('list the signatures that wait for a look; prints names')
    .description('Lists the signatures that were held and are not counted, oldest first. It prints names.')
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP)
    .action(async (petition: string, options: { json?: true }) =>
      withExistingStore((store) => held(store, petition, options)),
    );
}

async function held({ db }: Store, name: string, { json }: { json?: true }): Promise<void> {
  const { petition } = await petitionNamed(db, name);
  const rows = await listHeld(db, petition);
  if (json === true) printJson({ petition, held: rows });
  else print(...(rows.length === 0 ? [`${petition}: no signature is held`] : table(rows)));
}

const COLUMNS = [
  'id',
  'reason',
  'day',
  'country',
  'partner',
  'marks',
  'confirmed',
  'minute',
  'domain',
  'network',
  'page',
  'name',
] as const;

// Names come last and are not padded: terminals disagree on the width of Khmer.
function table(rows: Held[]): string[] {
  const lines = [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => cell(row[column])))];
  const widths = COLUMNS.map((_column, at) => Math.max(...lines.map((cells) => cells[at]!.length)));
  const last = COLUMNS.length - 1;
  return lines.map((cells) =>
    cells.map((cell, at) => (at === last ? cell : cell.padEnd(widths[at]!))).join('  '),
  );
}
