import type { Command } from 'commander';
import { isFinal } from '../../domain/petition/status.ts';
import { releaseHeld } from '../../moderation/held.ts';
import type { Store } from '../../database/open.ts';
import { withExistingStore } from '../database.ts';
import { InputError } from '../command-failure.ts';
import { nextInstantOf, petitionNamed, signatureIds } from '../petition.ts';
import { print, printError } from '../print.ts';

export function addReleaseCommand(program: Command): void {
  program
    .command('release')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('<id...>', 'signatures, as samleng held prints them')
    .summary('let held signatures through')
    .description(
      'Lets held signatures through, all of them or none. They are counted, unless their signers have an\n' +
        'email to answer first: it is sent now, and they have 72 hours. Why they were held stays in the database.',
    )
    .addHelpText('after', '\nExample:\n  samleng release right-to-vote 0197f0a4-7c1e-7d2b-9a40-5b3f6c8e1d02')
    .action(async (petition: string, ids: string[]) =>
      withExistingStore((store) => release(store, petition, ids)),
    );
}

const REFUSALS = {
  'not-found': 'is no signature of this petition',
  'not-held': 'is not held',
  expired: 'was not confirmed in time, and will be deleted',
};

async function release({ db }: Store, name: string, typed: string[]): Promise<void> {
  const ids = signatureIds(typed);
  const petition = await petitionNamed(db, name);
  const now = new Date();
  const released = await releaseHeld(db, petition, ids, { now, nextInstant: nextInstantOf(petition, now) });
  if (!released.ok) {
    throw new InputError(released.refused.map(({ id, because }) => `${id}: ${REFUSALS[because]}`));
  }
  const { counted, pending } = released;
  print(`${name}: ${counted + pending} released, ${counted} counted, ${pending} wait for their signers`);
  if (counted > 0 && isFinal(petition, now)) {
    printError(`warning: the count of ${name} was final already, and has changed`);
  }
}
