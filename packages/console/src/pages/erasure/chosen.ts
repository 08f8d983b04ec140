import type { Signature } from './types.ts';

const named = ({ name }: Signature): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** Whether more than one person has signed with the address. */
export function areSeveral(signatures: readonly Signature[]): boolean {
  return new Set(signatures.map(named)).size > 1;
}

/** Those who are chosen at first: everybody, unless several people share the address. */
export function chosenAtFirst(signatures: readonly Signature[]): ReadonlySet<string> {
  return new Set(areSeveral(signatures) ? [] : signatures.map(({ id }) => id));
}

/** The same with one more, or one less. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const others = [...chosen].filter((one) => one !== id);
  return new Set(chosen.has(id) ? others : [...others, id]);
}
