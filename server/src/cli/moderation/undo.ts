import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import { findUndoable, type Undone, undoRemoval, type UndoRefused } from '../../moderation/undo-removal.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { InputError } from '../command-failure.ts';
import { print } from '../print.ts';
import { nextInstantOf } from '../petition.ts';

const REFUSALS: Record<UndoRefused['refused'], string> = {
  unknown: 'is no batch of this petition',
  undone: 'is undone already',
  'too-late': 'was removed more than 24 hours ago, and is erased',
};

/** `samleng remove --undo`. */
export async function undo(db: Db, petition: StoredPetition, batch: string): Promise<void> {
  const now = new Date();
  const { petition: name } = petition;
  const nextInstant = nextInstantOf(petition, now);
  const undone = await undoRemoval(db, name, batch, { by: COMMAND, now, nextInstant });
  if ('refused' in undone) {
    throw new InputError([`--undo: ${REFUSALS[undone.refused]}`, ...(await others(db, name, now))]);
  }
  print(`${name}: ${undone.restored} brought back, ${undone.counted} of them counted`);
  for (const [number, why] of leftOut(undone)) if (number > 0) print(`  ${number} not: ${why}`);
}

function leftOut({ withdrawn, signedAgain, noPlace }: Undone): [number: number, why: string][] {
  return [
    [withdrawn, 'withdrawn meanwhile'],
    [signedAgain, 'signed again meanwhile'],
    [noPlace, 'others have signed from their mailbox meanwhile'],
  ];
}

/** The batches that can be undone, for somebody who has lost the name of one. */
async function others(db: Db, petition: string, now: Date): Promise<string[]> {
  const batches = await findUndoable(db, petition, now);
  return batches.map(
    ({ batch, removed_at, reason, removed }) => `${batch}: ${removed} removed at ${removed_at}, ${reason}`,
  );
}
