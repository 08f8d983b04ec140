import type { Command } from 'commander';
import { mailboxOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { Store } from '../../database/open.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { removeById, removeByMailbox, type Removed } from '../../moderation/remove.ts';
import { withExistingStore } from '../database.ts';
import { InputError } from '../command-failure.ts';
import { typedAddress } from './typed-address.ts';
import { nextInstantOf, petitionNamed, signatureIds } from '../petition.ts';
import { print } from '../print.ts';

const HELP = `
With --email everybody who signed from that mailbox is erased; it needs the pepper (PEPPER_FILE), since addresses are
not stored. A copy that was backed up before still holds what is erased here.

Example:
  samleng remove right-to-vote 0197f0a4-7c1e-7d2b-9a40-5b3f6c8e1d02
  samleng remove right-to-vote --email -      # type the address: here it stays out of the shell's history`;

type Options = { email?: string };

export function addRemoveCommand(program: Command): void {
  program
    .command('remove')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('[id...]', 'signatures, as samleng held prints them')
    .option(
      '--email <address>',
      'the address they were signed with, instead of ids; - reads it from standard input',
    )
    .summary('erase signatures, as their signers or the law ask')
    .description(
      'Erases what tells who signed, and takes it off the count: for deletion requests, and for what is not\n' +
        'genuine. This cannot be undone. The address is not printed.',
    )
    .addHelpText('after', HELP)
    .action(async (petition: string, ids: string[], options: Options) =>
      withExistingStore((store) => remove(store, petition, ids, options)),
    );
}

async function remove(store: Store, name: string, ids: string[], { email }: Options): Promise<void> {
  if (email === undefined && ids.length === 0) throw new InputError(['id: is missing, or --email']);
  if (email !== undefined && ids.length > 0) throw new InputError(['--email: cannot stand beside ids']);
  const petition = await petitionNamed(store.db, name);
  const removed =
    email === undefined ? await byIds(store, petition, ids) : await byEmail(store, petition, email);
  print(`${name}: ${removed.erased} erased, ${removed.counted} of them off the count`);
}

async function byIds({ db }: Store, petition: StoredPetition, typed: string[]): Promise<Removed> {
  const ids = signatureIds(typed);
  const removed = await removeById(db, petition.petition, ids, nextInstantOf(petition, new Date()));
  if (!('unknown' in removed)) return removed;
  throw new InputError(removed.unknown.map((id) => `${id}: is no signature of this petition`));
}

async function byEmail({ db }: Store, petition: StoredPetition, email: string): Promise<Removed> {
  const { address, pepper } = await typedAddress(db, email);
  const mailbox = mailboxOf(pepper, petition.petition, address)!;
  return removeByMailbox(db, petition.petition, mailbox, nextInstantOf(petition, new Date()));
}
