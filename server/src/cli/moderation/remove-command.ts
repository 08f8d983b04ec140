import { BATCH_REASONS, type BatchReason } from '@samleng/contract';
import { type Command, Option } from 'commander';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { mailboxOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { Db } from '../../database/db.ts';
import type { Store } from '../../database/open.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { STATES } from '../../moderation/filter.ts';
import { eraseMailbox } from '../../moderation/erasing/erase-mailbox.ts';
import { countById, countWhere, type Removable, removeById } from '../../moderation/removal-batch.ts';
import type { Removed } from '../../moderation/removing/move-into.ts';
import { removeWhere } from '../../moderation/removing/remove-where.ts';
import { withExistingStore } from '../database.ts';
import { InputError } from '../command-failure.ts';
import { typedAddress } from './typed-address.ts';
import { nextInstantOf, petitionNamed, signatureIds } from '../petition.ts';
import { print } from '../print.ts';
import { undo } from './undo.ts';
import { addWhere, filterOf, WHERE_HELP } from './where.ts';

const HELP = `
What is removed by id or with --where makes a batch: for 24 hours --undo brings it back, then who signed is erased.
How many are removed from the count, on which day and why, is public.
${WHERE_HELP}

With --email everybody who signed from that mailbox is erased at once, and cannot be brought back; it needs the pepper
(PEPPER_FILE), since addresses are not stored. A copy that was backed up before still holds what is erased here.

Example:
  samleng remove right-to-vote --where domain=example.org --reason not-genuine --dry-run
  samleng remove right-to-vote --undo 3f9a1c07b2
  samleng remove right-to-vote 0197f0a4-7c1e-7d2b-9a40-5b3f6c8e1d02 --reason duplicate
  samleng remove right-to-vote --email -      # type the address: here it stays out of the shell's history`;

type Options = { email?: string; where?: string[]; reason?: BatchReason; dryRun?: true; undo?: string };

export function addRemoveCommand(program: Command): void {
  const command = program
    .command('remove')
    .argument('<petition>', 'name of the petition, such as right-to-vote')
    .argument('[id...]', 'signatures, as samleng signatures prints them')
    .summary('remove signatures, or erase them as their signers ask')
    .description(
      'Takes signatures off the count: those that do not belong there, together, so\n' +
        'that it can be undone; or those of a mailbox, for deletion requests. The address\n' +
        'is not printed.',
    )
    .addOption(
      new Option('--reason <reason>', 'why; may be left out with ids, and is then other').choices(
        BATCH_REASONS,
      ),
    )
    .option('--dry-run', 'only say how many it would be')
    .option('--undo <batch>', 'bring a batch back')
    .option('--email <address>', 'the address they were signed with; - reads it from standard input')
    .addHelpText('after', HELP);
  addWhere(command).action(async (petition: string, ids: string[], options: Options) =>
    withExistingStore((store) => remove(store, petition, ids, options)),
  );
}

async function remove({ db }: Store, name: string, ids: string[], options: Options): Promise<void> {
  refuseUnclear(ids, options);
  const petition = await petitionNamed(db, name);
  if (options.undo !== undefined) return undo(db, petition, options.undo);
  if (options.email !== undefined) return eraseAll(db, petition, options.email);
  if (options.dryRun === true) return dryRun(db, petition, ids, options);
  const removed =
    ids.length > 0 ? await byIds(db, petition, ids, options) : await byFilter(db, petition, options);
  print(...removedText(name, removed));
}

const WAYS = ['--where', '--email', '--undo'] as const;

function refuseUnclear(ids: readonly string[], { where, email, undo, reason, dryRun }: Options): void {
  const given = WAYS.filter((_way, at) => [where, email, undo][at] !== undefined);
  const [first, second] = given;
  if (first === undefined && ids.length === 0)
    throw new InputError(['id: is missing, or --where, --email, --undo']);
  if (first !== undefined && ids.length > 0) throw new InputError([`${first}: cannot stand beside ids`]);
  if (second !== undefined) throw new InputError([`${second}: cannot stand beside ${first}`]);
  const isBatch = email === undefined && undo === undefined;
  if (!isBatch && reason !== undefined) throw new InputError([`--reason: cannot stand beside ${first}`]);
  if (!isBatch && dryRun === true) throw new InputError([`--dry-run: cannot stand beside ${first}`]);
  if (where === undefined || reason !== undefined || dryRun === true) return;
  throw new InputError([`--reason: is missing: ${BATCH_REASONS.join(', ')}`]);
}

async function byIds(
  db: Db,
  petition: StoredPetition,
  typed: string[],
  { reason }: Options,
): Promise<Removed> {
  const ids = signatureIds(typed);
  const removed = await removeById(db, petition, ids, reason ?? 'other', circumstances(petition));
  if ('unknown' in removed) throw unknownIds(removed.unknown);
  return removed;
}

function unknownIds(ids: readonly string[]): InputError {
  return new InputError(ids.map((id) => `${id}: is no signature of this petition`));
}

async function byFilter(db: Db, petition: StoredPetition, { where, reason }: Options): Promise<Removed> {
  const filter = await filterOf(db, petition.petition, where);
  return removeWhere(db, petition, filter, reason ?? 'other', circumstances(petition));
}

function circumstances(petition: StoredPetition) {
  const now = new Date();
  return { by: COMMAND, now, nextInstant: nextInstantOf(petition, now) };
}

function removedText(petition: string, { batch, removed, counted }: Removed): string[] {
  const text = `${petition}: ${removed} removed, ${counted} of them off the count`;
  if (batch === null) return [text];
  return [text, `For 24 hours this brings them back: samleng remove ${petition} --undo ${batch}`];
}

async function dryRun(db: Db, petition: StoredPetition, ids: string[], { where }: Options): Promise<void> {
  const { petition: name } = petition;
  const found =
    ids.length > 0
      ? await countById(db, name, signatureIds(ids))
      : await countWhere(db, name, await filterOf(db, name, where));
  if ('unknown' in found) throw unknownIds(found.unknown);
  const sum = found.reduce((all, { count }) => all + count, 0);
  const counted = found.find(({ state }) => state === 'validated')?.count ?? 0;
  const lines = found.toSorted(byState).map(({ state, count }) => `  ${state}: ${count}`);
  print(`${name}: ${sum} would be removed, ${counted} of them off the count`, ...lines);
}

const byState = (one: Removable[number], other: Removable[number]): number =>
  STATES.indexOf(one.state) - STATES.indexOf(other.state);

async function eraseAll(db: Db, petition: StoredPetition, email: string): Promise<void> {
  const { petition: name } = petition;
  const { address, pepper } = await typedAddress(db, email);
  const mailbox = mailboxOf(pepper, name, address)!;
  const { erased, counted } = await eraseMailbox(db, name, mailbox, circumstances(petition));
  print(`${name}: ${erased} erased, ${counted} of them off the count`);
}
