import type { Chosen } from './signature-requests.ts';
import type { Query } from './query.ts';
import type { Signature } from './signature-types.ts';

/** The ids of those that are chosen in the list, or all that are found, shown or not. */
export type Choice = ReadonlySet<string> | 'found';

export const NOBODY: Choice = new Set();

export const isNobody = (choice: Choice): boolean => choice !== 'found' && choice.size === 0;

/** As the server is asked. @param until Who signs later is not meant. */
export function chosenOf(choice: Choice, { where }: Query, until: string | undefined): Chosen {
  return choice === 'found' ? { where, until } : { ids: [...choice] };
}

/** Not without a filter: nobody means to remove everybody. By name they are looked at one by one. */
export const mayChooseFound = ({ find, where }: Query): boolean => find === undefined && where.length > 0;

export const mayBeHeld = (choice: Choice, signatures: readonly Signature[]): boolean =>
  signatures.some(({ id, state }) => state === 'held' && (choice === 'found' || choice.has(id)));
