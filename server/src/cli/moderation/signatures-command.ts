import { type Command, Option } from 'commander';
import { type Filter, GROUP_KEYS, type GroupKey, STATES } from '../../moderation/filter.ts';
import { type Group, groupSignatures } from '../../moderation/group-signatures.ts';
import { listSignatures, type NamedTraces } from '../../moderation/list-signatures.ts';
import type { Db } from '../../database/db.ts';
import type { Store } from '../../database/open.ts';
import { withExistingStore } from '../database.ts';
import { petitionNamed } from '../petition.ts';
import { print, printJson } from '../print.ts';
import { cell } from './printed.ts';
import { addWhere, filterOf, WHERE_HELP } from './where.ts';

const HELP = `
Without --state, those that were removed are left out. The groups are those of what signatures share: the code of
their mail domain, the code of their network, the page, the partner, the country, the minute, a mark.
${WHERE_HELP}

Example:
  samleng signatures right-to-vote --state validated --group-by domain
  samleng signatures right-to-vote --where domain=example.org --where minute=2016-03-09T12:30`;

type Options = {
  state?: (typeof STATES)[number];
  groupBy?: GroupKey;
  where?: string[];
  names?: true;
  json?: true;
};

export function addSignaturesCommand(program: Command): void {
  const command = program
    .command('signatures')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .summary('list or group signatures, by what they share')
    .description(
      'Lists signatures, or counts them by what they share, so that those that do not belong can be found.\n' +
        'It prints names only with --names.',
    )
    .addOption(new Option('--state <state>', 'only those in this state').choices(STATES))
    .addOption(new Option('--group-by <key>', 'count them by this, the largest first').choices(GROUP_KEYS))
    .addOption(new Option('--names', 'print names').conflicts('groupBy'))
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP);
  addWhere(command).action(async (petition: string, options: Options) =>
    withExistingStore((store) => signatures(store, petition, options)),
  );
}

async function signatures({ db }: Store, name: string, options: Options): Promise<void> {
  const { petition } = await petitionNamed(db, name);
  const asked = await filterOf(db, petition, options.where);
  const filter = [...asked, ...stateOf(options, asked)];
  const { groupBy: by, json } = options;
  if (by === undefined) return list(db, petition, filter, options);
  const groups = await groupSignatures(db, petition, by, filter);
  if (json === true) printJson({ petition, by, groups });
  else print(...groupTable(petition, groups));
}

function stateOf({ state }: Options, asked: Filter): Filter {
  if (state !== undefined) return [{ key: 'state', value: state }];
  return asked.some(({ key }) => key === 'state') ? [] : [{ key: 'state', value: 'removed', isNot: true }];
}

function groupTable(petition: string, groups: readonly Group[]): string[] {
  if (groups.length === 0) return [none(petition)];
  const width = Math.max(...groups.map(({ count }) => grouped(count).length));
  return groups.map(({ value, count }) => `${grouped(count).padStart(width)}  ${cell(value)}`);
}

const grouped = (count: number): string => count.toLocaleString('en');
const none = (petition: string): string => `${petition}: no such signature`;

async function list(db: Db, petition: string, filter: Filter, { names, json }: Options): Promise<void> {
  const found = listSignatures(db, petition, filter);
  if (json === true) return printList(petition, found, names === true);
  const columns = names === true ? [...COLUMNS, 'name' as const] : COLUMNS;
  const isEmpty = await printRows(found, columns);
  if (isEmpty) print(none(petition));
}

// Written row by row, since a petition may have millions; so the widths are fixed, and what may be long comes last.
const WIDTHS = {
  id: 36,
  state: 9,
  confirmed: 10,
  minute: 16,
  country: 7,
  domain: 16,
  network: 16,
  reason: 16,
};
const COLUMNS: readonly (keyof NamedTraces)[] = [
  ...(Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]),
  'marks',
  'partner',
  'page',
];

async function printRows(
  found: AsyncIterable<NamedTraces>,
  columns: readonly (keyof NamedTraces)[],
): Promise<boolean> {
  let isEmpty = true;
  for await (const row of found) {
    if (isEmpty) print(line(columns, (column) => column));
    isEmpty = false;
    print(line(columns, (column) => cell(row[column])));
  }
  return isEmpty;
}

function line(
  columns: readonly (keyof NamedTraces)[],
  textOf: (column: keyof NamedTraces) => string,
): string {
  const widths: Partial<Record<keyof NamedTraces, number>> = WIDTHS;
  return columns
    .map((column) => textOf(column).padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}

async function printList(
  petition: string,
  found: AsyncIterable<NamedTraces>,
  withNames: boolean,
): Promise<void> {
  let before: string | undefined;
  print(`{"petition":${JSON.stringify(petition)},"signatures":[`);
  for await (const { name, ...traces } of found) {
    // The comma belongs to the row before, and whether there is a next one shows only then.
    if (before !== undefined) print(`${before},`);
    before = JSON.stringify(withNames ? { ...traces, name } : traces);
  }
  print(...(before === undefined ? [] : [before]), ']}');
}
