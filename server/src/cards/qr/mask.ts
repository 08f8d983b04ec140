import type { Grid } from './grid.ts';

/** Which squares each mask turns over. @see ISO/IEC 18004, section 7.8.2 */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a code is to read: long lines and blocks of one colour, what looks like a corner, more of one colour. */
export function penaltyOf(grid: Grid): number {
  const places = Array.from({ length: grid.size }, (_, at) => at);
  const rows = places.map((y) => places.map((x) => (grid.isDark(x, y) ? '1' : '0')).join(''));
  const columns = places.map((x) => places.map((y) => (grid.isDark(x, y) ? '1' : '0')).join(''));
  const lines = [...rows, ...columns].map(linePenalty);
  return sum(lines) + blockPenalty(rows) + balancePenalty(rows.join(''));
}

function linePenalty(line: string): number {
  const runs = line.match(/0{5,}|1{5,}/g) ?? [];
  const corners = [...line.matchAll(/(?=10111010000|00001011101)/g)];
  return sum(runs.map((run) => run.length - 2)) + 40 * corners.length;
}

function blockPenalty(rows: readonly string[]): number {
  const blocks = rows.slice(1).flatMap((row, above) => {
    const pairs = [rows[above]!, row];
    return Array.from(rows, (_, x) => pairs.map((line) => line.slice(x, x + 2)).join(''));
  });
  return 3 * blocks.filter((block) => block === '0000' || block === '1111').length;
}

function balancePenalty(squares: string): number {
  const dark = squares.replaceAll('0', '').length;
  return 10 * Math.floor(Math.abs(dark / squares.length - 0.5) / 0.05);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
