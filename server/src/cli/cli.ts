import { Command } from 'commander';
import { addAnnounceCommand } from './announce.ts';
import { addApplyCommand } from './apply.ts';
import { addBackupCommand } from './backup.ts';
import { addCountCommand } from './count.ts';
import { addDoctorCommand } from './doctor/doctor.ts';
import { addDonationCommand } from './donation/add.ts';
import { addEventCommand } from './event.ts';
import { oneLine, reportFailure } from './command-failure.ts';
import { addHeldCommand } from './moderation/held-command.ts';
import { addMailboxCommand } from './moderation/mailbox-command.ts';
import { printError } from './print.ts';
import { addReleaseCommand } from './moderation/release-command.ts';
import { addRemoveCommand } from './moderation/remove-command.ts';
import { addServeCommand } from './serve.ts';
import { addSignaturesCommand } from './moderation/signatures-command.ts';

const SETTINGS = `
Settings come from the environment: DATA_DIR, DATABASE_URL, PORT, HOST, PUBLIC_URL and others.
Exit codes: 0 done, 1 failed, 2 wrong usage or invalid input.`;

const program = new Command('samleng')
  .description('Petitions that any site embeds by pasting one script tag.')
  .exitOverride()
  .configureOutput({ outputError: (text) => printError(oneLine(text).replace(/^error: /, '')) })
  .addHelpText('after', SETTINGS);

addServeCommand(program);
addApplyCommand(program);
addCountCommand(program);
addDonationCommand(program);
addBackupCommand(program);
addSignaturesCommand(program);
addHeldCommand(program);
addReleaseCommand(program);
addRemoveCommand(program);
addMailboxCommand(program);
addDoctorCommand(program);
addEventCommand(program);
addAnnounceCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error, printError);
}
