/** What this browser remembers between visits. */
type Remembered = 'language' | 'scheme';

const keyOf = (what: Remembered) => `samleng-console-${what}`;

/** Null too where the browser keeps nothing, as in some private windows. */
export function remembered(what: Remembered): string | null {
  try {
    return localStorage.getItem(keyOf(what));
  } catch {
    return null;
  }
}

export function remember(what: Remembered, value: string): void {
  try {
    localStorage.setItem(keyOf(what), value);
  } catch {
    // Then it holds until the page is left.
  }
}
