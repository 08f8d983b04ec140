import type { RowRefusal } from './row-refusal.ts';

/** Before the columns of the file itself. Not translated: in a mended file they are known as ours. */
const ADDED = ['Row', 'Field', 'Problem'];

type Refused = { at: number; cells: readonly string[]; refusals: readonly RowRefusal[] };

/** How fields and codes are called. `field` gets undefined where the whole row is at fault. */
export type RefusalWords = {
  field: (field: RowRefusal['field']) => string;
  problem: (code: RowRefusal['code']) => string;
};

/**
 * A file of the rows that were refused, which is mended and imported again: then its own first columns are left out.
 *
 * @param columns Of the file that is imported.
 */
export function refusedLines(columns: readonly string[], words: RefusalWords) {
  const own = ADDED.every((heading, at) => columns[at] === heading) ? ADDED.length : 0;
  const line = ({ at, cells, refusals }: Refused): string[] => [
    String(at),
    refusals.map(({ field }) => words.field(field)).join('; '),
    refusals.map(({ code }) => words.problem(code)).join('; '),
    // Also those that are too many: they are what is to be mended.
    ...cells.slice(own),
    ...Array.from({ length: Math.max(0, columns.length - Math.max(own, cells.length)) }, () => ''),
  ];
  return { headings: [...ADDED, ...columns.slice(own)], line };
}
