import { printColumns } from './columns.ts';
import type { Round, Scenario } from './scenario.ts';

export type Result = { scenario: Scenario; found: Round[]; faults: string[]; seconds: number };

export function printRound(number: number, round: Round): void {
  const { did, acknowledged, sentAgain, backAfterMs, faults } = round;
  const back = backAfterMs === null ? '' : `; back after ${backAfterMs} ms`;
  console.log(`  ${number}. ${did}: ${acknowledged} acknowledged, ${sentAgain} sent again${back}`);
  for (const fault of faults) console.log(`     FAULT: ${fault}`);
}

/** A table of scenarios and their results, one line each. */
export function printTable(results: Result[]): void {
  const lines = results.map(({ scenario, found, faults, seconds }) => [
    scenario.name,
    scenario.tries,
    String(found.length),
    String(sum(found, ({ acknowledged }) => acknowledged)),
    String(sum(found, ({ sentAgain }) => sentAgain)),
    found.some(({ backAfterMs }) => backAfterMs !== null) ? `${slowest(found)} ms` : '',
    `${Math.round(seconds)} s`,
    faults.length === 0 ? 'nothing lost' : `${faults.length} FAULTS`,
  ]);
  const head = ['scenario', 'tried', 'rounds', 'acknowledged', 'sent again', 'slowest back', 'took', 'found'];
  printColumns([head, ...lines]);
}

function sum(found: Round[], of: (round: Round) => number): number {
  return found.reduce((all, one) => all + of(one), 0);
}

function slowest(found: Round[]): number {
  return Math.max(...found.map(({ backAfterMs }) => backAfterMs ?? 0));
}
