import type { Options } from './options.ts';

/** Numbers that one side came to in one measurement, by what they count. */
export type Measured = Record<string, number>;

/** One line of the table: two things measured in turn, and how the one stands to the other. */
export type Comparison = {
  /** What is counted, with its unit. */
  quantity: string;
  /** What our side and the other side are. */
  ours: string;
  other: string;
  /** Medians of the rounds. */
  oursMedian: number;
  otherMedian: number;
  /** Ours by the other. */
  ratio: number;
  /** What the ratio must come to; without one it is reported only. */
  target?: Target | undefined;
  rounds: { ours: number[]; other: number[] };
};

export type Target = { atLeast: number } | { atMost: number };

/** What a figure found; `remarks` are lines that explain where the numbers come from. */
export type Found = { comparisons: Comparison[]; remarks: string[] };

export type Figure = {
  /** As on the command line. */
  name: string;
  title: string;
  run(options: Options): Promise<Found>;
};

/** One of two sides: its label, and one measurement of it from a fresh start. */
export type Side = { label: string; measure(): Promise<Measured> };

export type Rounds = { ours: Side; other: Side; measured: { ours: Measured[]; other: Measured[] } };

/** Measures both sides in turn, each first in every second round, so that a drift of the machine hits both. */
export async function alternately(rounds: number, ours: Side, other: Side): Promise<Rounds> {
  const measured: Rounds['measured'] = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['other', 'ours'] as const) : (['ours', 'other'] as const);
    for (const which of order) measured[which].push(await { ours, other }[which].measure());
  }
  return { ours, other, measured };
}

/** The line of the table for one of the quantities that were measured. */
export function compare({ ours, other, measured }: Rounds, quantity: string, target?: Target): Comparison {
  const rounds = {
    ours: measured.ours.map((one) => one[quantity] ?? Number.NaN),
    other: measured.other.map((one) => one[quantity] ?? Number.NaN),
  };
  const [oursMedian, otherMedian] = [median(rounds.ours), median(rounds.other)];
  const ratio = oursMedian / otherMedian;
  return { quantity, ours: ours.label, other: other.label, oursMedian, otherMedian, ratio, target, rounds };
}

export function meets(ratio: number, target: Target): boolean {
  return 'atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
