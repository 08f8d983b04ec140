import type { Options } from './options.ts';

/** Numbers from one measurement of one side, by quantity. */
export type Measured = Record<string, number>;

/** One line of the table: two sides measured in turn, and their ratio. */
export type Comparison = {
  /** Quantity with its unit. */
  quantity: string;
  /** Labels of our side and the other. */
  ours: string;
  other: string;
  /** Medians of the rounds. */
  oursMedian: number;
  otherMedian: number;
  /** Ours divided by the other. */
  ratio: number;
  /** Required ratio; without one the ratio is only reported. */
  target?: Target | undefined;
  rounds: { ours: number[]; other: number[] };
};

export type Target = { atLeast: number } | { atMost: number };

/** Results of a figure; `remarks` are lines that explain the numbers. */
export type Found = { comparisons: Comparison[]; remarks: string[] };

export type Figure = {
  /** Its name on the command line. */
  name: string;
  title: string;
  run(options: Options): Promise<Found>;
};

/** One of two sides: its label, and a function that measures it from a fresh start. */
export type Side = { label: string; measure(): Promise<Measured> };

export type Rounds = { ours: Side; other: Side; measured: { ours: Measured[]; other: Measured[] } };

/** Measures both sides in turn, alternating which is first, so that drift of the machine affects both. */
export async function alternately(rounds: number, ours: Side, other: Side): Promise<Rounds> {
  const measured: Rounds['measured'] = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? (['other', 'ours'] as const) : (['ours', 'other'] as const);
    for (const which of order) measured[which].push(await { ours, other }[which].measure());
  }
  return { ours, other, measured };
}

/** The table line for one quantity. */
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
