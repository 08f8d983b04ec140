import { CELL_LENGTH_MAX, COLUMNS_MAX } from './limits.ts';
import { TableError } from './table.ts';

/**
 * The names of columns: their headings, with a number after one that stands there twice, or for one that is empty.
 *
 * @throws {TableError}
 */
export function columnsOf(headings: readonly string[]): string[] {
  const width = headings.findLastIndex((heading) => heading.trim() !== '') + 1;
  if (width === 0) throw new TableError('empty');
  if (width > COLUMNS_MAX) throw new TableError('too-many-columns');
  const text = headings.join('');
  if (text.includes('\ufffd') || text.includes('\0')) throw new TableError('wrong-encoding');
  if (headings.some((heading) => heading.length > CELL_LENGTH_MAX)) throw new TableError('unreadable');
  const names: string[] = [];
  for (const heading of headings.slice(0, width)) names.push(freeName(heading.trim(), names));
  return names;
}

function freeName(heading: string, taken: readonly string[]): string {
  if (heading === '') return freeName(`(${taken.length + 1})`, taken);
  if (!taken.includes(heading)) return heading;
  let number = 2;
  while (taken.includes(`${heading} (${number})`)) number += 1;
  return `${heading} (${number})`;
}
