import { Command } from 'commander';
import { addApplyCommand } from './cli/apply.ts';
import { addBackupCommand } from './cli/backup.ts';
import { addCountCommand } from './cli/count.ts';
import { addDoctorCommand } from './cli/doctor.ts';
import { addDonationCommand } from './cli/donation-add.ts';
import { addEventCommand } from './cli/event.ts';
import { oneLine, reportFailure } from './cli/failure.ts';
import { addHeldCommand } from './cli/held.ts';
import { addReleaseCommand } from './cli/release.ts';
import { addRemoveCommand } from './cli/remove.ts';
import { addServeCommand } from './cli/serve.ts';

const SETTINGS = `
Settings come from the environment: DATA_DIR, DATABASE_URL, PORT, HOST, PUBLIC_URL and others.
Exit codes: 0 done, 1 failed, 2 wrong usage or invalid input.`;

const writeError = (line: string) => process.stderr.write(`samleng: ${line}\n`);

const program = new Command('samleng')
  .description('Petitions that any site embeds by pasting one script tag.')
  .exitOverride()
  .configureOutput({ outputError: (text) => writeError(oneLine(text).replace(/^error: /, '')) })
  .addHelpText('after', SETTINGS);

addServeCommand(program);
addApplyCommand(program);
addCountCommand(program);
addDonationCommand(program);
addBackupCommand(program);
addHeldCommand(program);
addReleaseCommand(program);
addRemoveCommand(program);
addDoctorCommand(program);
addEventCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error, writeError);
}
