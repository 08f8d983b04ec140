import { parseArgs } from 'node:util';

/** Invalid command-line arguments. The message says which ones are valid. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads `npm run soak -- NAME… --rounds N`.
 *
 * @param known Names of all scenarios, which run when none is named.
 * @throws {UsageError}
 */
export function readArguments(
  args: string[],
  known: string[],
): { names: string[]; rounds: number | undefined } {
  const usage = new UsageError(`Usage: npm run soak -- [${known.join('|')}]… [--rounds N]`);
  const given = parsed(args);
  const isKnown = given?.names.every((name) => known.includes(name));
  if (given === undefined || !isKnown || !/^[1-9]\d{0,2}$/.test(given.rounds ?? '1')) throw usage;
  const rounds = given.rounds === undefined ? undefined : Number(given.rounds);
  return { names: given.names.length === 0 ? known : given.names, rounds };
}

/** undefined for an unknown option. */
function parsed(args: string[]): { names: string[]; rounds: string | undefined } | undefined {
  try {
    const options = { rounds: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    return { names: positionals, rounds: values.rounds };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}
