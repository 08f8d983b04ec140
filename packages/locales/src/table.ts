/** A long list as one text; in the pinned module, where the build leaves it out, a function that fetches it. */
export type Table = string | (() => Promise<string>);

export const readTable = async (table: Table): Promise<string> =>
  typeof table === 'string' ? table : table();
