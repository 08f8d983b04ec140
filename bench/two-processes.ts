import { alternately, compare, type Figure } from './figure.ts';
import type { Options } from './options.ts';
import { versionOf, withFreshDatabase, withPostgres } from './postgres.ts';
import { type Program, withProgram } from './program.ts';
import { signMany } from './figures/sign.ts';

export const twoProcesses: Figure = {
  name: 'two-processes',
  title: 'two processes on PostgreSQL',
  run: (options) =>
    withPostgres(async (postgres) => {
      const measure = (count: number) => () =>
        withFreshDatabase(postgres, (settings) => withPrograms(count, settings, options));
      const ours = { label: 'two', measure: measure(2) };
      const other = { label: 'one', measure: measure(1) };
      const rounds = await alternately(options.rounds, ours, other);
      return {
        comparisons: [compare(rounds, 'a second'), compare(rounds, 'ms, 99 of 100')],
        remarks: ['servers, PostgreSQL and load share the cores of one machine', await versionOf(postgres)],
      };
    }),
};

/** Starts each process inside the use of the previous one, so that each is stopped in any case. */
function withPrograms(
  count: number,
  settings: Record<string, string>,
  options: Options,
  started: Program[] = [],
): ReturnType<typeof signMany> {
  if (started.length === count) return signMany(started, options);
  return withProgram('samleng.ts', settings, (program) =>
    withPrograms(count, settings, options, [...started, program]),
  );
}
