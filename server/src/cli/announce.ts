import { Instant } from '@samleng/contract';
import { type Command, Option } from 'commander';
import { HOUR_MS } from '../domain/time/durations.ts';
import { type AnnouncedAction, announceAction, withdrawActions } from '../protection/allowance/announced.ts';
import type { Store } from '../database/open.ts';
import { InputError } from './command-failure.ts';
import { withExistingStore } from './database.ts';
import { print, printJson } from './print.ts';
import { numberIn, type Place, refuseUnknown } from './partner-place.ts';

const HOURS_MAX = 72;
const EXPECTED_MAX = 100_000;

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
    .option('--hours <number>', `how long it lasts, 1 to ${HOURS_MAX}`, '1')
    .option('--expected <number>', `how many signatures are expected, up to ${EXPECTED_MAX}`)
    .addOption(
      new Option('--withdraw', "take back all of the partner's announcements").conflicts(['at', 'expected']),
    )
    .option('--json', 'print JSON, for programs')
    .addHelpText('after', HELP)
    .action(async (petition: string, partner: string, options: Options) =>
      withExistingStore((store) => announce(store, { petition, partner }, options)),
    );
}

async function announce({ db }: Store, place: Place, options: Options): Promise<void> {
  await refuseUnknown(db, place);
  const now = new Date();
  if (options.withdraw === true) {
    const withdrawn = await withdrawActions(db, place, now);
    if (options.json === true) printJson({ ...place, withdrawn });
    else print(`Announcements taken back: ${withdrawn}`);
    return;
  }
  const action = actionOf(place, options, now);
  await announceAction(db, action);
  if (options.json === true) printJson(action);
  else print(`${action.expected} signatures are expected until ${action.endsAt}`);
}

function actionOf(place: Place, { at, hours, expected }: Options, now: Date): AnnouncedAction {
  const startsAt = at === undefined ? now : new Date(instantOf(at));
  if (expected === undefined) throw new InputError(['--expected: is missing']);
  const endsAt = new Date(startsAt.getTime() + numberIn(hours, '--hours', HOURS_MAX) * HOUR_MS);
  if (endsAt <= now) throw new InputError(['--at: is over already']);
  return {
    ...place,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    expected: numberIn(expected, '--expected', EXPECTED_MAX),
  };
}

function instantOf(typed: string): string {
  const instant = Instant.safeParse(typed);
  if (instant.success) return instant.data;
  throw new InputError(['--at: must be an instant with offset, such as 2026-03-08T09:00:00-06:00']);
}
