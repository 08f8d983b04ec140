import { CELL_LENGTH_MAX } from './limits.ts';
import type { BrokenRow, TableRow } from './table.ts';

/** A row as it is handed on; undefined for an empty one. */
export function checkedRow(
  at: number,
  cells: readonly string[],
  columns: number,
  problem?: BrokenRow,
): TableRow | undefined {
  if (problem !== undefined) return { at, cells: readable(cells), problem };
  const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  if (filled === 0) return undefined;
  const found = problemOf(cells, filled, columns);
  if (found !== undefined) return { at, cells: readable(cells), problem: found };
  // Some programs end every row with more separators than the headings have.
  return { at, cells: cells.slice(0, columns) };
}

function problemOf(cells: readonly string[], filled: number, columns: number): BrokenRow | undefined {
  if (cells.some((cell) => cell.includes('\0'))) return 'not-text';
  if (cells.some((cell) => cell.includes('\ufffd'))) return 'wrong-encoding';
  if (cells.some((cell) => cell.length > CELL_LENGTH_MAX)) return 'too-long';
  if (filled > columns) return 'too-many-cells';
  return cells.length < columns ? 'too-few-cells' : undefined;
}

/** What a file of errors can hold of it. */
function readable(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.slice(0, CELL_LENGTH_MAX).replaceAll('\0', '\ufffd'));
}
