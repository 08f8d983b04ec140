/** Harmless choices, kept on this device for the next form of this site. */
type Choice = 'language' | 'country';

const key = (choice: Choice) => `samleng.${choice}`;

/** Undefined where nothing was chosen, or storage is forbidden. */
export function recall(choice: Choice): string | undefined {
  try {
    // A page may keep something else under that name.
    return /^[a-z]{2}$/i.exec(localStorage.getItem(key(choice))!)?.[0];
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
