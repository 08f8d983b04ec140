import { nextTallyInstant } from '../domain/petition/summary.ts';
import type { NextInstant } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { findPetition, type StoredPetition } from '../petitions/find.ts';
import { InputError } from './command-failure.ts';

/** @throws {InputError} When there is no such petition. */
export async function petitionNamed(db: Db, name: string): Promise<StoredPetition> {
  const petition = await findPetition(db, name);
  if (petition === undefined) throw new InputError([`petition: there is no petition ${name}`]);
  return petition;
}

/** The instants for tallies that a command changes. */
export function nextInstantOf(petition: StoredPetition, now: Date): NextInstant {
  return (before) => nextTallyInstant(petition, before ?? petition.updatedAt, now);
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * Normalizes ids of signatures and removes duplicates.
 *
 * @throws {InputError} Names wrong ids by position, without quoting them: somebody may have typed an email address.
 */
export function signatureIds(typed: string[]): string[] {
  const ids = typed.map((id) => id.toLowerCase());
  const wrong = ids.flatMap((id, at) => (UUID.test(id) ? [] : [at + 1]));
  if (wrong.length === 0) return [...new Set(ids)];
  throw new InputError(wrong.map((place) => `id ${place}: must be an id, as samleng held prints them`));
}
