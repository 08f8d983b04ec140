import type { Command } from 'commander';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { isFinal } from '../../domain/petition/status.ts';
import { releaseHeld } from '../../moderation/held.ts';
import { releaseWhere } from '../../moderation/release-where.ts';
import type { Db } from '../../database/db.ts';
import type { Store } from '../../database/open.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { withExistingStore } from '../database.ts';
import { InputError } from '../command-failure.ts';
import { nextInstantOf, petitionNamed, signatureIds } from '../petition.ts';
import { print, printError } from '../print.ts';
import { addWhere, filterOf, WHERE_HELP } from './where.ts';

const HELP = `
${WHERE_HELP}

Example:
  samleng release right-to-vote 0197f0a4-7c1e-7d2b-9a40-5b3f6c8e1d02
  samleng release right-to-vote --where reason=velocity-partner --where confirmed=yes`;

type Options = { where?: string[] };

export function addReleaseCommand(program: Command): void {
  const command = program
    .command('release')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('[id...]', 'signatures, as samleng held prints them: all of them or none')
    .summary('let held signatures through')
    .description(
      'Lets held signatures through. They are counted, unless their signers have an email to answer first: it is\n' +
        'sent now, and they have 72 hours. Why they were held stays in the database.',
    )
    .addHelpText('after', HELP);
  addWhere(command).action(async (petition: string, ids: string[], options: Options) =>
    withExistingStore((store) => release(store, petition, ids, options)),
  );
}

const REFUSALS = {
  'not-found': 'is no signature of this petition',
  'not-held': 'is not held',
  expired: 'was not confirmed in time, and will be deleted',
};

async function release({ db }: Store, name: string, typed: string[], { where }: Options): Promise<void> {
  if (typed.length === 0 && where === undefined) throw new InputError(['id: is missing, or --where']);
  if (typed.length > 0 && where !== undefined) throw new InputError(['--where: cannot stand beside ids']);
  const ids = signatureIds(typed);
  const petition = await petitionNamed(db, name);
  const now = new Date();
  const { counted, pending, expired } =
    where === undefined ? await byIds(db, petition, ids, now) : await byFilter(db, petition, where, now);
  print(`${name}: ${counted + pending} released, ${counted} counted, ${pending} wait for their signers`);
  if (expired > 0) print(`  ${expired} not: not confirmed in time, and will be deleted`);
  if (counted > 0 && isFinal(petition, now)) {
    printError(`warning: the count of ${name} was final already, and has changed`);
  }
}

type Released = { counted: number; pending: number; expired: number };

async function byIds(db: Db, petition: StoredPetition, ids: string[], now: Date): Promise<Released> {
  const nextInstant = nextInstantOf(petition, now);
  const released = await releaseHeld(db, petition, ids, { by: COMMAND, now, nextInstant });
  if (released.ok) return { ...released, expired: 0 };
  throw new InputError(released.refused.map(({ id, because }) => `${id}: ${REFUSALS[because]}`));
}

async function byFilter(db: Db, petition: StoredPetition, where: string[], now: Date): Promise<Released> {
  const filter = await filterOf(db, petition.petition, where);
  const nextInstant = nextInstantOf(petition, now);
  return releaseWhere(db, petition, filter, { by: COMMAND, now, nextInstant });
}
