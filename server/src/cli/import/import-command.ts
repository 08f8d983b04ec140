import { type Command, Option } from 'commander';
import { IMPORT_FIELDS } from '../../domain/import/import-fields.ts';
import { withExistingStore } from '../database.ts';
import { importFile } from './import-file.ts';
import type { ImportOptions } from './import-options.ts';

const HELP = `
The columns of SpeakOut! and Action Network are known, and usual headings of other files. FIELD of --map is one of
${IMPORT_FIELDS.join(', ')}
(name, or givenName and familyName). --map news= leaves a column out. Fields that the petition does not ask for are dropped.

Imported people count as carried over. Who has signed is known by the address, and not counted again, in whatever order
files and signatures come. The same command goes on with an import that was interrupted. Rows that are refused are
written to the file of --errors: mend them there, and import that file.

Example:
  samleng import right-to-vote old.csv --dry-run
  samleng import right-to-vote old.csv --instead-of old-platform --errors refused.csv
  samleng import right-to-vote names.xlsx --map name="Full name",email=Mail --country US --dates dmy`;

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('<file>', 'CSV or XLSX, with headings in its first row')
    .summary('carry over people who signed on another platform')
    .description(
      'Imports people who signed on another platform, with their names, so that nobody counts twice.',
    )
    .addOption(
      new Option('--map <field=column,…>', 'which column holds what, beside what is guessed').argParser(
        (typed: string, before: string[] | undefined) => [...(before ?? []), typed],
      ),
    )
    .option('--dry-run', 'only say what it would do')
    .option('--instead-of <batch>', 'these people take the place of a number that was carried over')
    .option('--as <name>', 'name of the import; else that of the file')
    .option('--partner <partner>', 'is credited with all of them')
    .option('--country <country>', 'of people whose row names none')
    .addOption(new Option('--dates <order>', 'of dates such as 3/4/2016').choices(['dmy', 'mdy']))
    .addOption(
      new Option('--encoding <name>', 'of a CSV file that is not UTF-8').choices(['utf-8', 'windows-1252']),
    )
    .option('--errors <file.csv>', 'where to write rows that are refused')
    .addHelpText('after', HELP)
    .action(async (petition: string, file: string, options: ImportOptions) =>
      withExistingStore((store) => importFile(store, petition, file, options)),
    );
}
