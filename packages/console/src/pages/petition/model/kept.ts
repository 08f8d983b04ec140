import type { Edited, Entry } from './petition-types.ts';

type Kept = { edited: Edited; entry: Entry };

const kept = new Map<string, Kept>();
const keyOf = (slug: string) => `samleng-console-unsaved-${slug}`;

/**
 * What was typed and not saved stays in this tab while other pages are shown, the page is loaded again, or one signs in
 * again after the session has ended. A phone loads a tab again that was long in the background, without asking.
 * Leaving the console asks first.
 */
export function keep(slug: string, what: Kept | undefined): void {
  if (what === undefined) kept.delete(slug);
  else kept.set(slug, what);
  store(slug, what);
  if (kept.size > 0) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

export const keptOf = (slug: string): Kept | undefined => kept.get(slug) ?? stored(slug);

function store(slug: string, what: Kept | undefined): void {
  try {
    if (what === undefined) sessionStorage.removeItem(keyOf(slug));
    else sessionStorage.setItem(keyOf(slug), JSON.stringify(what));
  } catch {
    // Full, or forbidden: then it stays until the page is loaded again.
  }
}

function stored(slug: string): Kept | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? 'null') as Kept | null) ?? undefined;
  } catch {
    return undefined;
  }
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
