import type { Place, Unplaced } from '../../petitions/place.ts';
import { InputError } from '../command-failure.ts';

/** Names the argument that is wrong. */
export function unplaced({ because }: Unplaced, { petition, partner }: Place): InputError {
  return because === 'petition-not-found'
    ? new InputError([`petition: there is no petition ${petition}`])
    : new InputError([`partner: the campaign of ${petition} has no partner ${partner}`]);
}

/** @throws {InputError} When it is not a whole number from 1 to `max`. */
export function numberIn(typed: string, option: string, max: number): number {
  const number = /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
  if (number >= 1 && number <= max) return number;
  throw new InputError([`${option}: must be a whole number from 1 to ${max}`]);
}
