import { type Command, Option } from 'commander';
import { readConfig } from '../../config.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Place } from '../../petitions/place.ts';
import {
  endPartnerLinks,
  EVENT_HOURS_DEFAULT,
  EVENT_HOURS_MAX,
  type MadeEventLink,
  makeEventLink,
} from '../../protection/event/make-event-link.ts';
import { InputError } from '../command-failure.ts';
import { hereOrThere } from '../here-or-there.ts';
import { print, printJson } from '../print.ts';
import { numberIn, unplaced } from './partner-place.ts';

const EXAMPLES = `
Whoever has the link can let many people sign on one device, without proof of work and limits: give it to
staff alone. It is shown once.

Examples:
  samleng event right-to-vote cnrp-minnesota --hours 4
  samleng event right-to-vote cnrp-minnesota --end`;

type Options = { hours: string; json?: true; end?: true };

export function addEventCommand(program: Command): void {
  program
    .command('event')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('<partner>', 'name of the partner who holds the event')
    .summary("make a partner's link for collecting signatures in person")
    .description('Makes a link under which many people sign on one tablet or one Wi-Fi, for some hours.')
    .option('--hours <number>', `how long it is valid, 1 to ${EVENT_HOURS_MAX}`, String(EVENT_HOURS_DEFAULT))
    .addOption(new Option('--end', 'end all links of the partner now').conflicts('hours'))
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', EXAMPLES)
    .action(async (petition: string, partner: string, options: Options, command: Command) => {
      const place = { petition, partner };
      await (options.end === true ? end(command, place, options) : make(command, place, options));
    });
}

async function make(command: Command, place: Place, { hours: typed, json }: Options): Promise<void> {
  const hours = numberIn(typed, '--hours', EVENT_HOURS_MAX);
  const link = await hereOrThere<MadeEventLink>(command, {
    here: async ({ db }) => {
      const who = { by: COMMAND, now: new Date() };
      const made = await makeEventLink(db, place, { hours, publicUrl: publicUrl() }, who);
      if (made.ok) return made.link;
      throw unplaced(made, place);
    },
    there: async (server) => (await import('../remote/partner.ts')).makeLinkThere(server, place, hours),
  });
  if (json === true) printJson(link);
  else print(link.url, `It is valid until ${link.endsAt}.`);
}

async function end(command: Command, place: Place, { json }: Options): Promise<void> {
  const ended = await hereOrThere(command, {
    here: async ({ db }) => {
      const done = await endPartnerLinks(db, place, { by: COMMAND, now: new Date() });
      if (done.ok) return done.ended;
      throw unplaced(done, place);
    },
    there: async (server) => (await import('../remote/partner.ts')).endLinksThere(server, place),
  });
  if (json === true) printJson({ ...place, ended });
  else print(`Links ended: ${ended}`);
}

function publicUrl(): string {
  const { publicUrl } = readConfig(process.env);
  if (publicUrl !== null) return publicUrl;
  throw new InputError(['PUBLIC_URL: is not set, so nobody knows where the link leads']);
}
