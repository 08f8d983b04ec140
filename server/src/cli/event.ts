import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { readConfig } from '../config.ts';
import { hashOf } from '../domain/secrets/keys.ts';
import { addEventLink, endEventLinks, type EventLink } from '../protection/event/event-links.ts';
import type { Db } from '../database/db.ts';
import type { Store } from '../database/open.ts';
import { withExistingStore } from './database.ts';
import { InputError } from './command-failure.ts';
import { numberIn, type Place, refuseUnknown } from './partner-place.ts';
import { print, printJson } from './print.ts';
import { HOUR_MS } from '../domain/time/durations.ts';

const TOKEN_BYTES = 32;
const HOURS_MAX = 24;

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
    .option('--hours <number>', `how long it is valid, 1 to ${HOURS_MAX}`, '6')
    .addOption(new Option('--end', 'end all links of the partner now').conflicts('hours'))
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', EXAMPLES)
    .action(async (petition: string, partner: string, options: Options) =>
      withExistingStore((store) => event(store, { petition, partner }, options)),
    );
}

async function event({ db }: Store, place: Place, options: Options): Promise<void> {
  await refuseUnknown(db, place);
  if (options.end === true) return end(db, place, options);
  const { token, link } = newLink(place, numberIn(options.hours, '--hours', HOURS_MAX));
  const url = `${publicUrl()}/p/${link.petition}?partner=${link.partner}#event=${token}`;
  await addEventLink(db, hashOf(token), link);
  if (options.json === true) printJson({ ...link, url });
  else print(url, `It is valid until ${link.endsAt}.`);
}

async function end(db: Db, place: Place, { json }: Options): Promise<void> {
  const ended = await endEventLinks(db, place, new Date());
  if (json === true) printJson({ ...place, ended });
  else print(`Links ended: ${ended}`);
}

function newLink(place: Place, hours: number): { token: string; link: EventLink } {
  const now = Date.now();
  const instants = {
    startsAt: new Date(now).toISOString(),
    endsAt: new Date(now + hours * HOUR_MS).toISOString(),
  };
  return { token: randomBytes(TOKEN_BYTES).toString('base64url'), link: { ...place, ...instants } };
}

function publicUrl(): string {
  const { publicUrl } = readConfig(process.env);
  if (publicUrl !== null) return publicUrl;
  throw new InputError(['PUBLIC_URL: is not set, so nobody knows where the link leads']);
}
