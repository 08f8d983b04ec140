/** A name within the campaign that no entry has yet, for entries that no link leads to. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
  const names = [wanted, ...taken.map((_, at) => `${wanted}-${at + 2}`)];
  return names.find((name) => !taken.includes(name))!;
}
