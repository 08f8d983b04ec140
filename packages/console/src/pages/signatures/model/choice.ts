import type { Finding } from './finding.ts';
import type { Chosen } from './signature-requests.ts';
import type { Query } from './query.ts';

/** The ids of those that are chosen in the list, or all that are found, shown or not. */
export type Choice = ReadonlySet<string> | 'found';

export const NOBODY: Choice = new Set();

export const isNobody = (choice: Choice): boolean => choice !== 'found' && choice.size === 0;

/** As the server is asked. Who signs while one looks at the list is not meant. */
export function chosenOf(choice: Choice, { where }: Query, { until }: Finding): Chosen {
  if (choice !== 'found') return { ids: [...choice] };
  return { where, until: until ?? new Date().toISOString() };
}

/** The same of those that are held: the server releases no others. Undefined when none is. */
export function heldOf(choice: Choice, query: Query, finding: Finding): Chosen | undefined {
  const held = finding.found.filter(({ state, name }) => state === 'held' && name !== null);
  if (choice === 'found') return held.length === 0 ? undefined : chosenOf(choice, query, finding);
  const ids = held.map(({ id }) => id).filter((id) => choice.has(id));
  return ids.length === 0 ? undefined : { ids };
}

/** Not without a filter: nobody means to remove everybody. By name they are looked at one by one. */
export const mayChooseFound = ({ find, where }: Query): boolean => find === undefined && where.length > 0;
