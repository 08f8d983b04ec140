import { Command } from 'commander';
import { oneLine, reportFailure } from './command-failure.ts';
import { printError } from './print.ts';
import { addServerOptions, commandNamed } from './server-options.ts';

/** By name, in the order of the help. Loaded only when asked for: all of them together take half a second to load. */
const COMMANDS = {
  serve: async () => (await import('./serve.ts')).addServeCommand,
  owner: async () => (await import('./owner.ts')).addOwnerCommand,
  apply: async () => (await import('./apply.ts')).addApplyCommand,
  campaign: async () => (await import('./campaign-command.ts')).addCampaignCommand,
  count: async () => (await import('./count.ts')).addCountCommand,
  donation: async () => (await import('./donation/add.ts')).addDonationCommand,
  export: async () => (await import('./export/export-command.ts')).addExportCommand,
  import: async () => (await import('./import/import-command.ts')).addImportCommand,
  backup: async () => (await import('./backup.ts')).addBackupCommand,
  signatures: async () => (await import('./moderation/signatures-command.ts')).addSignaturesCommand,
  held: async () => (await import('./moderation/held-command.ts')).addHeldCommand,
  release: async () => (await import('./moderation/release-command.ts')).addReleaseCommand,
  remove: async () => (await import('./moderation/remove-command.ts')).addRemoveCommand,
  erase: async () => (await import('./moderation/erase-command.ts')).addEraseCommand,
  voices: async () => (await import('./moderation/voices-command.ts')).addVoicesCommand,
  mailbox: async () => (await import('./moderation/mailbox-command.ts')).addMailboxCommand,
  doctor: async () => (await import('./doctor/doctor.ts')).addDoctorCommand,
  event: async () => (await import('./partner/event.ts')).addEventCommand,
  credit: async () => (await import('./partner/credit.ts')).addCreditCommand,
  announce: async () => (await import('./partner/announce.ts')).addAnnounceCommand,
} satisfies Record<string, () => Promise<(program: Command) => void>>;

const SETTINGS = `
Settings come from the environment: DATA_DIR, DATABASE_URL, PORT, HOST, PUBLIC_URL and others.
Exit codes: 0 done, 1 failed, 2 wrong usage or invalid input.`;

const program = new Command('samleng')
  .description('Petitions that any site embeds by pasting one script tag.')
  .exitOverride()
  .configureOutput({ outputError: (text) => printError(oneLine(text).replace(/^error: /, '')) })
  .addHelpText('after', SETTINGS);
addServerOptions(program);

const named = commandNamed(process.argv.slice(2));
for (const load of isCommand(named) ? [COMMANDS[named]] : Object.values(COMMANDS)) {
  const add = await load();
  add(program);
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = reportFailure(error, printError);
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}
