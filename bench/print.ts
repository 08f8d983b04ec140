import { type Comparison, type Found, meets, type Target } from './figure.ts';

/** Prints a figure as lines that are readable in a log too. */
export function printFigure({ title, comparisons, remarks }: Found & { title: string }): void {
  console.log(`\n${title}`);
  for (const comparison of comparisons) console.log(`  ${line(comparison)}`);
  for (const remark of remarks) console.log(`  (${remark})`);
}

function line({ quantity, ours, other, oursMedian, otherMedian, ratio, target, rounds }: Comparison): string {
  const sides = `${ours} ${short(oursMedian)}, ${other} ${short(otherMedian)}`;
  const verdict =
    target === undefined ? '' : ` (${wanted(target)}: ${meets(ratio, target) ? 'met' : 'MISSED'})`;
  const each = `rounds ${rounds.ours.map(short).join(' ')} | ${rounds.other.map(short).join(' ')}`;
  return `${quantity}: ${sides}; ratio ${ratio.toFixed(2)}${verdict}; ${each}`;
}

function wanted(target: Target): string {
  return 'atLeast' in target ? `at least ${target.atLeast}` : `at most ${target.atMost}`;
}

function short(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
