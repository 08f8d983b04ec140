import { Instant } from '@samleng/contract';
import { type Command, Option } from 'commander';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Place } from '../../petitions/place.ts';
import type { AnnouncedAction } from '../../protection/allowance/announced.ts';
import {
  ACTION_HOURS_DEFAULT,
  ACTION_HOURS_MAX,
  type Announcing,
  announceFor,
  EXPECTED_MAX,
  withdrawFor,
} from '../../protection/allowance/partner-action.ts';
import { InputError } from '../command-failure.ts';
import { hereOrThere } from '../here-or-there.ts';
import { print, printJson } from '../print.ts';
import { numberIn, unplaced } from './partner-place.ts';

const HELP = `
An announced action raises by so many what the partner's page may bring in an hour before signatures are held. It
raises nothing for one network or one mail domain: for a hall with one Wi-Fi, make a link with samleng event.

Examples:
  samleng announce right-to-vote cnrp-minnesota --at 2026-03-08T09:00:00-06:00 --hours 3 --expected 4000
  samleng announce right-to-vote cnrp-minnesota --withdraw`;

type Options = { at?: string; hours: string; expected?: string; withdraw?: true; json?: true };

export function addAnnounceCommand(program: Command): void {
  program
    .command('announce')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('<partner>', 'name of the partner whose action it is')
    .summary("announce a partner's newsletter or other action, so that its signers are not held")
    .description('Says beforehand that many signatures will come through a partner: when, and how many.')
    .option('--at <instant>', 'when it begins, with offset; now when it is missing')
    .option('--hours <number>', `how long it lasts, 1 to ${ACTION_HOURS_MAX}`, String(ACTION_HOURS_DEFAULT))
    .option('--expected <number>', `how many signatures are expected, up to ${EXPECTED_MAX}`)
    .addOption(
      new Option('--withdraw', "take back all of the partner's announcements").conflicts(['at', 'expected']),
    )
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP)
    .action(async (petition: string, partner: string, options: Options, command: Command) => {
      const place = { petition, partner };
      await (options.withdraw === true
        ? withdraw(command, place, options)
        : announce(command, place, options));
    });
}

async function announce(command: Command, place: Place, options: Options): Promise<void> {
  const asked = announcing(options);
  const action = await hereOrThere<AnnouncedAction>(command, {
    here: async ({ db }) => {
      const done = await announceFor(db, place, asked, { by: COMMAND, now: new Date() });
      if (done.ok) return done.action;
      throw done.because === 'over' ? new InputError(['--at: is over already']) : unplaced(done, place);
    },
    there: async (server) => (await import('../remote/partner.ts')).announceThere(server, place, asked),
  });
  if (options.json === true) printJson(action);
  else print(`${action.expected} signatures are expected until ${action.endsAt}`);
}

async function withdraw(command: Command, place: Place, { json }: Options): Promise<void> {
  const withdrawn = await hereOrThere(command, {
    here: async ({ db }) => {
      const done = await withdrawFor(db, place, { by: COMMAND, now: new Date() });
      if (done.ok) return done.withdrawn;
      throw unplaced(done, place);
    },
    there: async (server) => (await import('../remote/partner.ts')).withdrawThere(server, place),
  });
  if (json === true) printJson({ ...place, withdrawn });
  else print(`Announcements taken back: ${withdrawn}`);
}

function announcing({ at, hours, expected }: Options): Announcing {
  if (expected === undefined) throw new InputError(['--expected: is missing']);
  return {
    at: at === undefined ? undefined : new Date(instantOf(at)),
    hours: numberIn(hours, '--hours', ACTION_HOURS_MAX),
    expected: numberIn(expected, '--expected', EXPECTED_MAX),
  };
}

function instantOf(typed: string): string {
  const instant = Instant.safeParse(typed);
  if (instant.success) return instant.data;
  throw new InputError(['--at: must be an instant with offset, such as 2026-03-08T09:00:00-06:00']);
}
