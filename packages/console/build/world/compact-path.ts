type Point = readonly [x: number, y: number];

/**
 * A path of straight lines in whole numbers, each point told from the one before: a third of its length. Parts that
 * become a line are left out.
 *
 * @param path As d3-geo writes it: `M1.25,2L3,4Z`.
 */
export function compactPath(path: string): string {
  return path
    .split('M')
    .slice(1)
    .map((ring) => ringOf(pointsOf(ring)))
    .join('');
}

const pointsOf = (ring: string): Point[] =>
  ring
    .replace('Z', '')
    .split('L')
    .map((point) => point.split(',').map((part) => Math.round(Number(part))) as unknown as Point);

function ringOf(points: readonly Point[]): string {
  const kept = points.filter(
    ([x, y], at) => at === 0 || x !== points[at - 1]![0] || y !== points[at - 1]![1],
  );
  if (kept.length < 4) return '';
  const steps = kept.slice(1).map(([x, y], at) => pair(x - kept[at]![0], y - kept[at]![1]));
  return `M${pair(...kept[0]!)}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

const pair = (x: number, y: number): string => (y < 0 ? `${x}${y}` : `${x} ${y}`);
