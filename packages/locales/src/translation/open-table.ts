import type { Language } from '@samleng/contract';

/** The tables that a page's own words go into; each has a row for each language. */
export type TableName =
  | 'form'
  | 'signing'
  | 'counter'
  | 'counterExtras'
  | 'wall'
  | 'unsent'
  | 'countries'
  | 'names';

/** Languages that the page has added. Typed like ours, because every open table has a row for each. */
export const added: Language[] = [];

/** The code that puts a page's own words in replaces `push`, to hear of those that come later. */
export const tables: [name: TableName, rows: object][] = [];

/** Lets a page's own words into a table, now or later. */
export function openTable<Rows extends object>(name: TableName, rows: Rows): Rows {
  tables.push([name, rows]);
  return rows;
}
