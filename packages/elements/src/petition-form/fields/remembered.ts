/** Harmless choices, kept on this device for the next form of this site. */
type Choice = 'language' | 'country';

const key = (choice: Choice) => `samleng.${choice}`;

/** Undefined where nothing was chosen, or storage is forbidden. */
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
    // Forbidden or full: the next form asks again.
  }
}
