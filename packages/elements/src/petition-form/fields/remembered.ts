/** Choices that are nobody's secret, kept on this device for the next form of this site. */
type Choice = 'language' | 'country';

const key = (choice: Choice) => `samleng.${choice}`;

/** Undefined where nothing was chosen, or the browser lets nobody look. */
export function recall(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(key(choice)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(choice: Choice, value: string): void {
  try {
    localStorage.setItem(key(choice), value);
  } catch {
    // Forbidden or full: it is asked for anew the next time.
  }
}
