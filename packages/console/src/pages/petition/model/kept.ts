import type { Edited, Entry } from './petition-types.ts';

type Kept = { edited: Edited; entry: Entry };

const kept = new Map<string, Kept>();

/**
 * What was typed and not saved stays in this tab while other pages are shown, or one signs in again after the session
 * has ended. Leaving the console asks first.
 */
export function keep(slug: string, what: Kept | undefined): void {
  if (what === undefined) kept.delete(slug);
  else kept.set(slug, what);
  if (kept.size > 0) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

export const keptOf = (slug: string): Kept | undefined => kept.get(slug);

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
