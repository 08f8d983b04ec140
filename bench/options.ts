import { parseArgs } from 'node:util';

/** Command-line options; each number has a maximum, so that every run ends. */
export type Options = {
  /** How often each side is measured. */
  rounds: number;
  /** Signatures sent in one measurement. */
  signatures: number;
  /** Summaries requested in one measurement. */
  requests: number;
  connections: number;
  streams: number;
  /** Rows of the large table. */
  rows: number;
};

const DEFAULTS: Options = {
  rounds: 3,
  signatures: 12_000,
  requests: 40_000,
  connections: 64,
  streams: 10_000,
  rows: 5_000_000,
};
const NUMBER_MAX = 50_000_000;

/**
 * Reads `npm run bench -- NAME… --streams=1000`.
 *
 * @returns `names` of the figures to measure; empty means all.
 * @throws {TypeError} For an unknown option.
 * @throws {RangeError} For a number out of range.
 */
export function readOptions(args: string[]): { names: string[]; options: Options } {
  const keys = Object.keys(DEFAULTS) as (keyof Options)[];
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: Object.fromEntries(keys.map((key) => [key, { type: 'string' as const }])),
  });
  const options = { ...DEFAULTS };
  for (const key of keys) {
    const text = values[key];
    if (typeof text !== 'string') continue;
    const number = Number(text.replaceAll('_', ''));
    if (!Number.isInteger(number) || number < 1 || number > NUMBER_MAX) {
      throw new RangeError(`--${key} must be a whole number from 1 to ${NUMBER_MAX}`);
    }
    options[key] = number;
  }
  return { names: positionals, options };
}
