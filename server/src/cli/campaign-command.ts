import type { Command } from 'commander';
import { exportedCampaign } from '../campaigns/stored/stored-campaign.ts';
import { InputError } from './command-failure.ts';
import { hereOrThere } from './here-or-there.ts';
import { printJson } from './print.ts';

const HELP = `
Applied again, the file changes nothing. Letters of thanks are in it; with --no-letters it refers to them, and can only
be applied to the same server.

Example:
  samleng campaign ceroc > ceroc.json`;

type Options = { letters: boolean };

export function addCampaignCommand(program: Command): void {
  program
    .command('campaign')
    .argument('<campaign>', 'name of the campaign, such as ceroc')
    .summary('print a campaign as the file that would make it')
    .description('Prints a campaign as it is now, as a campaign file: also what was changed in the console.')
    .option('--no-letters', 'refer to letters of thanks instead of printing them')
    .addHelpText('after', HELP)
    .action(async (campaign: string, options: Options, command: Command) => {
      const file = await hereOrThere<object | undefined>(command, {
        here: ({ db }) => exportedCampaign(db, campaign, options.letters ? 'embedded' : 'referred'),
        there: async (server) => (await import('./remote/read.ts')).campaignThere(server, campaign, options),
      });
      if (file === undefined) throw new InputError([`campaign: there is no campaign ${campaign}`]);
      printJson(file);
    });
}
