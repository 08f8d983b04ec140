/** A long list in one text; where the build left it out, what fetches it. */
export type Table = string | (() => Promise<string>);

export const readTable = async (table: Table): Promise<string> =>
  typeof table === 'string' ? table : table();
