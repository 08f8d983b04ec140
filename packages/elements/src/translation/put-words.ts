/** A member of a group of words. */
type Word = string | ((...args: unknown[]) => string) | Group;
export type Group = { [key: string]: Word };

/**
 * Puts a page's own words over ours, so that who holds the group shows them. What we do not know, or is of another
 * kind, is left out, and told to the page's developer.
 *
 * @param path Of the group, such as `form.add.`.
 */
export function putWords(words: Group, own: object, path = ''): void {
  for (const [key, word] of Object.entries(own) as [string, Word][]) {
    const ours = words[key];
    if (typeof word !== typeof ours) unknown(path + key, typeof word);
    else if (typeof word === 'object') putWords((words[key] = over(ours as Group)), word, `${path}${key}.`);
    else words[key] = word;
  }
}

/** For the page's developer: it may be misspelt. */
export function unknown(place: string, kind = 'group'): void {
  console.warn(`Samleng: no ${kind} is called "${place}".`);
}

/** A group whose words are those of another one, until it gets its own. */
export function over(words: Group): Group {
  return Object.create(words) as Group;
}
